"""Who of the actor's colleagues can be given something to deal with."""

from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors.people import Colleague, colleague, people_of
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.access.role import CONTENT_ROLES


def takers_of(organisation: UUID) -> tuple[Colleague, ...]:
    """Everybody there who works with records, by name."""
    return tuple(one for one in people_of(organisation) if one.role in CONTENT_ROLES)


def taker_here(actor: Actor, person: UUID) -> Colleague:
    """A colleague of the actor, or the actor, who works with records. Raises Refused for anybody else."""
    found = colleague(person, organisation=actor.organisation)
    if found is None or found.role not in CONTENT_ROLES:
        raise Refused(Permission.no("no_such_colleague", _("This colleague cannot take this on.")))
    return found
