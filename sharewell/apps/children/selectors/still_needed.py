"""When somebody has to look again at what is protected and at who is shut out."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from uuid import UUID

from sharewell.apps.children.models import Bar, Shield, StillNeeded
from sharewell.apps.children.selectors.bars import standing_bars
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time

WINDOW = timedelta(days=7)
"""So long after its day somebody is reminded, should the worker have stood still on it."""


def days_to_look(things: Iterable[Shield | Bar]) -> Mapping[UUID, date]:
    """The day to look again at each of these, as it was said last; none for those without one. One query."""
    asked = list(things)
    days = {one.pk: one.review_on for one in asked if one.review_on}
    said = StillNeeded.objects.filter(thing__in=[one.pk for one in asked]).order_by("at", "id")
    return days | dict(said.values_list("thing", "review_on"))


def due_to_look(on: date) -> Iterator[tuple[Shield | Bar, date]]:
    """What stands and has its day to be looked at now or since a week, with that day."""
    lately = (on - WINDOW, on)
    again = StillNeeded.objects.filter(review_on__range=lately).values("thing")
    shields = Shield.objects.exclude(lifts__agreed=True).select_related("entry")
    for rows in (shields, standing_bars().select_related("entry")):
        found = [*rows.filter(review_on__range=lately), *rows.filter(pk__in=again)]
        days = days_to_look(found)
        for one in {one.pk: one for one in found}.values():
            if lately[0] <= days[one.pk] <= on:
                yield one, days[one.pk]


def still_needed_digest(row: StillNeeded) -> str:
    """SHA-256 over what was said."""
    return digest(
        {
            "thing": str(row.thing),
            "entry": str(row.entry_id),
            "by": f"{row.said_by} {row.said_by_name}",
            "at": written_time(row.at),
            "review_on": row.review_on.isoformat(),
        }
    )


def still_needed_digests() -> Iterator[tuple[UUID, int, str]]:
    """Row, version and present digest of each, for `sharewell verify`."""
    for row in StillNeeded.objects.order_by("at", "id").iterator():
        yield row.pk, 1, still_needed_digest(row)
