"""The contact directory: whom to ring, front door first, and when somebody last said that it is right."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from sharewell.apps.organisations.models import Organisation
from sharewell.domain.contacts import CONFIRMED_FOR
from sharewell.kit.clock import now
from sharewell.kit.database.prepared import Prepared

STALE_AFTER = CONFIRMED_FOR
MOST_OFFERED = 30
LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEntry:
    """One organisation as others see it. Telephone numbers are text as printed.

    `outside_of` is set for an outside recipient: the organisation that added it. `person_name` is who that is.
    """

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
    outside_of: UUID | None = None
    person_name: str = ""

    def is_shown_to(self, organisation: UUID) -> bool:
        """Whether this organisation may know of the entry: an outside recipient is its adder's alone."""
        return self.outside_of in (None, organisation)


def directory(
    *,
    nation: str | None = None,
    sector: str | None = None,
    area: str | None = None,
    query: str = "",
    on: date | None = None,
) -> tuple[DirectoryEntry, ...]:
    """Organisations that take shares, front doors first, then by name. `stale` is as on the day `on`.

    Outside recipients are not in it: `outside_recipients_of` has them.
    """
    given = {"nation": nation, "sector": sector, "area": area}
    found = in_the_partnership().filter(
        suspended_at__isnull=True, **{field: value for field, value in given.items() if value}
    )
    # PostgreSQL cannot be asked for the NUL character.
    for word in query.replace("\x00", "").split():
        found = found.filter(Q(name__icontains=word) | Q(area__icontains=word))
    day = on or now().date()
    return tuple(_entry(one, day) for one in found.order_by("-is_front_door", "name"))


def place_choices(
    *, but: UUID, query: str = "", area: str | None = None, sectors: Collection[str] | None = None
) -> list[tuple[str, str]]:
    """At most MOST_OFFERED organisations to choose from, by id and name; with `area`, of that area alone.

    `but` is left out: nobody tells themself.
    """
    found = directory(query=query[:LONGEST_QUERY], area=area)
    kept = [one for one in found if one.id != but and (sectors is None or one.sector in sectors)]
    return [(str(one.id), one.name if area else f"{one.name}, {one.area}") for one in kept][:MOST_OFFERED]


def directory_entry(organisation: UUID, *, on: date | None = None) -> DirectoryEntry | None:
    """One organisation's entry; None when there is none. A suspended one is found and says so.

    So is an outside recipient, whoever asks: what is shown to somebody is asked with `is_shown_to` first.
    """
    day = on or now().date()
    rows = BY_ID.rows(organisation)
    return next((_entry(SimpleNamespace(**dict(zip(READ, row, strict=True))), day) for row in rows), None)


def directory_entries(organisations: Iterable[UUID], *, on: date | None = None) -> dict[UUID, DirectoryEntry]:
    """The entries of several organisations in one query, by id; what is not there is left out."""
    day = on or now().date()
    found = _with_person(Organisation.objects.filter(id__in=set(organisations)))
    return {one.id: _entry(one, day) for one in found}


def outside_recipients_of(organisation: UUID, *, on: date | None = None) -> tuple[DirectoryEntry, ...]:
    """The outside recipients that an organisation added and that can be sent something, by name."""
    day = on or now().date()
    found = Organisation.objects.filter(outside_of=organisation, suspended_at__isnull=True)
    return tuple(_entry(one, day) for one in _with_person(found.order_by("name", "notice_email")))


def areas() -> tuple[str, ...]:
    """The areas that have an organisation, in order."""
    return tuple(in_the_partnership().order_by("area").values_list("area", flat=True).distinct())


def in_the_partnership() -> QuerySet[Organisation]:
    """Every organisation that is in the directory: all but outside recipients."""
    return Organisation.objects.filter(outside_of__isnull=True)


def _with_person(found: QuerySet[Organisation]) -> Iterable[Organisation]:
    return found.annotate(person_name=F("outside_person__full_name"))


READ = (
    "id", "name", "sector", "body", "nation", "area", "is_front_door", "phone", "out_of_hours_phone", "duty_hours",
    "notice_email", "last_confirmed_on", "suspended_at", "outside_of_id", "person_name",
)  # fmt: skip
"""What an entry is made of."""


def _by_id(organisation: UUID) -> QuerySet[Organisation, Any]:
    found = Organisation.objects.filter(id=organisation)
    return found.annotate(person_name=F("outside_person__full_name")).values_list(*READ)


BY_ID = Prepared(_by_id)


def _entry(one: Organisation | SimpleNamespace, on: date) -> DirectoryEntry:
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
        outside_of=one.outside_of_id,
        person_name=getattr(one, "person_name", None) or "",
    )
