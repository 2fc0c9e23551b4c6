"""`make test` leaves nothing out in silence."""

import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from types import ModuleType

import pytest

from tests.sharing_out import TOGETHER

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"


@pytest.fixture
def run_tests(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The script, with a suite of one stage that needs Chromium, on a machine that has none."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import run_tests as script
    from test_environment import Missing

    def absent() -> Path:
        raise Missing("there is no Chromium")

    monkeypatch.setattr(
        script, "STAGES", (script.Stage("in the browser", ("tests/system",), needs="chromium"),)
    )
    monkeypatch.setattr(script, "find_chromium", absent)
    monkeypatch.setattr(script.subprocess, "run", lambda *words, **how: _Done())
    monkeypatch.setattr(script, "checking", lambda: nullcontext(_Done()))
    monkeypatch.delenv("ALLOW_MISSING", raising=False)
    yield script
    sys.modules.pop("run_tests")


class _Done:
    returncode = 0

    def communicate(self) -> tuple[str, None]:
        return "all is well", None


def test_what_cannot_run_is_named_and_fails(
    run_tests: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_tests.main() == 1

    said = capsys.readouterr().out
    assert "NOT RUN: tests/system (in the browser): there is no Chromium" in said
    assert "ALLOW_MISSING=chromium" in said


def test_what_may_be_missing_is_still_named(
    run_tests: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLOW_MISSING", "postgresql, chromium")

    assert run_tests.main() == 0
    assert "NOT RUN: tests/system" in capsys.readouterr().out


def test_a_check_that_fails_fails_the_run_and_is_shown(
    run_tests: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Bad(_Done):
        returncode = 1

    monkeypatch.setenv("ALLOW_MISSING", "chromium")
    monkeypatch.setattr(run_tests, "checking", lambda: nullcontext(Bad()))

    assert run_tests.main() == 1
    said = capsys.readouterr().out
    assert "all is well" in said
    assert "FAILED: check" in said


def test_a_skipped_test_fails_the_run(run_tests: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    tally = run_tests.Tally({"passed": 3, "failed": 0, "errors": 0, "skipped": 1}, [], [])

    assert run_tests._close(tally, 61.5) == 1

    *_, last = capsys.readouterr().out.splitlines()
    assert last == "===== 3 passed, 0 failed, 1 skipped in 61.50s (1:01) ====="


def test_counts_come_from_pytests_own_results(run_tests: ModuleType, tmp_path: Path) -> None:
    results = tmp_path / "results.xml"
    results.write_text(
        '<testsuites><testsuite tests="7" failures="1" errors="1" skipped="2"/></testsuites>', "utf-8"
    )

    assert dict(run_tests._counts(results)) == {"failed": 1, "errors": 1, "skipped": 2, "passed": 3}


def test_what_stays_with_one_worker_is_there() -> None:
    assert [path for path in TOGETHER if not (SCRIPTS.parent / path).is_file()] == []


def test_what_make_test_leaves_to_one_database_is_there_and_the_deep_run_leaves_out_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import run_tests as script

    named = [word.partition("=")[2].partition("::") for word in script.SAME_ON_BOTH]
    left_out = [(Path(SCRIPTS.parent, file), test) for file, _colons, test in named]
    assert left_out and all(
        path.exists() and (not test or f"def {test}(" in path.read_text()) for path, test in left_out
    )
    everything = [word for stage in script.DEEP for word in stage.arguments]
    assert not any(word.startswith(("--ignore", "--deselect")) for word in everything)


def test_what_a_run_loads_is_compiled_once_beside_it_and_the_machine_is_left_as_it_was(
    run_tests: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)

    with run_tests.compiled_once():
        assert "PYTHONDONTWRITEBYTECODE" not in os.environ
        assert Path(os.environ["PYTHONPYCACHEPREFIX"]).is_dir()

    assert os.environ["PYTHONDONTWRITEBYTECODE"] == "1"
    assert "PYTHONPYCACHEPREFIX" not in os.environ
