"""The link with which a new person chooses a password, for when no administrator or no mail is there yet."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.errors import PasswordChosen
from sharewell.apps.organisations.models import Person
from sharewell.apps.organisations.policies import require_make_password_link
from sharewell.apps.organisations.selectors.passwords import password_path
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind


def make_password_link(*, actor: Actor, person: UUID, at: datetime) -> str:
    """The path of the page where somebody sets their first password; it works once, for three days.

    The key is the one that the reset page sends by mail. Nobody who has a password gets one here, or whoever runs
    the installation could step into their account.

    Raises:
        Refused: the actor may not.
        Person.DoesNotExist: there is no such person.
        PasswordChosen: they have a password already.
    """
    require_make_password_link(actor)
    with transaction.atomic():
        meant = Person.objects.select_for_update().get(id=person)
        if meant.has_usable_password():
            raise PasswordChosen(str(person))
        record_event(actor=actor, kind=EventKind.PASSWORD_LINK_MADE, at=at, record=person)
    return password_path(meant.id)
