"""Commands that print an answer: standard input and output may be closed, full, endless, or no text at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sharewell.commands import kept_guidance
from sharewell.kit.crypto import BadRootKey

ROOT = Path(__file__).resolve().parents[3]
WORLDS = pytest.mark.parametrize("words", ["advise -", "advise --lines", "rules list", "rules inventory"])


def sharewell(words: str, tail: str = "", given: bytes = b"{}") -> subprocess.CompletedProcess[bytes]:
    line = f'"{sys.executable}" -m sharewell {words} {tail}'
    return subprocess.run(["/bin/sh", "-c", line], cwd=ROOT, input=given, capture_output=True, check=False)


@WORLDS
def test_a_full_disk_is_told_of_in_one_line(words: str) -> None:
    done = sharewell(words, "> /dev/full")
    assert (done.returncode, done.stderr) == (1, b"sharewell: the answer: No space left on device.\n")


@WORLDS
def test_a_closed_output_is_no_fault(words: str) -> None:
    done = sharewell(words, ">&-")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_input_holds_nothing() -> None:
    assert sharewell("advise --lines", "<&-").returncode == 0
    assert b"This is not JSON that we can read" in sharewell("advise -", "<&-").stderr


def test_input_without_an_end_is_not_read_to_the_end() -> None:
    for words in ("advise /dev/zero", "advise - < /dev/zero"):
        done = sharewell(words)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"sharewell: This is too long: at most 1000000 bytes are read.\n"


def test_after_a_line_that_is_too_long_the_next_is_answered() -> None:
    done = sharewell("advise --lines", given=b'{"nation":"' + b"x" * 5_000_000 + b'"}\n{"nation":"wales"}\n')
    first, second = done.stdout.splitlines()
    assert first == b'{"error":"This is too long: at most 1000000 bytes are read.","line":1}'
    assert second.startswith(b'{"verdict"')
    assert done.returncode == 2


def test_what_is_no_text_or_no_path_is_not_looked_up() -> None:
    for name in (r"$(printf 'a\377')", "$(printf '%5000s' | tr ' ' x)", "''"):
        replayed, compared = sharewell(f"rules replay {name}"), sharewell(f"rules diff now {name}")
        assert (replayed.returncode, compared.returncode) == (2, 2)
        assert b"there is no decision" in replayed.stderr
        assert b"is no day, no folder of packs, and no version that is kept here" in compared.stderr


def test_a_purpose_that_is_no_line_of_text_is_refused() -> None:
    for purpose in (r'"$(printf "a\377")"', r'"$(printf "a\nb")"'):
        done = sharewell(f"rules replay SW-7K3F-92QM --purpose {purpose}")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"sharewell: the purpose stands in the log; write it in one line of text.\n"


def test_without_the_keys_a_decision_is_unknown_and_not_different(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_keys(_called: str, _purpose: str) -> int:
        raise BadRootKey("the key file x cannot be read")

    monkeypatch.setattr(kept_guidance, "_start_django", lambda: True)
    monkeypatch.setattr(kept_guidance, "_replay", without_keys)
    assert kept_guidance.replay("SW-7K3F-92QM", purpose="checking") == kept_guidance.UNKNOWN
    assert capsys.readouterr().err == "sharewell: the key file x cannot be read.\n"
