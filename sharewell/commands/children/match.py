"""`sharewell children match --organisation NAME …`: compares whole lists here and now, and waits until it is done.

No name of a child is printed. A run that was broken off goes on where it stopped when the command is given again.
"""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from sharewell.commands.add_person import NotFound, named_organisation
from sharewell.domain.access import SYSTEM, Actor, Role

if TYPE_CHECKING:
    from sharewell.apps.matching.selectors import Run

ENGINES = ("duckdb", "spark")


def add_arguments(parser: ArgumentParser) -> None:
    """Whose list, with whose, and by what."""
    parser.add_argument("--organisation", required=True, help="whose list: its name, or its id")
    parser.add_argument(
        "--with",
        dest="other",
        help="the organisation to compare with, when both have agreed to it; without it, the list with itself",
    )
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        default=ENGINES[0],
        help="duckdb works on this machine; spark on a cluster, and needs Java and the extra `spark`",
    )


def run(arguments: Namespace) -> int:
    """0 when it is done, 1 with one line when it could not be."""
    from sharewell.commands import installation

    if not installation.stands():
        return 1
    from sharewell.apps.matching.services import NotPossible

    try:
        organisation = named_organisation(arguments.organisation)
        other = named_organisation(arguments.other) if arguments.other else None
        return _told(_match(_acting_for(organisation), other, arguments.engine))
    except NotFound as unclear:
        return _fail(str(unclear))
    except NotPossible as refused:
        return _fail(refused.sentence)


def _match(actor: Actor, other: UUID | None, engine: str) -> "Run":
    from sharewell.apps.matching.selectors import unfinished_run
    from sharewell.apps.matching.services import go_on, start_run
    from sharewell.kit.clock import now
    from sharewell.kit.linkage import Engine

    at = now()
    begun = unfinished_run(actor.organisation)
    if begun is None or begun.other_id != other or begun.engine != engine:
        begun = start_run(actor=actor, at=at, other=other, engine=Engine(engine))
    return go_on(actor=actor, run=begun.pk, at=at, progress=_progress)


def _progress(done: int, parts: int) -> None:
    print(f"{done} of {parts} parts done", file=sys.stderr)


def _told(run: "Run") -> int:
    from sharewell.apps.matching.selectors import grades_of

    if run.failure:
        return _fail(f"the run stopped: {run.failure.replace('_', ' ')}.")
    if run.finished_at is None:
        return _fail("somebody else works on this run now; try again later.")
    found = grades_of(run)
    print(f"children compared: {run.left}" + (f" with {run.right}" if run.other_id else ""))
    for grade in ("match", "potential", "low"):
        print(f"pairs, {grade}: {found.get(grade, 0)}")
    print("Nothing was linked. A safeguarding lead finds the pairs under “Compare whole lists”.")
    return 0


def _acting_for(organisation: UUID) -> Actor:
    from sharewell.apps.organisations.selectors import organisation_names

    name = organisation_names([organisation])[organisation]
    return replace(
        SYSTEM,
        organisation=organisation,
        organisation_name=name,
        role=Role.SAFEGUARDING_LEAD,
        origin="cli",
    )


def _fail(sentence: str) -> int:
    print(f"sharewell: {sentence}", file=sys.stderr)
    return 1
