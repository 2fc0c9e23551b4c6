"""`sharewell children …`: an organisation's own entries for children and adults. Each word is a module of its own."""

from argparse import ArgumentParser, Namespace
from importlib import import_module

WORDS = {
    "import": ("children_import", "bring a list in from a CSV or Excel file"),
}
"""What is done: the module in this package that does it, and what it does."""


def add_arguments(parser: ArgumentParser) -> None:
    """One word for what is done, and its own arguments."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    for word, (module, says) in WORDS.items():
        import_module(f"sharewell.commands.{module}").add_arguments(
            what.add_parser(word, help=says, description=says)
        )


def run(arguments: Namespace) -> int:
    """As the module that does it."""
    module, _says = WORDS[arguments.what]
    return int(import_module(f"sharewell.commands.{module}").run(arguments))
