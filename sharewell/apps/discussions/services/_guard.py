"""Who could this hurt? What an organisation protects of the child does not go into what everybody asked can read."""

import json
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.children.selectors import entries_called
from sharewell.apps.children.services import Going, let_out
from sharewell.apps.discussions.models import Discussion
from sharewell.apps.discussions.selectors import acts_of, seats_of
from sharewell.domain.access import Actor
from sharewell.domain.discussions import SeatState
from sharewell.kit.crypto import keyring


def let_in(actor: Actor, row: Discussion, way: str, at: datetime, texts: Iterable[str]) -> None:
    """Look for what the actor's organisation protects of the child in what every other organisation asked would read.

    Only the caller says which entry it is; of another organisation, those of the same name are looked at.

    Raises:
        KeptSafe: a text tells one of them what must be kept safe. Also where a child may be in danger at once: what is
            put in here waits for a meeting, and a share covers and goes.
    """
    readers = tuple(one.organisation_id for one in seats_of(row) if one.state != SeatState.GONE)
    going = Going(way=f"discussions.{way}", record=row.pk, entries=_entries(actor, row), to=readers)
    let_out(actor=actor, going=going, texts=_numbered(texts), at=at)


def let_call(actor: Actor, entry: UUID, readers: Iterable[UUID], at: datetime, texts: Iterable[str]) -> None:
    """As let_in, for what is not there yet. Raises KeptSafe."""
    going = Going(way="discussions.call_discussion", record=None, entries=(entry,), to=tuple(readers))
    let_out(actor=actor, going=going, texts=_numbered(texts), at=at)


def let_newcomer(actor: Actor, row: Discussion, newcomer: UUID, at: datetime) -> None:
    """As let_in, for all that stands there already and one more organisation that would read it. Raises KeptSafe."""
    ring = keyring(holder=actor.organisation, records=[row.pk])
    why = ring.unseal(record=row.pk, field="why", sealed=bytes(row.why))
    said = [
        ring.unseal(record=row.pk, field="act.content", sealed=bytes(act.content), version=act.sequence)
        for act in acts_of(row)
        if act.content
    ]
    going = Going(way="discussions.invite", record=row.pk, entries=_entries(actor, row), to=(newcomer,))
    let_out(actor=actor, going=going, texts=_numbered([why, *said]), at=at)


def _entries(actor: Actor, row: Discussion) -> tuple[UUID, ...]:
    if actor.organisation == row.caller_id:
        return (row.entry_id,)
    ring = keyring(holder=actor.organisation, records=[row.pk])
    subject = json.loads(ring.unseal(record=row.pk, field="subject", sealed=bytes(row.subject)))
    return entries_called(actor, subject["name"])


def _numbered(texts: Iterable[str]) -> dict[str, str]:
    return {str(place): text for place, text in enumerate(texts) if text}
