"""How true the directory is: who confirmed when, across the partnership."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import F, Q

from sharewell.apps.organisations.selectors.directory import in_the_partnership
from sharewell.domain.contacts import CONFIRMED_FOR
from sharewell.domain.contacts.pulse import SHORTEST_MONTH, is_confirmed_this_month, is_to_be_asked
from sharewell.domain.deadlines.clocks import local_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """When one organisation last confirmed, and how long ago; both None where it never did."""

    organisation: UUID
    name: str
    area: str
    confirmed_on: date | None
    since: timedelta | None
    asked_on: date | None
    this_month: bool
    stale: bool


def freshness(at: datetime) -> tuple[Freshness, ...]:
    """Every organisation that takes shares, in one query: who never confirmed first, then the longest ago."""
    today = local_day(at)
    rows = in_the_partnership().filter(suspended_at__isnull=True)
    columns = rows.order_by(F("last_confirmed_on").asc(nulls_first=True), "name").values_list(
        "id", "name", "area", "last_confirmed_on", "asked_on"
    )
    return tuple(
        Freshness(
            organisation=organisation,
            name=name,
            area=area,
            confirmed_on=confirmed,
            since=today - confirmed if confirmed else None,
            asked_on=asked,
            this_month=is_confirmed_this_month(confirmed, today),
            stale=confirmed is None or today - confirmed > CONFIRMED_FOR,
        )
        for organisation, name, area, confirmed, asked in columns
    )


def organisations_to_ask(at: datetime) -> tuple[UUID, ...]:
    """Those whose month is over. None is suspended, and no outside recipient is among them."""
    today = local_day(at)
    before = today - SHORTEST_MONTH
    rows = in_the_partnership().filter(
        Q(last_confirmed_on__isnull=True) | Q(last_confirmed_on__lte=before),
        Q(asked_on__isnull=True) | Q(asked_on__lte=before),
        suspended_at__isnull=True,
    )
    found = rows.order_by("id").values_list("id", "last_confirmed_on", "asked_on")
    return tuple(one for one, confirmed, asked in found if is_to_be_asked(confirmed, asked, today))
