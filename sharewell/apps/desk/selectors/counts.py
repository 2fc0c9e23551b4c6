"""How much waits, up to a bound: beyond it "more than 500" is answer enough, and the cost stays where it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection

from sharewell.apps.desk.selectors.source import Rows
from sharewell.apps.desk.selectors.sources import narrowed, sources_for
from sharewell.domain.access import Actor
from sharewell.domain.desk import Filters

MOST_COUNTED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the filters let through and how much of it is overdue; MOST_COUNTED + 1 stands for more than that."""

    waiting: int
    overdue: int


def counted(actor: Actor, filters: Filters, *, at: datetime) -> Counts:
    """The counts, in one query that looks at no more of each kind than it counts."""
    kinds = [narrowed(source, actor, filters, at=at) for source in sources_for(filters)]
    figures = _counted([*kinds, *(rows.filter(due_at__lte=at) for rows in kinds)])
    half = len(kinds)
    return Counts(
        waiting=min(sum(figures[:half]), MOST_COUNTED + 1),
        overdue=min(sum(figures[half:]), MOST_COUNTED + 1),
    )


def _counted(several: list[Rows]) -> list[int]:
    """How many rows each of these has, up to one more than MOST_COUNTED, in one query."""
    parts: list[str] = []
    values: list[Any] = []
    for number, rows in enumerate(several):
        bounded = rows.select_related(None).order_by().values_list("pk")[: MOST_COUNTED + 1]
        try:
            sql, given = bounded.query.sql_with_params()
        except EmptyResultSet:
            parts.append("0")
            continue
        parts.append(f"(SELECT COUNT(*) FROM ({sql}) part_{number})")  # noqa: S608  Django's own SQL
        values += given
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", values)
        return list(cursor.fetchone())
