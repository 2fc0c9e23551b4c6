"""The record: the whole chain from the concern to the outcome, opened in one look, and that it was printed."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from sharewell.apps.audit.selectors import written_about
from sharewell.apps.audit.services import record_event
from sharewell.apps.children.selectors import entries_of
from sharewell.apps.children.services import open_entries
from sharewell.apps.decisions.policies import require_see_concern
from sharewell.apps.decisions.selectors import Concern, completion_of
from sharewell.apps.decisions.services import OpenedConcern, open_concern, open_review_note
from sharewell.apps.shares.models import Receipt, Share, ShareItem
from sharewell.apps.shares.selectors.under import items_under, receipts_under
from sharewell.apps.shares.services._covered import covers_afterwards
from sharewell.apps.shares.services._opened_after import NOTHING
from sharewell.apps.shares.services._reading_after import after_of
from sharewell.apps.shares.services._unsealing import OpenedShare, opened_with
from sharewell.apps.shares.services.opening import open_share
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Cover
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.domain.sharing import Route
from sharewell.kit.crypto import keyring
from sharewell.kit.database.prepared import PreparedList

WRITTEN = (
    EventKind.CONCERN_RAISED,
    EventKind.DECISION_RECORDED,
    EventKind.DECISION_LOOKED_AT_AGAIN,
    EventKind.DECISION_COMPLETED,
    EventKind.DECISION_REVIEWED,
    EventKind.SHARE_SENT,
    EventKind.SHARE_RECORDED,
    EventKind.SHARE_DELIVERED,
    EventKind.SHARE_OPENED,
    EventKind.SHARE_OWNED,
    EventKind.SHARE_ACTED_ON,
    EventKind.SHARE_ANSWERED,
    EventKind.SHARE_RECALLED,
    EventKind.SHARE_CLIMBED,
    EventKind.QUESTION_ASKED,
    EventKind.QUESTION_ANSWERED,
    EventKind.QUESTION_CLIMBED,
    EventKind.CORRECTION_SENT,
    EventKind.ITEM_CORRECTED,
    EventKind.CORRECTION_CONFIRMED,
    EventKind.CORRECTION_CLIMBED,
    EventKind.RETURN_ASKED,
    EventKind.RETURN_ANSWERED,
    EventKind.RETURN_CLIMBED,
    EventKind.PASSING_ON_ASKED,
    EventKind.PASSING_ON_ANSWERED,
    EventKind.PASSING_ON_CLIMBED,
    EventKind.SHARE_PASSED_ON,
    EventKind.SHARE_ANSWERED_LATE,
)
"""What a record cites from the log: each write of the chain. Looks are in the trail, not here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One event as the log commits to it: its place, and the hash of its leaf in hexadecimal."""

    sequence: int
    kind: EventKind
    record: UUID
    person_name: str
    organisation_name: str
    at: datetime
    rung: str
    leaf: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRecord:
    """A chain in plain text. For whoever received a share, `concern` is None: they see what came to them."""

    reference: str
    concern: OpenedConcern | None
    children: tuple[Identity, ...]
    review: str
    shares: tuple[OpenedShare, ...]
    log: tuple[LogLine, ...]
    covers: Mapping[UUID, Cover] = field(default_factory=dict)
    """What agreements say of each share of an emergency, looked at afterwards; of others the decision says it."""


def open_record(
    *,
    actor: Actor,
    concern: Concern,
    at: datetime,
    purpose: str,
    in_full: bool = False,
    about: tuple[UUID, ...] | None = None,
) -> OpenedRecord:
    """Everything that was known, decided, sent and answered, from the sending side.

    One event tells of the look and names the shares that were seen with it. `in_full` also opens who the children
    are and what the reviewer of an emergency wrote, each with an event of its own.

    Raises:
        Refused: the actor may not see the concern.
        EventRefused: no purpose is named.
        CannotUnseal: a key was destroyed, or a sealed text was changed.
    """
    require_see_concern(actor, concern)
    items = _items_under(actor, concern.pk)
    shares = [rows[0].share for rows in items.values()]
    ids = list(items)
    receipts = _receipts_under(actor, concern.pk)
    ring = keyring(holder=actor.organisation, records=[concern.pk, *ids])
    opened = open_concern(
        actor=actor,
        concern=concern,
        at=at,
        purpose=purpose,
        kind=EventKind.DECISION_OPENED,
        with_it=[f"share.{share.reference}" for share in shares],
        keys=ring,
        about=about,
    )
    after = after_of(actor, ring, shares, [one for rows in items.values() for one in rows])
    sent = tuple(
        opened_with(ring, one, items[one.pk], receipts[one.pk], after.get(one.pk, NOTHING)) for one in shares
    )
    return OpenedRecord(
        reference=concern.reference,
        concern=opened,
        children=_children(actor, opened, at, purpose) if in_full else (),
        review=_review(actor, concern, at, purpose) if in_full else "",
        shares=sent,
        log=_log([concern.pk, *ids]),
        covers=covers_afterwards(concern.organisation_id, sent) if opened.route == Route.EMERGENCY else {},
    )


def open_received_record(*, actor: Actor, share: Share, at: datetime, purpose: str) -> OpenedRecord:
    """What came to the receiving side and what became of it. Raises as open_share does."""
    opened = open_share(actor=actor, share=share, at=at, purpose=purpose)
    return OpenedRecord(
        reference=share.reference,
        concern=None,
        children=(),
        review="",
        shares=(opened,),
        log=_log([share.pk]),
    )


@transaction.atomic
def note_printed(*, actor: Actor, record: UUID, at: datetime, purpose: str, document: str) -> None:
    """Tell the log that a record was made into a document, with the document's SHA-256, before it is handed over."""
    record_event(
        actor=actor,
        kind=EventKind.DECISION_PRINTED,
        at=at,
        record=record,
        purpose=purpose,
        detail={"document": document},
    )


def _children(actor: Actor, opened: OpenedConcern, at: datetime, purpose: str) -> tuple[Identity, ...]:
    entries = {entry.pk: entry for entry in entries_of(actor, opened.children)}
    named = [entries[child] for child in opened.children if child in entries]
    identities = open_entries(actor=actor, entries=named, at=at, purpose=purpose) if named else {}
    return tuple(identities[entry.pk] for entry in named)


def _review(actor: Actor, concern: Concern, at: datetime, purpose: str) -> str:
    task = completion_of(concern)
    return open_review_note(actor=actor, task=task, at=at, purpose=purpose) if task else ""


def _items_under(actor: Actor, concern: UUID) -> dict[UUID, list[ShareItem]]:
    """The items of each share that the actor may see, in the order sent."""
    found: dict[UUID, list[ShareItem]] = defaultdict(list)
    for row in items_under(actor, concern):
        found[row.share_id].append(row)
    return found


def _receipts_under(actor: Actor, concern: UUID) -> dict[UUID, list[Receipt]]:
    found: dict[UUID, list[Receipt]] = defaultdict(list)
    for row in receipts_under(actor, concern):
        found[row.share_id].append(row)
    return found


def _logged(records: Iterable[UUID]) -> QuerySet[Any, Any]:
    return written_about(records, WRITTEN).values_list(
        "sequence", "kind", "record", "person_name", "organisation_name", "happened_at", "detail", "leaf_hash"
    )  # fmt: skip


LOGGED = PreparedList(_logged, takes=0)


def _log(records: Iterable[UUID]) -> tuple[LogLine, ...]:
    rows = LOGGED.rows(among=records)
    return tuple(
        LogLine(
            sequence=sequence,
            kind=EventKind(kind),
            record=record,
            person_name=person,
            organisation_name=organisation,
            at=at,
            rung=str(json.loads(detail).get("rung", "")),
            leaf=bytes(leaf).hex(),
        )
        for sequence, kind, record, person, organisation, at, detail, leaf in rows
    )
