"""The key file is made once, for its owner's eyes alone, and examples are refused."""

import stat
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest

from sharewell.kit.crypto.errors import BadRootKey
from sharewell.kit.crypto.keyfile import create_key_file, problems_with_key_file, read_key_file

GOOD = bytes(range(0, 64, 2))[::-1]


def written(root: bytes, log: bytes, heading: str = "sharewell keys 1") -> str:
    named = {"root": root, "log": log}
    lines = [f"{name} {urlsafe_b64encode(key).decode().rstrip('=')}" for name, key in named.items()]
    return "\n".join([heading, *lines]) + "\n"


def test_a_new_file_reads_back_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "root.key"
    keys = create_key_file(path)
    assert read_key_file(path) == keys
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(problems_with_key_file(path, data_dir=tmp_path / "data")) == []


def test_a_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "root.key"
    keys = create_key_file(path)
    with pytest.raises(FileExistsError):
        create_key_file(path)
    assert read_key_file(path) == keys


def test_keys_do_not_show_when_printed(tmp_path: Path) -> None:
    assert repr(create_key_file(tmp_path / "root.key")) == "Keys()"


@pytest.mark.parametrize(
    "example",
    [
        bytes(32),
        b"\xff" * 32,
        bytes(range(32)),
        bytes(range(31, -1, -1)),
        b"0123456789abcdef" * 2,
        b"changeme" * 4,
    ],
)
def test_example_keys_are_refused(tmp_path: Path, example: bytes) -> None:
    path = tmp_path / "root.key"
    good = create_key_file(path).root
    for root, log in ((example, good), (good, example)):
        path.write_text(written(root, log))
        with pytest.raises(BadRootKey):
            read_key_file(path)


@pytest.mark.parametrize(
    "text",
    ["", "hello", "sharewell keys 1\n", written(GOOD, GOOD), written(GOOD[:31], GOOD), written(GOOD, GOOD, "other"),
     "sharewell keys 1\nroot é\nlog é\n", "sharewell keys 1\nroot A\nlog A\n"],
)  # fmt: skip
def test_a_file_in_another_form_is_refused_in_plain_words(tmp_path: Path, text: str) -> None:
    path = tmp_path / "root.key"
    path.write_text(text, "utf-8")
    path.chmod(0o600)
    (problem,) = problems_with_key_file(path)
    assert str(path) in problem


def test_an_absent_or_open_file_or_one_among_the_data_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "data" / "root.key"
    assert "cannot be read" in next(problems_with_key_file(path))
    create_key_file(path)
    path.chmod(0o644)
    problems = list(problems_with_key_file(path, data_dir=tmp_path / "data"))
    assert len(problems) == 2
    assert "mode must be 600" in problems[0]
    assert "keep it apart" in problems[1]
