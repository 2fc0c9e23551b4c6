"""From a signed-in person to the actor that everything else asks about."""

from dataclasses import dataclass
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef

from sharewell.apps.organisations.models import Membership, Person
from sharewell.domain.access import Actor, Role

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""Recovery codes stand in for a factor; they are none by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a person may act as now, and whether a second factor protects the account."""

    actor: Actor
    has_second_factor: bool


def standing_of(person: Person | UUID) -> Standing | None:
    """The current standing in one query; None for a leaver, and while the organisation is suspended."""
    factors = Authenticator.objects.filter(user_id=OuterRef("person_id"), type__in=FACTORS)
    membership = (
        Membership.objects.filter(
            person_id=person.pk if isinstance(person, Person) else person,
            person__is_active=True,
            until__isnull=True,
            organisation__suspended_at__isnull=True,
        )
        .select_related("person", "organisation")
        .annotate(has_second_factor=Exists(factors))
        .first()
    )
    if membership is None:
        return None
    return Standing(actor=_actor(membership), has_second_factor=membership.has_second_factor)


def actor_for(person: Person | UUID) -> Actor | None:
    """The actor that this person is now; None when they belong to no organisation any more."""
    standing = standing_of(person)
    return standing.actor if standing else None


def _actor(membership: Membership) -> Actor:
    return Actor(
        person=membership.person_id,
        name=membership.person.full_name,
        organisation=membership.organisation_id,
        organisation_name=membership.organisation.name,
        role=Role(membership.role),
    )
