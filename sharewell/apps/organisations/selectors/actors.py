"""From a signed-in person to the actor that everything else asks about."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, QuerySet

from sharewell.apps.organisations.models import Membership, Person
from sharewell.apps.organisations.selectors.places import organisation_names
from sharewell.domain.access import SYSTEM, Actor, Role
from sharewell.kit.database.prepared import Prepared
from sharewell.kit.notify.addresses import marks_of

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""Recovery codes stand in for a factor; they are none by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a person may act as now, whether a second factor protects the account, and whether e-mails come back."""

    actor: Actor
    has_second_factor: bool
    not_reached: bool


def _memberships(person: UUID) -> QuerySet[Membership, Any]:
    factors = Authenticator.objects.filter(user_id=OuterRef("person_id"), type__in=FACTORS)
    marks = marks_of(OuterRef("person__email"))
    current = Membership.objects.filter(
        person_id=person,
        person__is_active=True,
        until__isnull=True,
        organisation__suspended_at__isnull=True,
    )
    return current.order_by().values_list(
        "person__full_name", "organisation_id", "organisation__name", "role", Exists(factors), Exists(marks)
    )


STANDING = Prepared(_memberships)


def standing_of(person: Person | UUID) -> Standing | None:
    """The current standing in one query; None for a leaver, and while the organisation is suspended."""
    who = person.pk if isinstance(person, Person) else person
    for name, organisation, organisation_name, role, has_second_factor, not_reached in STANDING.rows(who):
        actor = Actor(
            person=who,
            name=name,
            organisation=organisation,
            organisation_name=organisation_name,
            role=Role(role),
        )
        return Standing(actor=actor, has_second_factor=has_second_factor, not_reached=not_reached)
    return None


def actor_for(person: Person | UUID) -> Actor | None:
    """The actor that this person is now; None when they belong to no organisation any more."""
    standing = standing_of(person)
    return standing.actor if standing else None


def software_of(organisation: UUID, origin: str) -> Actor:
    """The software, acting in an organisation's own name for what nobody is shown. One query."""
    name = organisation_names([organisation]).get(organisation, "")
    return replace(
        SYSTEM,
        organisation=organisation,
        organisation_name=name,
        role=Role.SAFEGUARDING_LEAD,
        origin=origin,
    )
