"""Choosing a list, saying what its columns are, and looking at what it would do. Nothing of the entries changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import ListRun
from sharewell.apps.children.policies import require_bring_lists
from sharewell.apps.children.services.lists._deciding import Decided, decided, lookout_of
from sharewell.apps.children.services.lists._working import (
    MAPPING,
    ROWS,
    forget,
    mapping_of,
    require_order,
    rows_of,
)
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.entries_file import (
    DAYS,
    DayOrder,
    Mapping,
    RunState,
    faults_of,
    guessed_mapping,
    order_of,
)
from sharewell.kit.crypto import create_record_key, seal
from sharewell.kit.files.spool import Spool
from sharewell.kit.files.store import keep_file
from sharewell.kit.ids import new_id

AT_ONCE = 1_000
LOOKED_AT = 5_000
"""Lines that a page looks at before anything is done; the command looks at all."""
PURPOSE = "safeguarding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """The first rows, what would become of those that were looked at, and how many that was."""

    rows: tuple[Decided, ...]
    looked_at: int
    mapping: Mapping


@transaction.atomic
def choose_list(
    *, actor: Actor, headings: Sequence[str], rows: Spool, lines: int, sha256: str, at: datetime
) -> ListRun:
    """Keep a list, sealed, for its preview. `rows` are those that `tabling` makes. Raises Refused."""
    require_bring_lists(actor)
    run = ListRun(
        id=new_id(),
        organisation_id=actor.organisation,
        chosen_by=actor.person,
        chosen_by_name=actor.name,
        role=actor.role,
        chosen_at=at,
        moved_at=at,
        sha256=sha256,
        state=RunState.CHOSEN,
        lines=lines,
    )
    create_record_key(record=run.pk, owner=actor.organisation)
    keep_file(record=run.pk, holder=actor.organisation, name=ROWS, content=rows, at=at)
    _keep_mapping(run, guessed_mapping(headings))
    run.save(force_insert=True)
    record_event(
        actor=actor, kind=EventKind.LIST_CHOSEN, at=at, record=run.pk, detail={"file": sha256, "lines": lines}
    )
    return run


@transaction.atomic
def map_list(*, actor: Actor, run: UUID, mapping: Mapping, at: datetime) -> ListRun:
    """Say what the columns of a list are, and in which order its dates are written.

    Raises:
        Refused: the actor may not.
        NotPossibleNow: it has been started, or no column is a name.
    """
    require_bring_lists(actor)
    kept = ListRun.objects.select_for_update().get(pk=run, organisation_id=actor.organisation)
    if kept.state != RunState.CHOSEN:
        raise NotPossibleNow("list_started", _("This list has been started already."))
    if next(faults_of(mapping), None):
        raise NotPossibleNow(
            "bad_mapping", _("At least one column must be a name, and none may be chosen twice.")
        )
    _keep_mapping(kept, mapping)
    kept.save(update_fields=["mapping", "asks_order", "moved_at"])
    return kept


@transaction.atomic
def look_at_list(*, actor: Actor, run: ListRun, at: datetime, most: int = LOOKED_AT) -> Previewed:
    """What the first rows would become as things are now; the look is in the log first. Raises Refused."""
    require_bring_lists(actor)
    _tell_look(actor, run, at)
    mapping = mapping_of(run)
    rows = list(islice(rows_of(run), most))
    found = decided(actor, run, mapping, rows, lookout_of(actor), at.date())
    return Previewed(rows=tuple(found), looked_at=len(found), mapping=mapping)


def would_become(*, actor: Actor, run: ListRun, at: datetime) -> Iterator[Decided]:
    """What every row would become, as things are now; the look is in the log first. Raises Refused."""
    require_bring_lists(actor)
    _tell_look(actor, run, at)
    mapping = mapping_of(run)
    require_order(run, mapping)
    return _each(actor, run, mapping, at)


def _each(actor: Actor, run: ListRun, mapping: Mapping, at: datetime) -> Iterator[Decided]:
    rows, lookout = rows_of(run), lookout_of(actor)
    seen: dict[bytes, str] = {}
    earlier: dict[bytes, int] = {}
    while part := list(islice(rows, AT_ONCE)):
        yield from decided(actor, run, mapping, part, lookout, at.date(), seen=seen, earlier=earlier)


@transaction.atomic
def drop_list(*, actor: Actor, run: UUID, at: datetime) -> None:
    """Destroy a list that was only looked at. Raises Refused, or NotPossibleNow where it was started."""
    require_bring_lists(actor)
    kept = ListRun.objects.select_for_update().get(pk=run, organisation_id=actor.organisation)
    if kept.state != RunState.CHOSEN:
        raise NotPossibleNow("list_started", _("This list has been started already."))
    forget(actor, kept, at)


def mapping_and_samples(
    *, actor: Actor, run: ListRun, at: datetime, most: int = 3
) -> tuple[Mapping, tuple[tuple[str, ...], ...]]:
    """What the columns of a list are taken to be, and the first cells of each that say something. Raises Refused."""
    require_bring_lists(actor)
    _tell_look(actor, run, at)
    mapping = mapping_of(run)
    samples: list[list[str]] = [[] for _column in mapping.columns]
    for _number, cells in islice(rows_of(run), 200):
        for place, cell in enumerate(cells[: len(samples)]):
            if cell and len(samples[place]) < most and cell not in samples[place]:
                samples[place].append(cell[:60])
    return mapping, tuple(tuple(one) for one in samples)


def _tell_look(actor: Actor, run: ListRun, at: datetime) -> None:
    record_read(
        actor=actor, kind=EventKind.LIST_LOOKED_AT, at=at, record=run.pk, purpose=PURPOSE, fields=["rows"]
    )


def _keep_mapping(run: ListRun, mapping: Mapping) -> None:
    settled, asks = _settled(run, mapping)
    run.asks_order = asks
    run.mapping = seal(record=run.pk, holder=run.organisation_id, field=MAPPING, text=settled.to_json())


def _settled(run: ListRun, mapping: Mapping) -> tuple[Mapping, bool]:
    """The mapping with the order that the dates show themselves; whether somebody has to be asked."""
    if mapping.order is not DayOrder.UNSAID:
        return mapping, False
    orders = [order_of(_column(run, place)) for place in mapping.columns_of(*DAYS)]
    if None in orders:
        return mapping, True
    shown = {one for one in orders if one}
    order = shown.pop() if len(shown) == 1 else DayOrder.UNSAID
    return replace(mapping, order=order), False


def _column(run: ListRun, place: int) -> Iterator[str]:
    return (cells[place] for _number, cells in rows_of(run) if place < len(cells))
