"""The `sharewell` command. Nothing heavy is imported before the command that needs it is known."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from sharewell.commands.register import COMMANDS, Command

REFUSED = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Answers its exit code: 0 done, 1 failed, 2 refused (wrong use, unsafe settings)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in {"-h", "--help", "help"}:
        print(_overview())
        return 0 if words else REFUSED
    command = COMMANDS.get(words[0])
    if command is None:
        return _refuse(f"there is no command {words[0]!r}. The commands: {', '.join(COMMANDS)}.")
    try:
        return _run(command, words[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(command: Command, words: Sequence[str]) -> int:
    module = import_module(command.module)
    parser = argparse.ArgumentParser(prog=f"sharewell {command.name}", description=command.does)
    module.add_arguments(parser)
    arguments = parser.parse_args(words)
    if command.needs_settings:
        problem = _settings_problem(command)
        if problem:
            return _refuse(problem)
    return int(module.run(arguments))


def _settings_problem(command: Command) -> str:
    """What forbids this command under the present settings, or nothing."""
    from sharewell.config.environment import SettingsRefused, load

    try:
        mode = load(os.environ).mode
    except SettingsRefused as refused:
        return "the settings must be mended first:\n  " + "\n  ".join(refused.problems)
    if mode not in command.modes:
        return f"`{command.name}` is refused in {mode}; it is for {' and '.join(sorted(command.modes))}."
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharewell.config.settings")
    return ""


def _overview() -> str:
    width = max(len(name) for name in COMMANDS)
    lines = [f"  {command.name.ljust(width)}  {command.does}" for command in COMMANDS.values()]
    return "usage: sharewell COMMAND [--help]\n\n" + "\n".join(lines)


def _refuse(sentence: str) -> int:
    print(f"sharewell: {sentence}", file=sys.stderr)
    return REFUSED


if __name__ == "__main__":
    sys.exit(main())
