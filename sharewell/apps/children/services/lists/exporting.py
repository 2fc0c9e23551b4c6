"""Taking an organisation's own entries out as a list. What is protected stays; each entry's log says that it went."""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import NewEvent, record_events
from sharewell.apps.children.models import Entry
from sharewell.apps.children.policies import require_take_out_list
from sharewell.apps.children.selectors.lists import exported_entries
from sharewell.apps.children.services._opening import FIELD, opened, protections
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Tells
from sharewell.domain.entries_file import HEADINGS, exported_cells
from sharewell.domain.guarding import Guard, ProtectedFact, Protection, Use

SLICE = 500


def export_entries(*, actor: Actor, at: datetime, purpose: str) -> Iterator[tuple[str, ...]]:
    """The cells of each entry, slice by slice. The events of a slice are written before any of it is given out.

    Raises Refused at once, before anything is read.
    """
    require_take_out_list(actor)
    ids = list(exported_entries(actor).values_list("pk", flat=True))
    return _rows(actor, ids, at, purpose)


def _rows(actor: Actor, ids: Sequence[UUID], at: datetime, purpose: str) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(ids), SLICE):
        entries = list(exported_entries(actor).filter(pk__in=ids[start : start + SLICE]))
        yield from _slice(actor, entries, at, purpose)


def _slice(actor: Actor, entries: Sequence[Entry], at: datetime, purpose: str) -> Iterator[tuple[str, ...]]:
    events = [
        NewEvent(kind=EventKind.ENTRY_EXPORTED, record=one.pk, child=one.pk, purpose=purpose, fields=(FIELD,))
        for one in entries
    ]
    with transaction.atomic():
        record_events(actor=actor, at=at, events=events)
    known = opened(actor, entries, without_erased=True)
    held = protections(actor, known)
    return (exported_cells(identity, _tells(held.get(entry, ()))) for entry, identity in known.items())


def _tells(facts: Sequence[Protection]) -> Tells | None:
    if not facts:
        return None
    kept = [one for one in facts if one.use is Use.KEEP_SAFE]
    guard = Guard(
        ProtectedFact(id=str(place), kind=one.kind, text=one.text) for place, one in enumerate(kept)
    )
    return lambda text: guard.find(text).stops


def exported_workbook(*, actor: Actor, rows: Iterable[Sequence[str]]) -> bytes:
    """The same as an Excel workbook; every cell is text, so that nothing in it runs. Raises Refused."""
    from openpyxl import Workbook

    require_take_out_list(actor)
    book, out = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for row in (HEADINGS, *rows):
        sheet.append(list(row))
    book.save(out)
    return out.getvalue()
