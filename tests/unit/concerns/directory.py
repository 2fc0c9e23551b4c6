"""A place of the directory for tests that need no database."""

from datetime import date
from uuid import UUID, uuid4

from sharewell.apps.organisations.selectors import DirectoryEntry

TODAY = date(2026, 11, 22)


def place(
    sector: str, *, id: UUID | None = None, confirmed: bool = True, nation: str = "england"
) -> DirectoryEntry:
    """A public body of this sector, in England unless told; `confirmed`: somebody once checked its telephone number."""
    return DirectoryEntry(
        id=id or uuid4(),
        name=sector,
        sector=sector,
        body="public",
        nation=nation,
        area="Here",
        is_front_door=False,
        phone="",
        out_of_hours_phone="",
        duty_hours="",
        notice_email="",
        last_confirmed_on=TODAY if confirmed else None,
        stale=not confirmed,
    )
