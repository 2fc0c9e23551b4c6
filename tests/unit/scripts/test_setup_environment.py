"""Set-up says in one plain line what is missing, and mends what is half made."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "scripts" / "setup_environment.py"


@pytest.fixture
def setup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, working on an empty folder."""
    spec = importlib.util.spec_from_file_location("setup_environment", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    venv = tmp_path / ".venv"
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(module, "LOG", venv / "setup.log")
    monkeypatch.setattr(module, "CATALOGUES", tmp_path / "locale")
    return module


def test_a_missing_venv_module_is_told_with_the_line_to_write(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(setup.CannotSetUp, match=r"sudo apt install python3\.\d+-venv"):
        setup.make_venv()


def test_an_older_python_is_told_with_the_line_to_write() -> None:
    older = f"import sys; sys.version_info = (3, 9, 2); exec(open({str(SCRIPT)!r}).read())"
    done = subprocess.run([sys.executable, "-c", older], capture_output=True, text=True)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Python 3.11 or newer is needed; this is 3.9" in done.stderr


@pytest.mark.slow
def test_a_half_made_environment_is_made_anew(setup: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    setup.PYTHON.parent.mkdir(parents=True)
    setup.PYTHON.write_text("not a python")

    setup.make_venv()

    assert "half made" in capsys.readouterr().out
    assert setup.works()


def test_an_environment_that_was_moved_is_recognised(setup: ModuleType) -> None:
    setup.VENV.mkdir()
    (setup.VENV / "pyvenv.cfg").write_text("command = /usr/bin/python3 -m venv /elsewhere/.venv\n")

    assert setup.was_moved()


def test_packages_that_cannot_be_had_are_told_in_one_line(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "quietly", lambda words: False)

    with pytest.raises(setup.CannotSetUp, match="needs the network once"):
        setup.install("-r", "requirements.txt")


def test_any_change_of_what_is_pinned_is_noticed(setup: ModuleType, tmp_path: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("a==1")
    before = setup.fingerprint(requirements)
    requirements.write_text("a==2")

    assert setup.fingerprint(requirements) != before
