"""Whose session it is, found by a query that is made once: every request of a signed-in person asks for them."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from sharewell.apps.organisations.models import Person
from sharewell.kit.database.prepared import Prepared

PERSON = Prepared(lambda person: Person.objects.filter(pk=person))


class PersonBackend(AuthenticationBackend):
    """As allauth's own, but for how the person of a session is found."""

    def get_user(self, user_id: UUID) -> Person | None:
        """The person with this id, where they may sign in; else None."""
        found: list[Person] = PERSON.things(user_id)
        return found[0] if found and self.user_can_authenticate(found[0]) else None
