"""`sharewell children index --organisation NAME`: writes the keys by which an organisation's entries are found."""

from argparse import ArgumentParser, Namespace

from sharewell.commands.children.acting import acting_for


def add_arguments(parser: ArgumentParser) -> None:
    """Whose entries, and whether all of them."""
    parser.add_argument("--organisation", required=True, help="its name, or its id")
    parser.add_argument("--all", action="store_true", help="every entry, not only those that want it")


def run(arguments: Namespace) -> int:
    """0 when every entry has its keys."""
    actor = acting_for(arguments.organisation)
    if actor is None:
        return 1
    from sharewell.apps.children.services import index_entries

    print(f"{index_entries(actor=actor, all_of_them=arguments.all)} entries were indexed.")
    return 0
