"""A page of the desk: the first rows of each kind, in the order of an index, put together."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.db.models import Q

from sharewell.apps.desk.selectors.made import Found as Kinds
from sharewell.apps.desk.selectors.made import question
from sharewell.apps.desk.selectors.matters import Matter, first_matters, matter_of
from sharewell.apps.desk.selectors.source import Rows, Source
from sharewell.apps.desk.selectors.sources import sources_for
from sharewell.apps.requests.selectors import ask_stamp
from sharewell.apps.shares.selectors import share_stamp
from sharewell.domain.access import Actor
from sharewell.domain.desk import Filters, Kind, Sort
from sharewell.domain.paging import Place, read_place, written_place
from sharewell.kit.database.paging import earlier_than, later_than

PAGE = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row and what it is; `thing` is a share, an ask, an errand or a matter."""

    kind: Kind
    place: Place
    thing: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of rows, and where the next one begins (empty: there is none)."""

    rows: tuple[Row, ...]
    next_after: str


def found_on_page(
    actor: Actor, filters: Filters, *, at: datetime, after: str = "", limit: int = PAGE
) -> Found:
    """What waits and the filters let through, after a place.

    One query for each kind, each as long as a page; files that move and discussions share one.
    """
    place, rows = read_place(after), list[Row]()
    sources = sources_for(filters)
    ask = partial(question, actor=actor, filters=filters, at=at, keep=place is None)
    for source in sources:
        if not source.says:
            found = ask([source], end=_OneKind(place, limit + 1)).things()
            rows += [
                Row(kind=source.kind, place=_place(source, filters.sort, row), thing=row) for row in found
            ]
    together = [source for source in sources if source.says]
    if together:
        found = ask(together, end=_Matters(place, limit + 1)).rows()
        rows += [_of_matter(matter_of(row)) for row in found]
    rows.sort(key=lambda row: row.place, reverse=filters.sort is Sort.NEWEST)
    shown = tuple(rows[:limit])
    more = len(rows) > limit and bool(shown)
    return Found(rows=shown, next_after=written_place(shown[-1].place) if more else "")


@dataclass(frozen=True, slots=True)
class _OneKind:
    """The first rows of one kind after a place, with all that is kept of them."""

    place: Place | None
    limit: int

    def __call__(self, found: Kinds, filters: Filters) -> Rows:
        ((source, rows),) = found
        rows = _beyond(source, rows, filters.sort, self.place)
        return rows.order_by(*_order(source, filters.sort))[: self.limit]


@dataclass(frozen=True, slots=True)
class _Matters:
    """The first rows of several kinds together after a place."""

    place: Place | None
    limit: int

    def __call__(self, found: Kinds, filters: Filters) -> Rows:
        beyond = [(source, _beyond(source, rows, filters.sort, self.place)) for source, rows in found]
        return first_matters(beyond, filters.sort, self.limit)


def box_of(row: Row) -> str:
    """What the box of a row carries: kind, reference, and a stamp of where it stood. Empty where it has no box."""
    if row.kind is Kind.SHARE:
        return f"{row.kind}.{row.thing.reference}.{share_stamp(row.thing)}"
    return f"{row.kind}.{row.thing.reference}.{ask_stamp(row.thing)}" if row.kind is Kind.ASK else ""


def _beyond(source: Source, rows: Rows, sort: Sort, place: Place | None) -> Rows:
    return rows.filter(*_after(source, sort, place)) if place else rows


def _of_matter(matter: Matter) -> Row:
    return Row(kind=matter.kind, place=Place(matter.rank, matter.at, matter.row), thing=matter)


def _order(source: Source, sort: Sort) -> tuple[str, ...]:
    if sort is Sort.NEWEST:
        return (f"-{source.sent}", "-id")
    due = ("due_at", "id")
    return (source.column("urgency_rank"), *due) if sort is Sort.URGENCY else due


def _after(source: Source, sort: Sort, place: Place) -> tuple[Q, ...]:
    if sort is Sort.NEWEST:
        return earlier_than(place, source.sent)
    if sort is Sort.DUE:
        return later_than(place, "due_at")
    rank = source.column("urgency_rank")
    later = Q(due_at__gt=place.at) | Q(due_at=place.at, pk__gt=place.row)
    return Q(**{f"{rank}__gte": place.rank}), Q(**{f"{rank}__gt": place.rank}) | later


def _place(source: Source, sort: Sort, row: Any) -> Place:
    if sort is Sort.NEWEST:
        return Place(0, getattr(row, source.sent), row.pk)
    return Place(source.rank(row) if sort is Sort.URGENCY else 0, row.due_at, row.pk)
