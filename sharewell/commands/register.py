"""The permission register of commands: who may run what, in which mode. What is not listed is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

DEMO_AND_TEST = frozenset({"demo", "test"})
EVERY_MODE = DEMO_AND_TEST | {"production"}


class RunBy(StrEnum):
    """Who a command is for. The operating system enforces it: the operator alone can read the settings."""

    ANYONE = "anyone: reads only the files it is given"
    OPERATOR = "the operator: needs this installation's settings, keys and database"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command: what it does in a sentence, who runs it, in which modes, and the module that does it."""

    name: str
    does: str
    run_by: RunBy
    modes: frozenset[str] = EVERY_MODE

    @property
    def module(self) -> str:
        return f"sharewell.commands.{self.name.replace('-', '_')}"

    @property
    def needs_settings(self) -> bool:
        return self.run_by is RunBy.OPERATOR


_COMMANDS = (
    Command(name="advise", does="Give the advice for a situation in a file.", run_by=RunBy.ANYONE),
    Command(
        name="rules",
        does="Show the advice's rules, what they rest on and what is unverified; prove that they hold.",
        run_by=RunBy.ANYONE,
    ),
    Command(
        name="verify", does="Check a log or a record without trusting the operator.", run_by=RunBy.ANYONE
    ),
    Command(name="new-root-key", does="Make the file with the root key.", run_by=RunBy.ANYONE),
    Command(name="setup", does="Make what is missing: folders, keys, tables, files.", run_by=RunBy.OPERATOR),
    Command(name="migrate", does="Bring the database's tables up to date.", run_by=RunBy.OPERATOR),
    Command(
        name="demo",
        does="Set up and load the fictional partnership, and serve it on this machine.",
        run_by=RunBy.OPERATOR,
        modes=frozenset({"demo"}),
    ),
    Command(
        name="add-organisation",
        does="Bring an organisation into the partnership.",
        run_by=RunBy.OPERATOR,
    ),
    Command(
        name="add-person",
        does="Give somebody an account, and print the link that sets their first password.",
        run_by=RunBy.OPERATOR,
    ),
    Command(
        name="directory",
        does="Bring organisations and contacts in from a file, write them out, suspend, let back in.",
        run_by=RunBy.OPERATOR,
    ),
    Command(
        name="children",
        does="Bring in lists of children and adults, find them, say why, compare lists. No name is shown.",
        run_by=RunBy.OPERATOR,
    ),
    Command(
        name="agreements",
        does="Say whether a file of an agreement is as it was given out here, and who signed it.",
        run_by=RunBy.OPERATOR,
    ),
    Command(name="serve", does="Run the web server and the worker together.", run_by=RunBy.OPERATOR),
    Command(name="worker", does="Run the worker alone.", run_by=RunBy.OPERATOR),
    Command(name="tick", does="Look once for clocks that have run out.", run_by=RunBy.OPERATOR),
    Command(
        name="notices",
        does="Say how many notices wait, failed or are parked; exits 1 when something is stuck.",
        run_by=RunBy.OPERATOR,
    ),
    Command(
        name="retention",
        does="Say how many kept files wait to be looked at, or are held.",
        run_by=RunBy.OPERATOR,
    ),
    Command(name="check", does="Say what is wrong with this installation.", run_by=RunBy.OPERATOR),
    Command(
        name="manage",
        does="Run one of Django's own commands, for development.",
        run_by=RunBy.OPERATOR,
        modes=DEMO_AND_TEST,
    ),
)
COMMANDS: Mapping[str, Command] = MappingProxyType({command.name: command for command in _COMMANDS})
