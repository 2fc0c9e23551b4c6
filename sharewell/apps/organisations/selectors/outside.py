"""In whose name an outside recipient acts."""

from uuid import UUID

from sharewell.apps.organisations.errors import NotOutside
from sharewell.apps.organisations.models import Organisation, Person
from sharewell.domain.access import PICK_UP, Actor, Role


def outside_actor(organisation: UUID) -> Actor:
    """The actor of an outside recipient's one person, who takes what is sent to them and nothing else.

    Raises:
        NotOutside: this is no outside recipient, or it is suspended.
    """
    found = Person.objects.filter(
        acts_for=organisation, acts_for__outside_of__isnull=False, acts_for__suspended_at__isnull=True
    )
    row = found.values_list("id", "full_name", "acts_for__name").first()
    if row is None:
        raise NotOutside(str(organisation))
    person, name, organisation_name = row
    return Actor(
        person=person,
        name=name,
        organisation=organisation,
        organisation_name=organisation_name,
        role=Role.DUTY_WORKER,
        origin=PICK_UP,
    )


def outside_ids_of(organisation: UUID) -> list[UUID]:
    """The ids of every outside recipient that an organisation added for itself."""
    return list(Organisation.objects.filter(outside_of_id=organisation).values_list("pk", flat=True))
