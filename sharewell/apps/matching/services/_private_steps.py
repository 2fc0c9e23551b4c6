"""The messages of a private matching, one step at a time: made, signed, logged, and only then given away.

What a side is about is read and made unreadable outside a transaction; a step that somebody else took meanwhile is
thrown away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.selectors import all_entries
from sharewell.apps.children.services import list_to_compare
from sharewell.apps.matching.errors import NotPossible
from sharewell.apps.matching.models import PrivateMatch, PrivateState, Shielded
from sharewell.apps.matching.selectors.private import match_to_go_on
from sharewell.apps.matching.services._private import STATE, fail, signer_of
from sharewell.apps.matching.services._private_found import keep_found
from sharewell.apps.matching.services._private_turn import agreed_partner
from sharewell.apps.organisations.selectors import software_of
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Kind
from sharewell.kit.crypto import keyring
from sharewell.kit.private_matching import (
    Act,
    BadElement,
    BadMessage,
    OpenPerson,
    Sent,
    Shared,
    Side,
    State,
    TooMany,
    read_state,
    shipped_rule,
    state_bytes,
)

NEXT = {
    (True, ""): Act.OFFER, (False, ""): Act.ANSWER, (True, Act.OFFER): Act.FINISH, (False, Act.ANSWER): Act.CLOSE,
}  # fmt: skip
"""What a side sends next, by whether it offers and by what it sent last. After the finish it reads the close."""


@dataclass(frozen=True, slots=True)
class Step:
    """What came of a step: the message to give away, if there is one, and whether this side knows who is shared."""

    content: bytes | None
    done: bool


def take_step(*, match: UUID, at: datetime, origin: str, message: bytes = b"", workers: int = 1) -> Step:
    """Take the next step of one side; `message` is what the partner sent last.

    Raises:
        NotPossible: no agreement stands, or it is not under way.
        BadMessage, BadElement, TooMany: what came cannot be used; nothing was changed.
    """
    row = match_to_go_on(match)
    if row.state != PrivateState.READY:
        raise NotPossible("not_ready", _("It is not under way."))
    key = agreed_partner(row.organisation_id, row.other_id, at)[1]
    side = Side(
        me=signer_of(row.organisation_id), partner=key or signer_of(row.other_id).public, rule=shipped_rule(),
        workers=workers,
    )  # fmt: skip
    wanted = NEXT.get((row.offers, row.act))
    if wanted in (Act.OFFER, Act.ANSWER):
        return _first(row, side, message, at, origin)
    before = _kept(row)
    if wanted is None:
        _end(row, side.read(before, message), before.references, at, origin)
        return Step(None, True)
    sent = side.finish(before, message, at=at) if wanted is Act.FINISH else side.close(before, message, at=at)
    with transaction.atomic():
        _send(row, sent, at, origin)
        if wanted is Act.CLOSE:
            _end(row, sent.found, before.references, at, origin)
    return Step(sent.content, wanted is Act.CLOSE)


def go_on_privately(*, match: UUID, at: datetime) -> None:
    """One step of a matching whose two sides are here, whoever's turn it is. What cannot go on is given up."""
    mine = match_to_go_on(match)
    theirs = mine.pair
    if theirs is None:
        raise NotPossible("elsewhere", _("The other side is elsewhere: files go to and fro."))
    turn, message = (mine, theirs.message) if _is_my_turn(mine, theirs) else (theirs, mine.message)
    try:
        take_step(match=turn.pk, at=at, origin="worker", message=bytes(message or b""))
    except NotPossible:
        fail(mine, "agreement_ended", at=at, origin="worker")
    except TooMany:
        fail(mine, "too_many", at=at, origin="worker")
    except (BadMessage, BadElement):
        fail(mine, "bad_message", at=at, origin="worker")


def _is_my_turn(mine: PrivateMatch, theirs: PrivateMatch) -> bool:
    return {"": True, Act.OFFER: theirs.act == Act.ANSWER}.get(mine.act, theirs.act == Act.CLOSE)


def _first(row: PrivateMatch, side: Side, message: bytes, at: datetime, origin: str) -> Step:
    actor = software_of(row.organisation_id, origin)
    shielded = row.shielded == Shielded.IN
    known = list_to_compare(actor=actor, at=at, run=row.pk, with_others=True, shielded_too=shielded)
    people = [OpenPerson(str(entry), particulars) for entry, particulars in known]
    sent = side.offer(people, at=at) if row.offers else side.answer(people, message, at=at)
    row.taken_in, row.left_out = len(people), all_entries(actor).filter(kind=Kind.CHILD).count() - len(people)
    with transaction.atomic():
        _send(row, sent, at, origin)
    return Step(sent.content, False)


def _send(row: PrivateMatch, sent: Sent, at: datetime, origin: str) -> None:
    """Keep what the next step needs, and the message; an event commits to it by its fingerprint."""
    now = PrivateMatch.objects.select_for_update().get(pk=row.pk)
    if (now.act, now.state) != (row.act, row.state):
        raise NotPossible("taken", _("Somebody else took this step meanwhile."))
    ring = keyring(holder=row.organisation_id, records=[row.pk])
    state = sent.state
    said: dict[str, str | int | bool] = {
        "act": str(state.act),
        "sha256": state.sha256,
        "elements": len(state.places),
        "exchange": state.exchange,
    }
    row.act, row.exchange, row.message = state.act, state.exchange, sent.content
    row.told = [*row.told, {**said, "at": at.isoformat()}]
    row.kept = ring.seal_bytes(record=row.pk, field=STATE, content=state_bytes(state))
    row.save(update_fields=["act", "exchange", "message", "told", "kept", "taken_in", "left_out"])
    record_event(
        actor=software_of(row.organisation_id, origin), kind=EventKind.PRIVATE_SENT, at=at, record=row.pk,
        purpose="safeguarding", detail=said,
    )  # fmt: skip


def _kept(row: PrivateMatch) -> State:
    ring = keyring(holder=row.organisation_id, records=[row.pk])
    return read_state(ring.unseal_bytes(record=row.pk, field=STATE, sealed=bytes(row.kept or b"")))


@transaction.atomic
def _end(
    row: PrivateMatch, found: tuple[Shared, ...], references: Mapping[str, str], at: datetime, origin: str
) -> None:
    keep_found(row, found, references, at=at, origin=origin)
    if row.pair and row.offers:
        PrivateMatch.objects.filter(pk=row.pair.pk).update(message=None)
