"""How the outbox stands, for whoever runs the installation: counts and ages, no address."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min

from sharewell.domain.reaching import Stand
from sharewell.kit.notify.models import BrokenAddress, Dispatch, Notice
from sharewell.kit.notify.states import NoticeState

LATE_IF_URGENT = timedelta(minutes=15)
LATE = timedelta(hours=2)
RECENT = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """`waiting` are due and not sent; `held` wait for quiet hours or a day's message, as somebody chose."""

    waiting: int
    held: int
    failing: int
    parked: int
    broken_addresses: int
    oldest: datetime | None
    oldest_urgent: datetime | None
    faults: tuple[tuple[str, str, int], ...]

    def is_well(self, at: datetime) -> bool:
        """Whether nothing is stuck: nothing waits too long, and nothing was parked in the last week."""
        late = self.oldest is not None and at - self.oldest > LATE
        late_urgent = self.oldest_urgent is not None and at - self.oldest_urgent > LATE_IF_URGENT
        return not (late or late_urgent or self.parked)


def outbox_at(at: datetime) -> Outbox:
    """How the outbox stands at `at`."""
    unsent = Notice.objects.filter(state__in=(NoticeState.WAITING, NoticeState.GATHERED))
    held = unsent.filter(next_try_at__gt=at, dispatches=None)
    waiting = unsent.exclude(pk__in=held.values("pk"))
    failing = Dispatch.objects.filter(state=Stand.WAITING).exclude(last_error="")
    by_fault = (
        failing.values_list("route", "last_error").annotate(many=Count("pk")).order_by("-many", "route")
    )
    return Outbox(
        waiting=waiting.count(),
        held=held.count(),
        failing=failing.count(),
        parked=Notice.objects.filter(state=NoticeState.PARKED, queued_at__gt=at - RECENT).count(),
        broken_addresses=BrokenAddress.objects.count(),
        oldest=waiting.aggregate(oldest=Min("queued_at"))["oldest"],
        oldest_urgent=waiting.filter(urgent=True).aggregate(oldest=Min("queued_at"))["oldest"],
        faults=tuple((route, fault, many) for route, fault, many in by_fault[:10]),
    )
