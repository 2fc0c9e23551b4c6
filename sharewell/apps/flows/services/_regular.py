"""What is regular, gathered from the counted days, so that the map of cover reads no days."""

from collections import defaultdict
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Sum

from sharewell.apps.flows.models import FlowOfDay, RegularFlow
from sharewell.domain.flows import regular_rule


def gather_regular(today: date) -> None:
    """Write down anew each way that is regular, with what sorts went."""
    rule = regular_rule()
    rows = FlowOfDay.objects.filter(day__gte=today - timedelta(days=rule.within_days - 1)).order_by()
    ways = rows.filter(kind="").values("sender", "recipient").annotate(n=Sum("shares"))
    regular = set(ways.filter(n__gte=rule.least).values_list("sender", "recipient"))
    sorts: defaultdict[tuple[UUID, UUID], set[str]] = defaultdict(set)
    went = rows.exclude(kind="").values_list("sender", "recipient", "kind", "about").distinct()
    for sender, recipient, kind, about in went:
        if (sender, recipient) in regular:
            sorts[sender, recipient].add(f"{kind}.{about}")
    RegularFlow.objects.all().delete()
    RegularFlow.objects.bulk_create(
        (
            RegularFlow(sender_id=one[0], recipient_id=one[1], sorts=" ".join(sorted(sorts[one])))
            for one in sorted(regular)
        ),
        batch_size=500,
    )
