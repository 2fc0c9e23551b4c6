"""`sharewell retention`: how many files of each organisation wait to be looked at, for a second person, or are held."""

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: everything is in the settings."""


def run(arguments: argparse.Namespace) -> int:
    """0 when it could look, 2 when not. Nobody is named."""
    from django.db import DatabaseError

    from sharewell.commands import installation

    installation.start_django()
    from sharewell.apps.retention.selectors import waiting_counts

    try:
        rows = waiting_counts()
    except DatabaseError as failed:
        print(f"could not look: {type(failed).__name__}", file=sys.stderr)
        return 2
    for name, counts in rows:
        said = ", ".join(f"{state} {number}" for state, number in counts.items())
        print(f"{name}: {said}")
    if not rows:
        print("No file waits.")
    return 0
