"""How people are told, and whom of an organisation no e-mail reaches."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.organisations.models import Membership, Organisation, Person
from sharewell.kit.notify.addresses import broken_among, notices_waiting_for
from sharewell.kit.notify.choices import Choices, choices_of
from sharewell.kit.notify.transports import has_texts


@dataclass(frozen=True, slots=True, kw_only=True)
class HowTold:
    """How somebody is told. `fails_since`: since when e-mails to them come back."""

    email: str
    choices: Choices
    texts_here: bool
    fails_since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreached:
    """An address to which e-mails do not arrive. `person` is None for the organisation's own."""

    address: str
    name: str
    person: UUID | None
    since: datetime
    parked: int


def email_of(person: UUID) -> str:
    """The address under which somebody signs in."""
    return Person.objects.values_list("email", flat=True).get(id=person)


def how_told(person: UUID) -> HowTold:
    """How somebody is told now."""
    email = email_of(person)
    broken = broken_among([email])
    return HowTold(
        email=email,
        choices=choices_of(email),
        texts_here=has_texts(),
        fails_since=broken[0].since if broken else None,
    )


def addresses_of(organisation: UUID) -> dict[str, tuple[str, UUID | None]]:
    """The addresses that an organisation looks after: its people's, its own, and those outside whom it added."""
    people = Membership.objects.filter(organisation_id=organisation, until__isnull=True)
    found: dict[str, tuple[str, UUID | None]] = {
        email: (name, person)
        for email, name, person in people.values_list("person__email", "person__full_name", "person_id")
    }
    outside = Organisation.objects.filter(outside_of_id=organisation).values_list("notice_email", "name")
    found |= {email: (name, None) for email, name in outside}
    own = Organisation.objects.filter(id=organisation).values_list("notice_email", "name")
    return found | {email: (name, None) for email, name in own}


def unreached(organisation: UUID) -> tuple[Unreached, ...]:
    """The addresses of an organisation to which e-mails do not arrive, the oldest first."""
    owners = addresses_of(organisation)
    broken = broken_among(owners)
    waiting = notices_waiting_for([one.address for one in broken])
    return tuple(
        Unreached(
            address=one.address,
            name=owners[one.address][0],
            person=owners[one.address][1],
            since=one.since,
            parked=waiting.get(one.address, 0),
        )
        for one in broken
    )
