"""Appending one event, in the transaction of the change that it tells of."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from sharewell.apps.audit.errors import NotInTransaction
from sharewell.apps.audit.models import Event, LogKey
from sharewell.apps.audit.services.log_key import log_key
from sharewell.apps.audit.services.turn import wait_for_turn
from sharewell.domain.access import Actor
from sharewell.domain.audit.commitment import SALT_LENGTH, START_OF_CHAIN, entry_leaf, link, link_message
from sharewell.domain.audit.entry import Entry, EventRefused, checked_text, written_detail, written_fields
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.clock import now
from sharewell.kit.crypto import sign_log
from sharewell.kit.database.many import insert_things
from sharewell.kit.database.prepared import Prepared
from sharewell.kit.ids import new_id


def record_event(
    *,
    actor: Actor,
    kind: EventKind,
    at: datetime,
    record: UUID | None = None,
    child: UUID | None = None,
    purpose: str = "",
    fields: Sequence[str] = (),
    version: int = 0,
    outcome: str = "done",
    detail: Mapping[str, str | int | bool] | None = None,
    gateway: str = "",
) -> Event:
    """Append an event to the log; it commits or vanishes together with the change around it.

    `at` is when it happened; the time of entry comes from the clock. `detail` never holds narrative or
    identity; the digest of a record's version goes in as detail {"sha256": …}. Call it last in a service: on
    PostgreSQL the log's turn is held until the transaction ends.

    Raises:
        NotInTransaction: there is no transaction for it to share with the change.
        EventRefused: a text is too long, or a time has no time zone.
    """
    what = NewEvent(
        kind=kind,
        record=record,
        child=child,
        purpose=purpose,
        fields=tuple(fields),
        version=version,
        outcome=outcome,
        detail=detail or {},
        gateway=gateway,
    )
    return record_events(actor=actor, at=at, events=[what])[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """What one event of several says; see `record_event`."""

    kind: EventKind
    record: UUID | None = None
    child: UUID | None = None
    purpose: str = ""
    fields: tuple[str, ...] = ()
    version: int = 0
    outcome: str = "done"
    detail: Mapping[str, str | int | bool] = field(default_factory=dict)
    gateway: str = ""


def record_events(*, actor: Actor, at: datetime, events: Sequence[NewEvent]) -> list[Event]:
    """Append several events, each chained and signed as one alone is, with one write. As record_event otherwise."""
    if not connection.in_atomic_block:
        raise NotInTransaction("an event is written inside the transaction of its change")
    if not events:
        return []
    previous, entered_at = _last_after_our_turn(), now()
    rows: list[Event] = []
    for what in events:
        row = _chained(_entry(actor, what, at, entered_at, previous[0] + 1), previous)
        previous = (row.sequence, bytes(row.link), bytes(row.signature))
        rows.append(row)
    if len(rows) == 1:
        rows[0].save(force_insert=True)
    else:
        insert_things(rows)
    return rows


def _entry(actor: Actor, what: NewEvent, at: datetime, entered_at: datetime, sequence: int) -> Entry:
    return Entry(
        sequence=sequence,
        id=new_id(),
        kind=EventKind(what.kind),
        happened_at=at,
        entered_at=entered_at,
        person=actor.person,
        person_name=checked_text("name", actor.name),
        organisation=actor.organisation,
        organisation_name=checked_text("organisation", actor.organisation_name),
        role=actor.role,
        origin=checked_text("origin", actor.origin),
        purpose=checked_text("purpose", what.purpose),
        gateway=checked_text("gateway", what.gateway),
        record=what.record,
        child=what.child,
        fields=written_fields(what.fields),
        version=what.version,
        outcome=checked_text("outcome", what.outcome),
        detail=written_detail(what.detail),
    )


def record_read(
    *,
    actor: Actor,
    kind: EventKind,
    at: datetime,
    record: UUID,
    child: UUID | None = None,
    purpose: str,
    fields: Sequence[str] = (),
) -> Event:
    """Append the event of a read, committed before this returns and so before anything can be shown.

    Inside a transaction that is open already (a form post under kit/idempotency) it is written there and
    commits with it, which is still before the answer leaves.

    Raises:
        EventRefused: no purpose is named.
    """
    if not purpose.strip():
        raise EventRefused("each read names its purpose")
    with transaction.atomic():
        return record_event(
            actor=actor, kind=kind, at=at, record=record, child=child, purpose=purpose, fields=fields
        )


def record_listing(
    *, actor: Actor, kind: EventKind, at: datetime, shown: Sequence[str], purpose: str, fields: Sequence[str]
) -> Event:
    """Append one event for all the records of a list, by their references, as `record_read` does for one record."""
    with transaction.atomic():
        return record_event(
            actor=actor,
            kind=kind,
            at=at,
            purpose=purpose,
            fields=fields,
            detail={"shown": ",".join(shown), "count": len(shown)},
        )


def record_refusal(*, actor: Actor, at: datetime, route: str, asked: Sequence[str]) -> Event:
    """Append the event of a refusal: the route, and the ids that were asked for, which may name nothing at all."""
    with transaction.atomic():
        return record_event(
            actor=actor,
            kind=EventKind.ACCESS_REFUSED,
            at=at,
            outcome="refused",
            detail={"route": route, "asked": " ".join(asked)},
        )


Previous = tuple[int, bytes, bytes]


LAST = Prepared(
    lambda: Event.objects.order_by("-sequence").values_list("sequence", "link", "signature")[:1], takes=0
)


def _last_after_our_turn() -> Previous:
    wait_for_turn()
    for sequence, chained, signature in LAST.rows():
        return sequence, bytes(chained), bytes(signature)
    LogKey.objects.get_or_create(line=log_key().text(), defaults={"since": now()})
    return -1, START_OF_CHAIN, b""


def _chained(entry: Entry, previous: Previous) -> Event:
    salt = os.urandom(SALT_LENGTH)
    leaf = entry_leaf(salt, entry.values())
    value = link(previous[1], previous[2], leaf)
    return Event(
        **{name: getattr(entry, name) for name in Entry.__dataclass_fields__},
        salt=salt,
        leaf_hash=leaf,
        link=value,
        signature=sign_log(link_message(entry.sequence, value)),
    )
