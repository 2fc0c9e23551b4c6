"""`sharewell notices`: how the outbox stands, and exits 1 when something is stuck."""

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: everything is in the settings."""


def run(arguments: argparse.Namespace) -> int:
    """0 when nothing is stuck, 1 when something is, 2 when it could not look. No address is printed."""
    from django.db import DatabaseError

    from sharewell.commands import installation

    installation.start_django()
    from sharewell.kit.clock import now
    from sharewell.kit.notify.health import outbox_at

    at = now()
    try:
        outbox = outbox_at(at)
    except DatabaseError as failed:
        print(f"could not look: {type(failed).__name__}", file=sys.stderr)
        return 2
    print(f"waiting to be sent: {outbox.waiting}")
    print(f"held for quiet hours or a day's message: {outbox.held}")
    print(f"tried and failed so far: {outbox.failing}")
    for route, fault, many in outbox.faults:
        print(f"  by {route}: {fault} ({many})")
    print(f"parked in the last week, no route left: {outbox.parked}")
    print(f"addresses that do not work: {outbox.broken_addresses}")
    print(f"oldest waiting: {outbox.oldest.isoformat() if outbox.oldest else 'none'}")
    print(f"oldest urgent waiting: {outbox.oldest_urgent.isoformat() if outbox.oldest_urgent else 'none'}")
    return 0 if outbox.is_well(at) else 1
