"""Organisations and people for tests, made through the services as anybody's are."""

from datetime import datetime
from itertools import count
from typing import Any
from uuid import UUID

from sharewell.apps.organisations.models import Organisation, Person
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.organisations.services import add_person, register_organisation
from sharewell.domain.access import SYSTEM, Actor, Role
from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.kit.clock import now

PASSWORD = "a long pass phrase for tests"
AREA = "Brackenmoor"
_numbers = count(1)


def make_organisation(name: str = "", *, at: datetime | None = None, **given: Any) -> Organisation:
    """A school in England unless told otherwise. Any argument of register_organisation may be given."""
    number = next(_numbers)
    values: dict[str, Any] = {
        "name": name or f"Test School {number}",
        "sector": Sector.SCHOOL,
        "body": Body.PUBLIC,
        "nation": Nation.ENGLAND,
        "area": AREA,
        "phone": f"01632 960{number % 1000:03d}",
        "notice_email": f"office{number}@school.example.org",
    }
    return register_organisation(**{**values, **given}, actor=SYSTEM, at=at or now())


def make_front_door(name: str = "Brackenmoor Children's Front Door", **given: Any) -> Organisation:
    """A council's front door for worries about children."""
    values = {
        "sector": Sector.CHILDRENS_SOCIAL_CARE,
        "is_front_door": True,
        "duty_hours": "Every day, 8am to 8pm",
    }
    return make_organisation(name, **{**values, **given})


def make_person(
    organisation: Organisation | UUID,
    role: Role = Role.PRACTITIONER,
    *,
    name: str = "",
    email: str = "",
    password: str = "",
    at: datetime | None = None,
    **given: Any,
) -> Person:
    """A person in a role. Without `password` there is none; client_for signs in all the same."""
    number = next(_numbers)
    person = add_person(
        actor=SYSTEM,
        organisation=organisation.id if isinstance(organisation, Organisation) else organisation,
        full_name=name or f"Test Person {number}",
        email=email or f"person{number}@people.example.org",
        role=role,
        at=at or now(),
        invite=False,
        **given,
    )
    if password:
        person.set_password(password)
        person.save(update_fields=["password"])
    return person


def make_actor(
    role: Role = Role.PRACTITIONER, organisation: Organisation | UUID | None = None, **given: Any
) -> Actor:
    """The actor of a new person, in a new school when no organisation is given."""
    person = make_person(organisation or make_organisation(), role, **given)
    actor = actor_for(person)
    assert actor is not None
    return actor
