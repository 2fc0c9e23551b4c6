"""`sharewell children private-match for ORGANISATION …`: its side, with a partner who uses another Sharewell.

Agreement, caps, events and results are those of the pages. Which step comes next is known; the file says the rest.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from sharewell.apps.matching.selectors import PrivateMatch
    from sharewell.domain.access import Actor


def add_arguments(parser: ArgumentParser) -> None:
    """Whose entries, with whom, who decided it, and the files."""
    parser.add_argument("organisation", help="whose entries: its name, or its id")
    parser.add_argument("--with", dest="other", required=True, help="the partner: its name here, or its id")
    parser.add_argument(
        "--by", required=True, metavar="PERSON", help="the lead who decided it: the address they sign in with"
    )
    parser.add_argument("--message", type=Path, help="the partner's file; without it, you begin")
    parser.add_argument("--to", type=Path, help="the file to write for the partner; not needed at the end")
    parser.add_argument("--workers", type=int, default=0, help="processes; without it, one for each core")


def run(arguments: Namespace) -> int:
    """0 when the step was done; 1 with a sentence that says what to mend."""
    from sharewell.commands import installation

    if not installation.stands():
        return 1
    from sharewell.apps.matching.services import NotPossible
    from sharewell.commands.add_person import NotFound, named_organisation
    from sharewell.domain.access import Refused

    try:
        organisation, other = named_organisation(arguments.organisation), named_organisation(arguments.other)
        return _step(arguments, _lead(arguments.by, organisation), other)
    except NotFound as unclear:
        return _fail(str(unclear))
    except NotPossible as refused:
        return _fail(refused.sentence)
    except Refused as refused:
        return _fail(refused.permission.sentence)


def _step(arguments: Namespace, actor: "Actor", other: UUID) -> int:
    from sharewell.apps.matching.policies import require_answer_private
    from sharewell.apps.matching.services import take_step
    from sharewell.kit.clock import now

    message = arguments.message.read_bytes() if arguments.message else b""
    match = _match(actor, other, message)
    require_answer_private(actor, match)
    if arguments.to is None and not (match.offers and match.act == "finish"):
        return _fail("say with --to which file to write for the partner.")
    step = take_step(match=match.pk, at=now(), origin="cli", message=message, workers=arguments.workers)
    if step.content is not None:
        arguments.to.write_bytes(step.content)
        print(f"{arguments.to} is for your partner.")
    if step.done:
        match.refresh_from_db()
        print(f"Children whom both know: {match.found}. A lead finds them under \u201cMatch privately\u201d.")
    return 0


def _match(actor: "Actor", other: UUID, message: bytes) -> "PrivateMatch":
    """The matching that is under way, or a new one: begun without a file, answered with the partner's offer."""
    from sharewell.apps.matching.selectors import match_with
    from sharewell.apps.matching.services import begin_by_files
    from sharewell.kit.clock import now
    from sharewell.kit.private_matching import Act, act_of

    offers = not message or act_of(message) in (Act.ANSWER, Act.CLOSE)
    begun = match_with(actor.organisation, other, offers=offers)
    return begun or begin_by_files(actor=actor, at=now(), other=other, offers=offers)


def _lead(address: str, organisation: UUID) -> "Actor":
    from dataclasses import replace

    from sharewell.apps.organisations.selectors import actor_for, colleagues_at
    from sharewell.commands.add_person import NotFound

    for one in colleagues_at(address.strip().casefold()):
        actor = actor_for(one.person)
        if actor is not None and actor.organisation == organisation:
            return replace(actor, origin="cli")
    raise NotFound(f"nobody of that organisation signs in as {address}.")


def _fail(sentence: str) -> int:
    print(f"sharewell: {sentence}", file=sys.stderr)
    return 1
