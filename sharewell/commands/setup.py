"""`sharewell setup`: makes what is missing and leaves the rest as it is."""

import argparse
import os

from sharewell.config.environment import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: everything is in the settings."""


def run(arguments: argparse.Namespace) -> int:
    """0 when the installation stands; what is missing was made."""
    set_up()
    print("Set up. `sharewell check` says whether anything is wrong; `sharewell serve` serves.")
    return 0


def set_up() -> None:
    """Folders, keys, tables and static files; running it again changes nothing."""
    from sharewell.commands import installation

    installation.make_folders_and_keys(load(os.environ))
    installation.start_django()
    installation.migrate()
    installation.index_entries()
    installation.collect_static_files()
