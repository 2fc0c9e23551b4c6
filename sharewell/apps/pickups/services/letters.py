"""Leaving a letter for a person without an account: opened once, with a code that came another way, in one browser."""

import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.pickups.errors import NothingToLeave
from sharewell.apps.pickups.models import LeftLetter
from sharewell.apps.pickups.policies import require_leave_letter
from sharewell.apps.pickups.selectors import lives, visit_digest
from sharewell.apps.pickups.selectors.letters import letter_code, letter_standing
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.pickups import MOST_TRIES, Standing, code_as_typed
from sharewell.kit.crypto import seal, unseal
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind, queue_notice
from sharewell.kit.notify.links import named_by


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectedLetter:
    """A letter that was opened just now. `secret` belongs to the browser that opened it, and is kept nowhere else."""

    letter: LeftLetter
    secret: str


@transaction.atomic
def leave_letter(
    *, actor: Actor, record: UUID, reference: str, document: bytes, email: str, at: datetime
) -> LeftLetter:
    """Leave a letter and mail its link; those left before for the same record can be opened no more.

    Raises:
        Refused: letters to people are not the actor's work.
        NothingToLeave: there is no address.
    """
    require_leave_letter(actor)
    if not email.strip():
        raise NothingToLeave("no_address", _("There is no e-mail address for the link."))
    LeftLetter.objects.filter(record=record, organisation_id=actor.organisation, ended_at=None).update(
        ended_at=at
    )
    row = LeftLetter(
        id=new_id(),
        record=record,
        reference=reference,
        organisation_id=actor.organisation,
        made_by_id=actor.person,
        made_at=at,
        seen_at=at,
        expires_at=at + lives().rest,
    )
    text = b64encode(document).decode("ascii")
    row.document = seal(record=record, holder=actor.organisation, field=_field(row), text=text)
    row.save(force_insert=True)
    _tell_log(actor, EventKind.PICKUP_MADE, row, at)
    link = f"/pick-up/letter/{row.pk}/"
    queue_notice(to=email, kind=NoticeKind.PICKUP_WAITING, link_path=link, at=at, key=f"letter:{row.pk}")
    return row


@transaction.atomic
def collect_letter(*, actor: Actor, token: str, code: str, at: datetime) -> CollectedLetter | None:
    """Open what a link and a code name; None where they open nothing, for whatever reason.

    A wrong code is counted, and the fifth stops the letter. `actor` is the software: who came is not known.
    """
    named = named_by(token)
    row = LeftLetter.objects.select_for_update().filter(pk=named).first() if named else None
    if row is None:
        return None
    right = constant_time_compare(code_as_typed(code), letter_code(row))
    waits = letter_standing(row, at=at) is Standing.WAITING
    row.seen_at = max(at, row.seen_at)
    if not (waits and right):
        row.wrong_tries = min(MOST_TRIES, row.wrong_tries + (waits and not right))
        row.save(update_fields=["seen_at", "wrong_tries"])
        if waits:
            _tell_log(actor, EventKind.PICKUP_FAILED, row, at)
        return None
    secret = secrets.token_urlsafe(32)
    row.opened_at, row.visit_digest = row.seen_at, visit_digest(secret)
    row.save(update_fields=["seen_at", "opened_at", "visit_digest"])
    _tell_log(actor, EventKind.PICKUP_OPENED, row, at)
    return CollectedLetter(letter=row, secret=secret)


@transaction.atomic
def read_letter(*, actor: Actor, letter: LeftLetter, at: datetime) -> bytes:
    """The letter itself, for the browser whose visit it is. `actor` is the software."""
    _tell_log(actor, EventKind.PICKUP_DOWNLOADED, letter, at)
    text = unseal(
        record=letter.record,
        holder=letter.organisation_id,
        field=_field(letter),
        sealed=bytes(letter.document),
    )
    return b64decode(text)


@transaction.atomic
def end_letter(*, actor: Actor, letter: UUID, at: datetime) -> None:
    """It came to somebody for whom it was not meant: it stops, and whoever left it is told."""
    row = LeftLetter.objects.select_for_update().filter(pk=letter, ended_at=None).first()
    if row is None:
        return
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    _tell_log(actor, EventKind.PICKUP_ENDED, row, at)
    found = colleague(row.made_by_id, organisation=row.organisation_id)
    if found:
        key, kind = f"letter-wrong:{row.pk}", NoticeKind.PICKUP_MOVED
        tell_people([found], kind=kind, link_path="/", key=key, at=at, is_record=False)


def _field(row: LeftLetter) -> str:
    return f"left.{row.pk}"


def _tell_log(actor: Actor, kind: EventKind, row: LeftLetter, at: datetime) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=row.record,
        detail={"letter": str(row.pk), "reference": row.reference, "tries": row.wrong_tries},
    )
