"""How much waits, up to a bound: beyond it "more than 500" is answer enough, and the cost stays where it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import connection

from sharewell.apps.desk.selectors.made import Found, question
from sharewell.apps.desk.selectors.source import Rows
from sharewell.apps.desk.selectors.sources import sources_for
from sharewell.domain.access import Actor
from sharewell.domain.desk import Filters
from sharewell.kit.database.prepared import Asked

MOST_COUNTED = 500
COUNT = "(SELECT COUNT(*) FROM (%s) part_%d)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the filters let through and how much of it is overdue; MOST_COUNTED + 1 stands for more than that."""

    waiting: int
    overdue: int


def counted(actor: Actor, filters: Filters, *, at: datetime) -> Counts:
    """The counts, in one query that looks at no more of each kind than it counts."""
    sources = sources_for(filters)
    figures = _counted(
        [
            question([source], actor, asked, at=at, end=_bounded).asked()
            for asked in (filters, replace(filters, overdue=True))
            for source in sources
        ]
    )
    half = len(sources)
    return Counts(
        waiting=min(sum(figures[:half]), MOST_COUNTED + 1),
        overdue=min(sum(figures[half:]), MOST_COUNTED + 1),
    )


def _bounded(found: Found, _filters: Filters) -> Rows:
    """The ids of one kind, up to one more than MOST_COUNTED."""
    ((_source, rows),) = found
    return rows.select_related(None).order_by().values_list("pk")[: MOST_COUNTED + 1]


def _counted(several: Sequence[Asked | None]) -> list[int]:
    """How many rows each of these has, in one query."""
    parts = ["0" if one is None else COUNT % (one[0], place) for place, one in enumerate(several)]
    values = [value for one in several if one for value in one[1]]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", values)
        return list(cursor.fetchone())
