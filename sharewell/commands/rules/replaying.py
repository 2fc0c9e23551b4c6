"""`sharewell rules replay`: a decision's advice given again, under the rules that were in use when it was made."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module

HELP = "give a decision's advice again under the rules of its day; exit code 1 where it is not the same, 2 if unknown"
KEPT = "sharewell.commands.kept_guidance"


def add_arguments(parser: ArgumentParser) -> None:
    """Which decision, and why it is looked at."""
    parser.add_argument(
        "decision", help="a decision's id, or the reference of its concern, such as SW-7K3F-92QM"
    )
    parser.add_argument(
        "--purpose", default="checking that a decision replays", help="why you look; it stands in the log"
    )


def run(arguments: Namespace) -> int:
    """0 where the advice is exactly what was recorded, 1 where it is not, 2 where it cannot be known."""
    # The decision is in this installation's database; no other act needs one, so it is not imported above.
    answer: int = import_module(KEPT).replay(arguments.decision, purpose=arguments.purpose)
    return answer
