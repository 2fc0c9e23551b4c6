"""The contact directory: whom to ring, front door first, and when somebody last said that it is right."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from sharewell.apps.organisations.models import Organisation
from sharewell.kit.clock import now

STALE_AFTER = timedelta(days=90)
"""Our own figure: a number that nobody confirmed for three months is shown with a warning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEntry:
    """One organisation as others see it. Telephone numbers are text as printed."""

    id: UUID
    name: str
    sector: str
    body: str
    nation: str
    area: str
    is_front_door: bool
    phone: str
    out_of_hours_phone: str
    duty_hours: str
    notice_email: str
    last_confirmed_on: date | None
    stale: bool
    suspended_at: datetime | None = None


def directory(
    *,
    nation: str | None = None,
    sector: str | None = None,
    area: str | None = None,
    query: str = "",
    on: date | None = None,
) -> tuple[DirectoryEntry, ...]:
    """Organisations that take shares, front doors first, then by name. `stale` is as on the day `on`."""
    given = {"nation": nation, "sector": sector, "area": area}
    found = Organisation.objects.filter(
        suspended_at__isnull=True, **{field: value for field, value in given.items() if value}
    )
    for word in query.split():
        found = found.filter(Q(name__icontains=word) | Q(area__icontains=word))
    day = on or now().date()
    return tuple(_entry(one, day) for one in found.order_by("-is_front_door", "name"))


def directory_entry(organisation: UUID, *, on: date | None = None) -> DirectoryEntry | None:
    """One organisation's entry; None when there is none. A suspended one is found and says so."""
    one = Organisation.objects.filter(id=organisation).first()
    return _entry(one, on or now().date()) if one else None


def directory_entries(organisations: Iterable[UUID], *, on: date | None = None) -> dict[UUID, DirectoryEntry]:
    """The entries of several organisations in one query, by id; what is not there is left out."""
    day = on or now().date()
    return {one.id: _entry(one, day) for one in Organisation.objects.filter(id__in=set(organisations))}


def areas() -> tuple[str, ...]:
    """The areas that have an organisation, in order."""
    return tuple(Organisation.objects.order_by("area").values_list("area", flat=True).distinct())


def _entry(one: Organisation, on: date) -> DirectoryEntry:
    return DirectoryEntry(
        id=one.id,
        name=one.name,
        sector=one.sector,
        body=one.body,
        nation=one.nation,
        area=one.area,
        is_front_door=one.is_front_door,
        phone=one.phone,
        out_of_hours_phone=one.out_of_hours_phone,
        duty_hours=one.duty_hours,
        notice_email=one.notice_email,
        last_confirmed_on=one.last_confirmed_on,
        stale=one.last_confirmed_on is None or on - one.last_confirmed_on > STALE_AFTER,
        suspended_at=one.suspended_at,
    )
