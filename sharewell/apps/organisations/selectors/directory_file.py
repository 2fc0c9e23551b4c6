"""The directory in the words of its file, and what a file would change in it."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from uuid import UUID

from sharewell.apps.organisations.models import DirectoryUpload, DutyContact, Organisation
from sharewell.apps.organisations.selectors.directory import in_the_partnership
from sharewell.domain.directory_file import Known, Plan, planned, read_sheet, written

KEPT_FOR = timedelta(days=1)
Which = tuple[str, str]


def keeps_directory(organisation: UUID) -> bool:
    """Whether an organisation's administrators keep the directory of the whole partnership."""
    return Organisation.objects.filter(
        id=organisation, keeps_directory=True, suspended_at__isnull=True
    ).exists()


def known_organisations() -> dict[Which, Known]:
    """Every organisation of the partnership with its contacts, as the file would say it, in two queries."""
    contacts: dict[UUID, dict[Which, Mapping[str, str]]] = {}
    for row in DutyContact.objects.filter(removed_at__isnull=True):
        contacts.setdefault(row.organisation_id, {})[(row.purpose, row.name)] = contact_cells(row)
    return {
        (one.name, one.area): Known(
            cells=organisation_cells(one),
            contacts=contacts.get(one.id, {}),
            suspended=one.suspended_at is not None,
        )
        for one in in_the_partnership().order_by("area", "name")
    }


def organisation_cells(one: Organisation) -> dict[str, str]:
    """An organisation's columns."""
    return {
        "organisation": one.name,
        "area": one.area,
        "nation": one.nation,
        "sector": one.sector,
        "body": one.body,
        "front_door": "yes" if one.is_front_door else "no",
        "phone": one.phone,
        "duty_hours": one.duty_hours,
        "out_of_hours_phone": one.out_of_hours_phone,
        "notice_email": one.notice_email,
    }


def contact_cells(row: DutyContact) -> dict[str, str]:
    """A contact's columns."""
    return {
        "contact_for": row.purpose,
        "contact_name": row.name,
        "contact_phone": row.phone,
        "contact_email": row.email,
        "contact_hours": row.hours,
        "contact_order": str(row.order),
        "contact_valid_until": row.valid_until.isoformat() if row.valid_until else "",
    }


def directory_file() -> bytes:
    """The whole directory as a file that can be brought in again; suspended organisations are left out."""
    return written(_lines())


def plan_for(content: bytes) -> Plan:
    """What a file would change as things are now. Raises BadFile."""
    return planned(read_sheet(content), known_organisations())


def plan_digest(plan: Plan) -> str:
    """The same for two plans that would do the same."""
    return hashlib.sha256(repr(plan).encode()).hexdigest()


def upload_of(upload: UUID, *, organisation: UUID) -> DirectoryUpload | None:
    """An uploaded file of an organisation's administrators; None where it is another's or not there."""
    return DirectoryUpload.objects.filter(id=upload, organisation=organisation).first()


def _lines() -> Iterator[Mapping[str, str]]:
    for one in known_organisations().values():
        if one.suspended:
            continue
        if not one.contacts:
            yield one.cells
        yield from ({**one.cells, **cells} for cells in one.contacts.values())
