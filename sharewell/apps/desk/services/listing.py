"""A page of the desk with the line by which each thing is found again. Showing those lines is a look, and is logged."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from sharewell.apps.audit.services import record_listing
from sharewell.apps.desk.selectors import PAGE, Matter, Row, box_of, found_on_page
from sharewell.apps.shares.selectors import lesser_worries
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.desk import Filters, Kind, Worries
from sharewell.domain.requests import AskState
from sharewell.domain.sharing import ShareState
from sharewell.kit.crypto import KeyRing, keyring

CLOSED = frozenset(
    {ShareState.DELIVERED, ShareState.RECALLED, ShareState.RETURNED, AskState.DELIVERED, AskState.WITHDRAWN}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A row with its line (empty until somebody has opened it), its box, and the lesser worries about the child."""

    row: Row
    line: str
    box: str
    worries: Worries | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page, and where the next one begins (empty: there is none)."""

    rows: tuple[Listed, ...]
    next_after: str


def list_desk(*, actor: Actor, at: datetime, filters: Filters, after: str = "", limit: int = PAGE) -> Listing:
    """A page of what waits. What nobody has opened shows from whom and how urgent, not what it is."""
    page = found_on_page(actor, filters, at=at, after=after, limit=limit)
    lines = _lines(actor, at, [row for row in page.rows if _shows_line(row)])
    shares = [row.thing.pk for row in page.rows if row.kind is Kind.SHARE]
    worries = lesser_worries(actor, shares, at=at) if shares else {}
    rows = tuple(
        Listed(
            row=row,
            line=lines.get(row.thing.pk, ""),
            box=box_of(row),
            worries=worries.get(row.thing.pk),
        )
        for row in page.rows
    )
    return Listing(rows=rows, next_after=page.next_after)


def _shows_line(row: Row) -> bool:
    if isinstance(row.thing, Matter):
        return bool(row.thing.subject)
    return row.thing.state not in CLOSED


def _lines(actor: Actor, at: datetime, shown: Sequence[Row]) -> dict[Any, str]:
    if not shown:
        return {}
    record_listing(
        actor=actor,
        kind=EventKind.SHARES_LISTED,
        at=at,
        shown=[row.thing.reference for row in shown],
        purpose=gettext_noop("inbox"),
        fields=["summary", "subject"],
    )
    ring = keyring(holder=actor.organisation, records=[_record(row) for row in shown])
    return {row.thing.pk: _line(ring, row) for row in shown if _record(row) in ring}


def _record(row: Row) -> UUID:
    record: UUID = (row.thing.record if isinstance(row.thing, Matter) else None) or row.thing.pk
    return record


def _line(ring: KeyRing, row: Row) -> str:
    thing = row.thing
    if row.kind is Kind.SHARE:
        return ring.unseal(record=thing.pk, field="summary", sealed=bytes(thing.summary))
    text = ring.unseal(record=_record(row), field="subject", sealed=bytes(thing.subject))
    name: str = json.loads(text)["name"]
    return name
