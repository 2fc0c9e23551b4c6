"""What stands at the desk, kind by kind.

A kind joins by a line in SOURCES. The order of the desk is an index of each; a page is what comes first of all.
"""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from sharewell.apps.desk.selectors.matters import MATTERS, RANK
from sharewell.apps.desk.selectors.source import Rows, Source
from sharewell.apps.requests.selectors import asks_that_wait
from sharewell.apps.shares.selectors import shares_that_wait
from sharewell.domain.access import Actor
from sharewell.domain.desk import Filters, Kind, Part
from sharewell.domain.desk.filters import MINE, NOBODY
from sharewell.domain.requests import AskState
from sharewell.domain.sharing import ShareState
from sharewell.kit.database.pressing import rank_of

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
    *MATTERS,
)


def sources_for(filters: Filters) -> tuple[Source, ...]:
    """Those that the filters let through."""
    return tuple(source for source in SOURCES if filters.kind in {None, source.kind})


def narrowed(source: Source, actor: Actor, filters: Filters, *, at: datetime, before: datetime) -> Rows:
    """What of one kind the filters let through, in no order. `before`: by when it came, if `since` is asked for."""
    rows = source.waiting(actor, mine=filters.owner == MINE)
    if source.says:
        rows = rows.annotate(**{RANK: rank_of(source.column("urgency"))})
    if source.not_before:
        rows = rows.filter(**{f"{source.not_before}__lte": at})
    return rows.filter(*_conditions(source, filters, at, before))


def _conditions(source: Source, filters: Filters, at: datetime, before: datetime) -> list[Q]:
    sender, column = source.sender, source.column
    asked: list[Q | None] = [
        source.parts[filters.part] if filters.part else None,
        Q(**{column("urgency"): filters.urgency}) if filters.urgency else None,
        _owner(column("owner"), filters.owner),
        Q(due_at__lte=at) if filters.overdue else None,
        Q(**{f"{sender}__sector": filters.sector}) if filters.sector else None,
        Q(**{f"{sender}_id": filters.sender}) if filters.sender else None,
        Q(**{column("nation"): filters.nation}) if filters.nation else None,
        Q(**{f"{source.sent}__lte": before}) if filters.since else None,
    ]
    return [one for one in asked if one is not None]


def _owner(column: str, owner: str) -> Q | None:
    if owner in {"", MINE}:
        return None
    return Q(**{f"{column}__isnull": True}) if owner == NOBODY else Q(**{column: UUID(owner)})
