"""`sharewell rules stale`: rules past their review, rules whose source is gone, and what nobody has seen yet."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from sharewell.commands.rules.at_hand import DONE, FAILED, day, guidance, print_list, today
from sharewell.domain.advice.review import gone, how_checked, overdue, unseen

HELP = "rules past their review, sources gone, what is unverified; exit code 1 where one of the first two is"


def add_arguments(parser: ArgumentParser) -> None:
    """On which day."""
    parser.add_argument("--on", type=day, default=None, metavar="DAY", help="as at this day instead of today")


def run(arguments: Namespace) -> int:
    """1 where something is past its review or rests on a source that has ended."""
    known, on = guidance(), arguments.on or today()
    late, ended, unverified = overdue(known, on), gone(known, on), unseen(known, on)
    print_list(
        "Past their review",
        [f"{rule.id}  review by {rule.review_by.isoformat()}  ({how_checked(rule)})" for rule in late],
    )
    print_list(
        "Rest on a source that has ended",
        [f"{rule.id}  {source.id} ended on {source.until}" for rule, source in ended],
    )
    print_list("Rest on nothing that anybody has seen", [rule.id for rule in unverified])
    print(
        f"\nOf {len(known.rules)} rules, on {on.isoformat()}: {len(late)} are past their review, {len(ended)} rest on "
        f"a source that has ended, {len(unverified)} on nothing that anybody has seen."
    )
    return FAILED if late or ended else DONE
