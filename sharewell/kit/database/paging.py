"""Pages of a list, read in the order of an index and no further than a page: their cost does not grow."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

from sharewell.domain.paging import Place, read_place, written_place

PAGE = 25
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Row]):
    """One page of rows, and where the next one begins (empty: there is none)."""

    rows: tuple[Row, ...]
    next_after: str


def soonest_first(rows: QuerySet[Row, Any], column: str, *, after: str, limit: int) -> Page[Row]:
    """A page in the order of a column of times. `after` is a page's `next_after`; anything else is the first page."""
    place = read_place(after)
    if place:
        rows = rows.filter(*later_than(place, column))
    return _page(rows.order_by(column, "id"), column, limit)


def newest_first(rows: QuerySet[Row, Any], column: str, *, after: str, limit: int) -> Page[Row]:
    """The same, backwards."""
    place = read_place(after)
    if place:
        rows = rows.filter(*earlier_than(place, column))
    return _page(rows.order_by(f"-{column}", "-id"), column, limit)


def later_than(place: Place, column: str) -> tuple[Q, Q]:
    """What stands after a place where the soonest stands first.

    The first test alone gives the index its start; the second drops what stood on the page before.
    """
    return Q(**{f"{column}__gte": place.at}), Q(**{f"{column}__gt": place.at}) | Q(pk__gt=place.row)


def earlier_than(place: Place, column: str) -> tuple[Q, Q]:
    """What stands after a place where the newest stands first."""
    return Q(**{f"{column}__lte": place.at}), Q(**{f"{column}__lt": place.at}) | Q(pk__lt=place.row)


def _page(rows: QuerySet[Row, Any], column: str, limit: int) -> Page[Row]:
    found = list(rows[: limit + 1])
    shown = tuple(found[:limit])
    more = len(found) > limit and bool(shown)
    last = Place(0, getattr(shown[-1], column), shown[-1].pk) if more else None
    return Page(rows=shown, next_after=written_place(last) if last else "")
