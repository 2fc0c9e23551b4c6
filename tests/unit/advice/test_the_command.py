"""`sharewell advise`: files, standard input, lines; words or JSON; and exit 2 for whatever cannot be read."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from argparse import ArgumentParser
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sharewell.commands import advise as command
from sharewell.domain.advice import BadRule
from sharewell.domain.advice.faults import Fault
from sharewell.kit.clock import frozen

EXAMPLE = 'on = 2026-11-22\nurgency = "significant_harm"\n[recipient]\nkind = "agency"\n'


def run(*words: str) -> int:
    parser = ArgumentParser()
    command.add_arguments(parser)
    with frozen(datetime(2026, 11, 22, 23, 30, tzinfo=UTC)):
        return command.run(parser.parse_args(words))


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    class Input:
        buffer = io.BytesIO(content)

    monkeypatch.setattr(sys, "stdin", Input())


def test_a_toml_file_is_answered_in_words_the_answer_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "worry.toml"
    file.write_text(EXAMPLE)
    assert run(str(file)) == 0
    assert capsys.readouterr().out.startswith(
        "Get advice before you share this. Check first that they are who"
    )


def test_a_json_file_is_answered_as_an_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("worry.json", "worry"):
        file = tmp_path / name
        file.write_text('{"on": "2026-11-22", "urgency": "immediate_danger"}')
        assert run(str(file), "--json") == 0
        said = json.loads(capsys.readouterr().out)
        assert said["evaluated_on"] == "2026-11-22"
        assert "trace" not in said


def test_standard_input_is_read_as_json_and_today_stands_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, b"{}")
    assert run("-", "--json", "--trace") == 0
    said = json.loads(capsys.readouterr().out)
    assert said["evaluated_on"] == "2026-11-22"
    assert said["trace"][0].keys() == {"rule", "read"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"nation = 'england'", "not JSON"),
        (b'{"nation": "narnia"}', "Permitted: england"),
        (b'{"on": "1999-01-01"}', "The rules begin on 2023-09-14"),
        (b'{"urgency": "no_concern", "urgency": "immediate_danger"}', "answered twice"),
        (b"[" * 200_000, "nested too deep"),
        (b"\xff\xfe", "not JSON"),
        (b'{"nation": ' + b"9" * 5_000 + b"}", "not JSON"),
        (b'{"nation": NaN}', "nan"),
        (b"", "not JSON"),
        (b'{"nation": "\\ud800"}', "ud800"),
    ],
)
def test_what_cannot_be_read_exits_2_with_one_line(
    content: bytes, says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, content)
    assert run() == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("sharewell: ")
    assert err.count("\n") == 1
    assert says in err


def test_a_file_that_is_missing_or_not_toml_exits_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(str(tmp_path / "none.toml")) == 2
    assert "No such file" in capsys.readouterr().err
    assert run("a\0b") == 2
    file = tmp_path / "worry.toml"
    file.write_bytes(b"nation = \xff")
    assert run(str(file)) == 2
    file.write_bytes(b"a = " + b"[" * 100_000)
    assert run(str(file)) == 2
    assert "not TOML" in capsys.readouterr().err


def test_lines_are_answered_one_by_one_and_a_bad_one_in_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, b'{"urgency":"no_concern"}\nnonsense\n\n{"on":"1990-01-01"}\n{"nation":"wales"}')
    assert run("--lines", "--trace") == 2
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line.get("line") for line in said] == [None, 2, 3, 4, None]
    assert set(said[1]) == {"error", "line"}
    assert said[4]["trace"]


def test_good_lines_exit_0(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    feed(monkeypatch, b"{}\n{}\n")
    assert run("--lines") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_broken_guidance_exits_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> Any:
        raise BadRule(Fault("core/x/y.toml", 2, "fault.", ""))

    monkeypatch.setattr(command, "load_guidance", broken)
    assert run("-") == 1
    assert "core/x/y" in capsys.readouterr().err


def test_a_reader_that_goes_away_ends_it_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    feed(monkeypatch, b"{}\n")
    monkeypatch.setattr(sys, "stdout", Gone())
    assert run("--lines") == 1
    assert sys.stdout is None


@pytest.mark.slow
def test_the_command_starts_without_django() -> None:
    code = (
        "import sys; from sharewell.__main__ import main; "
        "code = main(['advise', '-', '--json']); "
        "sys.exit(9 if 'django' in sys.modules else code)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b"{}", capture_output=True)
    assert done.returncode == 0, done.stderr
