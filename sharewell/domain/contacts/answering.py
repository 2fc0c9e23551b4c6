"""Who can be rung at a moment, out of an organisation's contacts."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sharewell.domain.contacts.hours import Hours
from sharewell.domain.contacts.purposes import RUNG_AT_ANY_TIME, Purpose
from sharewell.domain.deadlines.clocks import local_day

CONFIRMED_FOR = timedelta(days=90)
"""Our own figure: what nobody confirmed for three months, though asked each month, is shown with a warning."""
_PURPOSES = tuple(Purpose)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach an organisation. `hours` is None where nobody said when it is answered; `said` is free text.

    `id` is None for one that was made up from the organisation's own numbers or from its people, who then is `person`.
    """

    id: UUID | None
    organisation: UUID
    purpose: Purpose
    name: str
    phone: str
    email: str = ""
    hours: Hours | None = None
    said: str = ""
    order: int = 0
    confirmed_at: datetime | None = None
    confirmed_by: str = ""
    valid_until: date | None = None
    stale: bool = False
    ended: bool = False
    person: UUID | None = None


def is_stale(confirmed_at: datetime | None, at: datetime) -> bool:
    """Whether nobody said for too long that a contact is right."""
    return confirmed_at is None or at - confirmed_at > CONFIRMED_FOR


def is_ended(valid_until: date | None, at: datetime) -> bool:
    """Whether a contact's last day, which still counts, is over by the local calendar."""
    return valid_until is not None and local_day(at) > valid_until


def in_order(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """As they are listed: by what they are for, then in the organisation's own order; those that ended come last."""
    return tuple(sorted(contacts, key=lambda one: (one.ended, _PURPOSES.index(one.purpose), one.order)))


def answering(contacts: Iterable[Contact], at: datetime, holidays: Container[date]) -> tuple[Contact, ...]:
    """Those who answer the telephone at a moment, first the one to try first.

    Where nobody's hours cover it, those whose hours nobody wrote down, out of hours first; else nobody. A stale
    number counts like any other, and one that ended only where there is no other.
    """
    rung = [one for one in in_order(contacts) if one.phone and one.purpose in RUNG_AT_ANY_TIME]
    usable = [one for one in rung if not one.ended] or rung
    found = [one for one in usable if one.hours and one.hours.covers(at, holidays)]
    if found:
        return tuple(found)
    unsaid = [one for one in usable if one.hours is None]
    return tuple(sorted(unsaid, key=lambda one: one.purpose is not Purpose.OUT_OF_HOURS))
