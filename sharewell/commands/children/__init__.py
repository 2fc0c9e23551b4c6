"""`sharewell children …`: an organisation's entries from the command line. Each word has a module of its own."""

from argparse import ArgumentParser, Namespace
from types import ModuleType

from sharewell.commands.children import bring, explain, find, index, link, match, private_match

PARTS: dict[str, tuple[ModuleType, str]] = {
    "import": (bring, "bring a list of children and adults in from a CSV or Excel file"),
    "find": (find, "find who is meant, among an organisation's entries or in a list"),
    "explain": (explain, "say how far two entries agree, and why"),
    "match": (match, "compare whole lists, and keep the pairs that may be one child for people to decide"),
    "link": (link, "have a person say that two entries are one child"),
    "index": (index, "write anew the keys by which entries are found"),
    "private-match": (
        private_match,
        "learn with a partner which children both know, showing nobody the others",
    ),
}
"""Each word with its module (`add_arguments`, `run`) and what it does."""


def add_arguments(parser: ArgumentParser) -> None:
    """One word for what is done, and its own arguments."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    for name, (module, does) in PARTS.items():
        module.add_arguments(what.add_parser(name, help=does, description=f"{does[:1].upper()}{does[1:]}."))


def run(arguments: Namespace) -> int:
    """0 when it was done, 1 with one line when it could not be, 2 when something asked cannot be read."""
    module, _ = PARTS[arguments.what]
    return int(module.run(arguments))
