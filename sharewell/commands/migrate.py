"""`sharewell migrate`: brings the database's tables up to date."""

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: everything is in the settings."""


def run(arguments: argparse.Namespace) -> int:
    """0 when the tables are up to date."""
    from sharewell.commands import installation

    installation.start_django()
    print(f"{installation.migrate()} migrations applied.")
    if indexed := installation.index_entries():
        print(f"{indexed} entries were indexed, so that they are found.")
    return 0
