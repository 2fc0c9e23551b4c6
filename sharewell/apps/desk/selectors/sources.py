"""What stands at the desk, kind by kind: where each kind keeps what the desk asks of all of them.

A kind joins by a line in SOURCES. The order of the desk is an index of each; a page is what comes first of all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.requests.selectors import asks_that_wait
from sharewell.apps.shares.selectors import errands_that_wait, shares_that_wait
from sharewell.domain.access import Actor
from sharewell.domain.desk import Filters, Kind, Part
from sharewell.domain.desk.filters import MINE, NOBODY
from sharewell.domain.requests import AskState
from sharewell.domain.sharing import ShareState

Rows = QuerySet[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One kind of thing. The words are the columns where it is kept; `parts` are the conditions of each part."""

    kind: Kind
    waiting: Callable[..., Rows]
    sender: str
    sent: str = "sent_at"
    of_share: str = ""
    parts: Mapping[Part, Q] = field(default_factory=dict)

    def column(self, name: str) -> str:
        """The path to what a share has too."""
        return f"{self.of_share}{name}"

    def rank(self, row: Any) -> int:
        """How urgent a row is."""
        rank: int = (row.share if self.of_share else row).urgency_rank
        return rank


SOURCES = (
    Source(
        kind=Kind.SHARE,
        waiting=shares_that_wait,
        sender="sender",
        parts={
            Part.NEW: Q(state=ShareState.DELIVERED),
            Part.OPENED: Q(state=ShareState.OPENED),
            Part.IN_HAND: Q(state__in=(ShareState.OWNED, ShareState.ACTED_ON)),
        },
    ),
    Source(
        kind=Kind.ASK,
        waiting=asks_that_wait,
        sender="asker",
        parts={
            Part.NEW: Q(state=AskState.DELIVERED),
            Part.OPENED: Q(state=AskState.OPENED),
            Part.IN_HAND: Q(state__in=(AskState.OWNED, AskState.CLARIFYING, AskState.CHALLENGED)),
        },
    ),
    Source(
        kind=Kind.ERRAND,
        waiting=errands_that_wait,
        sender="waits",
        sent="since",
        of_share="share__",
        parts={
            Part.NEW: Q(share__owner__isnull=True),
            Part.OPENED: Q(pk__in=()),
            Part.IN_HAND: Q(share__owner__isnull=False),
        },
    ),
)


def sources_for(filters: Filters) -> tuple[Source, ...]:
    """Those that the filters let through."""
    return tuple(source for source in SOURCES if filters.kind in {None, source.kind})


def narrowed(source: Source, actor: Actor, filters: Filters, *, at: datetime) -> Rows:
    """What of one kind the filters let through, in no order."""
    rows = source.waiting(actor, mine=filters.owner == MINE)
    return rows.filter(*_conditions(source, filters, at))


def _conditions(source: Source, filters: Filters, at: datetime) -> list[Q]:
    sender, column = source.sender, source.column
    asked: list[Q | None] = [
        source.parts[filters.part] if filters.part else None,
        Q(**{column("urgency"): filters.urgency}) if filters.urgency else None,
        _owner(column("owner"), filters.owner),
        Q(due_at__lte=at) if filters.overdue else None,
        Q(**{f"{sender}__sector": filters.sector}) if filters.sector else None,
        Q(**{f"{sender}_id": filters.sender}) if filters.sender else None,
        Q(**{column("nation"): filters.nation}) if filters.nation else None,
        Q(**{f"{source.sent}__lte": at - timedelta(days=filters.since)}) if filters.since else None,
    ]
    return [one for one in asked if one is not None]


def _owner(column: str, owner: str) -> Q | None:
    if owner in {"", MINE}:
        return None
    return Q(**{f"{column}__isnull": True}) if owner == NOBODY else Q(**{f"{column}_id": UUID(owner)})
