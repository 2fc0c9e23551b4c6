"""Counting the days that are over."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice

from django.db import transaction
from django.db.models import Max

from sharewell.apps.audit.services import record_event
from sharewell.apps.flows.models import DayCounted, FlowOfDay
from sharewell.apps.flows.policies import require_count
from sharewell.apps.flows.services._regular import gather_regular
from sharewell.apps.shares.selectors import first_sent_at, gone_between
from sharewell.domain.access import Actor
from sharewell.domain.audit import EventKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.deadlines.reckon import LOCAL

MOST_DAYS = 31
"""At one tick, so that no transaction is long; the next goes on."""


def count_days(*, actor: Actor, at: datetime) -> int:
    """Count the days that are over and not counted yet, oldest first; returns how many.

    A day that is counted again has the same rows: what was there is taken away first.
    """
    require_count(actor)
    days = list(islice(_days(local_day(at)), MOST_DAYS))
    if days:
        with transaction.atomic():
            rows = sum(_count(day, at) for day in days)
            gather_regular(local_day(at))
            detail: dict[str, str | int | bool] = {
                "first": days[0].isoformat(),
                "days": len(days),
                "rows": rows,
            }
            record_event(actor=actor, kind=EventKind.FLOWS_COUNTED, at=at, detail=detail)
    return len(days)


def _days(today: date) -> Iterator[date]:
    newest = DayCounted.objects.aggregate(newest=Max("day"))["newest"]
    began = first_sent_at() if newest is None else None
    if newest is not None:
        day = newest + timedelta(days=1)
    elif began is not None:
        day = local_day(began)
    else:
        return
    while day < today:
        yield day
        day += timedelta(days=1)


def _count(day: date, at: datetime) -> int:
    begins = datetime.combine(day, time.min, LOCAL)
    ends = datetime.combine(day + timedelta(days=1), time.min, LOCAL)
    FlowOfDay.objects.filter(day=day).delete()
    rows = [
        FlowOfDay(
            day=day,
            sender_id=one.sender,
            recipient_id=one.recipient,
            kind=one.kind,
            about=one.about,
            shares=one.shares,
            items=one.items,
        )
        for one in gone_between(begins, ends)
    ]
    FlowOfDay.objects.bulk_create(rows, batch_size=500)
    DayCounted.objects.update_or_create(day=day, defaults={"counted_at": at})
    return len(rows)
