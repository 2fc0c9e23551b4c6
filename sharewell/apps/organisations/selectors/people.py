"""Who works where, and who is told when nobody opens."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet

from sharewell.apps.organisations.models import Membership, Person
from sharewell.domain.access import Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.database.prepared import Prepared

COLUMNS = (
    "person_id", "person__full_name", "person__job", "person__email", "person__language", "role", "is_deputy",
    "organisation_id", "organisation__name", "since",
)  # fmt: skip
"""What is read of a membership, in the order of Colleague; a password never is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """A person in an organisation, as colleagues and notices need them."""

    person: UUID
    name: str
    job: str
    email: str
    language: str
    role: Role
    is_deputy: bool
    organisation: UUID
    organisation_name: str
    since: datetime

    @property
    def sees_records(self) -> bool:
        """Whether their work is with children's records, so that they may be led to one."""
        return self.role in CONTENT_ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationChain:
    """Who is told, rung by rung, when a share is not opened."""

    duty_workers: tuple[Colleague, ...]
    deputies: tuple[Colleague, ...]
    leads: tuple[Colleague, ...]

    @property
    def rungs(self) -> tuple[tuple[Colleague, ...], ...]:
        """The rungs that have somebody on them, lowest first."""
        return tuple(rung for rung in (self.duty_workers, self.deputies, self.leads) if rung)


def people_of(organisation: UUID) -> tuple[Colleague, ...]:
    """Everybody who works there now, by name."""
    return _as_colleagues(PEOPLE.rows(organisation))


def people_in_role(organisation: UUID, role: Role) -> tuple[Colleague, ...]:
    """Those who hold a role there now, by name. Deputy leads hold the role of safeguarding lead."""
    return _colleagues(_current().filter(organisation_id=organisation, role=role))


def leads_of(organisation: UUID) -> tuple[Colleague, ...]:
    """The safeguarding leads whom a colleague can ask: leads first, then deputies."""
    found = people_in_role(organisation, Role.SAFEGUARDING_LEAD)
    return tuple(sorted(found, key=lambda one: one.is_deputy))


def escalation_chain(organisation: UUID) -> EscalationChain:
    """Duty workers, then deputy leads, then leads, in one query."""
    wanted = (Role.DUTY_WORKER, Role.SAFEGUARDING_LEAD)
    found = _colleagues(_current().filter(organisation_id=organisation, role__in=wanted))
    leads = [one for one in found if one.role is Role.SAFEGUARDING_LEAD]
    return EscalationChain(
        duty_workers=tuple(one for one in found if one.role is Role.DUTY_WORKER),
        deputies=tuple(one for one in leads if one.is_deputy),
        leads=tuple(one for one in leads if not one.is_deputy),
    )


def colleague(person: UUID, *, organisation: UUID) -> Colleague | None:
    """A person who works in this organisation now; None for anybody else."""
    found = _colleagues(_current().filter(organisation_id=organisation, person_id=person))
    return found[0] if found else None


def colleague_or_leads(person: UUID | None, *, organisation: UUID) -> tuple[Colleague, ...]:
    """Whoever something is with; the leads when they have left, or it is with nobody."""
    found = colleague(person, organisation=organisation) if person else None
    return (found,) if found else leads_of(organisation)


def colleagues_among(people: Iterable[UUID]) -> dict[UUID, Colleague]:
    """Those of these people who work somewhere now, each as they are there, in one query."""
    return {one.person: one for one in _colleagues(_current().filter(person_id__in=set(people)))}


def colleagues_at(address: str) -> tuple[Colleague, ...]:
    """Whoever signs in with this address, in lower case, and works somewhere now; nobody or one."""
    return _colleagues(_current().filter(person__email=address))


def person_names(people: Iterable[UUID]) -> dict[UUID, str]:
    """The names of people, leavers too, in one query."""
    return dict(Person.objects.filter(id__in=set(people)).values_list("id", "full_name"))


def demo_people() -> tuple[Colleague, ...]:
    """Everybody who can be tried in the demo, from the organisations with most people first."""
    sized = _current().annotate(size=Count("organisation__memberships"))
    return _colleagues(sized.order_by("-size", "organisation__name", "is_deputy", "person__full_name"))


def person_to_try(person: UUID) -> Person | None:
    """Somebody whom the demo offers; None for leavers and for ids that are nobody's."""
    membership = _current().filter(person_id=person).first()
    return membership.person if membership else None


def _current() -> QuerySet[Membership]:
    current = Membership.objects.filter(
        until__isnull=True, person__is_active=True, organisation__suspended_at__isnull=True
    )
    return current.select_related("person", "organisation").order_by("person__full_name")


def _people_of(organisation: UUID) -> QuerySet[Membership, Any]:
    return _current().filter(organisation_id=organisation).values_list(*COLUMNS)


PEOPLE = Prepared(_people_of)


def _colleagues(memberships: QuerySet[Membership]) -> tuple[Colleague, ...]:
    return _as_colleagues(memberships.values_list(*COLUMNS))


def _as_colleagues(rows: Iterable[Sequence[Any]]) -> tuple[Colleague, ...]:
    return tuple(
        Colleague(
            person=person,
            name=name,
            job=job,
            email=email,
            language=language,
            role=Role(role),
            is_deputy=is_deputy,
            organisation=organisation,
            organisation_name=organisation_name,
            since=since,
        )
        for person, name, job, email, language, role, is_deputy, organisation, organisation_name, since in rows
    )
