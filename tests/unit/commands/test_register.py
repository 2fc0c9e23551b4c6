"""Commands: the registered run, the unregistered do not."""

import importlib
import pkgutil
import subprocess
import sys
import types
from argparse import ArgumentParser, Namespace

import pytest

from sharewell import commands
from sharewell.__main__ import main
from sharewell.commands.register import COMMANDS, EVERY_MODE, Command, RunBy


@pytest.fixture
def dummy(monkeypatch: pytest.MonkeyPatch) -> list[Namespace]:
    """A command module that is in no register; gives what it was run with."""
    ran: list[Namespace] = []

    def add_arguments(parser: ArgumentParser) -> None:
        """None."""

    def run(arguments: Namespace) -> int:
        ran.append(arguments)
        return 0

    module = types.ModuleType("sharewell.commands.dummy")
    module.__dict__.update(add_arguments=add_arguments, run=run)
    monkeypatch.setitem(sys.modules, "sharewell.commands.dummy", module)
    return ran


def test_a_command_outside_the_register_is_refused(
    dummy: list[Namespace], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dummy"]) == 2
    assert dummy == []
    assert "there is no command 'dummy'" in capsys.readouterr().err


def test_the_same_command_runs_once_it_is_registered(
    dummy: list[Namespace], monkeypatch: pytest.MonkeyPatch
) -> None:
    registered = {"dummy": Command(name="dummy", does="Nothing.", run_by=RunBy.ANYONE)}
    monkeypatch.setattr("sharewell.__main__.COMMANDS", registered)

    assert main(["dummy"]) == 0
    assert len(dummy) == 1


def _command_modules() -> set[str]:
    modules = {info.name for info in pkgutil.iter_modules(commands.__path__)}
    return {name for name in modules if hasattr(importlib.import_module(f"sharewell.commands.{name}"), "run")}


def test_every_command_module_is_registered_and_every_entry_has_its_module() -> None:
    assert _command_modules() == {name.replace("-", "_") for name in COMMANDS}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_command_says_what_it_does(command: Command) -> None:
    assert command.does.endswith(".")
    assert command.modes <= EVERY_MODE
    assert command.modes


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])

    assert ended.value.code == 0
    assert COMMANDS[name].does in " ".join(capsys.readouterr().out.split())


def test_a_command_is_refused_in_a_mode_that_it_is_not_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo"]) == 2
    assert "`demo` is refused in test" in capsys.readouterr().err


def test_unsafe_settings_stop_a_command_with_one_list(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHAREWELL_PORT", "x")
    monkeypatch.setenv("SHAREWELL_LANGUAGE", "x")

    assert main(["check"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_without_words_it_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2

    said = capsys.readouterr().out
    assert all(command.does in said for command in COMMANDS.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", ["advise", "rules", "verify"])
def test_what_anyone_may_run_starts_without_django(name: str) -> None:
    ask = (
        f"import sys; sys.argv=['sharewell', '{name}', '--help']\n"
        "from sharewell.__main__ import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "sys.exit('django' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", ask], capture_output=True).returncode == 0
