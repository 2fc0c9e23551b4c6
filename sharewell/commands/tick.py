"""`sharewell tick`: runs each tick once, here and now, as the worker does every so often."""

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: everything is in the settings."""


def run(arguments: argparse.Namespace) -> int:
    """0 when all ticks ran, 1 when one failed."""
    from sharewell.commands import installation

    installation.start_django()
    from sharewell.kit.clock import now
    from sharewell.kit.ticks.runner import run_ticks

    outcomes = run_ticks(now())
    for outcome in outcomes:
        if outcome.error:
            print(f"{outcome.name} failed: {outcome.error}", file=sys.stderr)
        else:
            print(f"{outcome.name}: {outcome.did}")
    return 1 if any(outcome.error for outcome in outcomes) else 0
