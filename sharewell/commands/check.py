"""`sharewell check`: says what is wrong with this installation, and exits 1 when anything is."""

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: everything is in the settings."""


def run(arguments: argparse.Namespace) -> int:
    """0 and one line when all is well; 1 and a line for each thing to mend."""
    from sharewell.commands import installation

    if not installation.stands():
        return 1
    for warning in installation.warnings():
        print(f"worth mending: {warning}")
    print("All is well: settings, keys, clock, database and tables.")
    return 0
