"""What went over the last days: what is counted, and what went since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import chain
from uuid import UUID

from django.db.models import Max, Min, Q, Sum

from sharewell.apps.flows.models import DayCounted, FlowOfDay
from sharewell.apps.shares.selectors import gone_between
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.deadlines.reckon import LOCAL
from sharewell.domain.flows import Flow, FlowItem

Part = tuple[UUID, UUID, str, str, int, int, date, date]


def flows_of(organisation: UUID, *, at: datetime, days: int) -> list[Flow]:
    """What an organisation sent and had within so many days up to `at`, the most frequent first. Three queries."""
    last = local_day(at)
    first = last - timedelta(days=days - 1)
    gathered: dict[tuple[UUID, UUID], _Gathered] = {}
    for sender, recipient, kind, about, shares, items, early, late in chain(
        _counted(organisation, first), _since(organisation, first, at)
    ):
        one = gathered.setdefault((sender, recipient), _Gathered(sender, recipient))
        one.add(kind, about, shares, items, early, late)
    flows = [one.as_flow() for one in gathered.values()]
    return sorted(flows, key=lambda one: (-one.shares, str(one.sender), str(one.recipient)))


def _counted(organisation: UUID, first: date) -> Iterable[Part]:
    rows = FlowOfDay.objects.filter(Q(sender=organisation) | Q(recipient=organisation), day__gte=first)
    fields = ("sender", "recipient", "kind", "about")
    summed = rows.order_by().values(*fields)
    summed = summed.annotate(s=Sum("shares"), i=Sum("items"), early=Min("day"), late=Max("day"))
    return summed.values_list(*fields, "s", "i", "early", "late")


def _since(organisation: UUID, first: date, at: datetime) -> Iterator[Part]:
    """What went on the days that are not counted yet, today above all."""
    newest = DayCounted.objects.aggregate(newest=Max("day"))["newest"]
    begins = max(first, newest + timedelta(days=1)) if newest else first
    moment, today = datetime.combine(begins, time.min, LOCAL), local_day(at)
    for one in gone_between(moment, at + timedelta(microseconds=1), of=organisation):
        yield one.sender, one.recipient, one.kind, one.about, one.shares, one.items, begins, today


@dataclass(slots=True)
class _Gathered:
    sender: UUID
    recipient: UUID
    shares: int = 0
    first: date = date.max
    last: date = date.min
    items: dict[FlowItem, int] = field(default_factory=dict)

    def add(self, kind: str, about: str, shares: int, items: int, early: date, late: date) -> None:
        self.first, self.last = min(self.first, early), max(self.last, late)
        if not kind:
            self.shares += shares
            return
        sort = FlowItem(ItemKind(kind), ItemAbout(about))
        self.items[sort] = self.items.get(sort, 0) + items

    def as_flow(self) -> Flow:
        return Flow(
            sender=self.sender,
            recipient=self.recipient,
            shares=self.shares,
            first=self.first,
            last=self.last,
            items=self.items,
        )
