"""`sharewell children link A B --by PERSON --why TEXT`: a person says that two entries are one child."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from sharewell.commands.children.acting import fail


def add_arguments(parser: ArgumentParser) -> None:
    """The two entries, who says so, and why."""
    parser.add_argument("one", help="an entry's id, or the organisation's own reference for it")
    parser.add_argument("other", help="the other")
    parser.add_argument(
        "--by", required=True, metavar="PERSON", help="who decided it: the address they sign in with"
    )
    parser.add_argument("--why", required=True, metavar="TEXT", help="how they know; it is kept, sealed")


def run(arguments: Namespace) -> int:
    """0 when they are linked, 1 with one line when they could not be."""
    from sharewell.commands import installation

    if not installation.stands():
        return 1
    from sharewell.apps.children.errors import NotPossibleNow
    from sharewell.domain.access import Refused

    if not arguments.why.strip():
        return fail("say why: --why may not be empty.")
    try:
        return _link(arguments)
    except NotPossibleNow as late:
        return fail(str(late.sentence))
    except Refused as refused:
        return fail(refused.permission.sentence)


def _link(arguments: Namespace) -> int:
    from django.db import transaction

    from sharewell.apps.children.services import answer_link, ask_about_pair, entry_by_reference
    from sharewell.apps.organisations.selectors import actor_for, colleagues_at
    from sharewell.domain.linking import LinkStep, Origin
    from sharewell.kit.clock import now

    people = colleagues_at(arguments.by.strip().casefold())
    by = actor_for(people[0].person) if people else None
    if by is None:
        return fail(f"nobody who works somewhere signs in with {arguments.by!r}.")
    actor, at, why = replace(by, origin="cli"), now(), arguments.why
    pair = []
    for said in (arguments.one, arguments.other):
        entry = entry_by_reference(actor=actor, reference=said)
        if entry is None:
            return fail(f"{actor.organisation_name} has no entry {said!r}, or more than one.")
        pair.append(entry)
    with transaction.atomic():
        link = ask_about_pair(actor=actor, at=at, one=pair[0], other=pair[1], origin=Origin.PERSON, why=why)
        answer_link(actor=actor, at=at, link=link, step=LinkStep.SAME, why=why)
    print(f"{pair[0].pk} and {pair[1].pk} are linked. It can be undone on their page.")
    return 0
