"""What tests with a database share: the standing cast, and browsers that are signed in."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from sharewell.apps.organisations.models import Person
from sharewell.apps.organisations.services import BEGAN, SEEN
from tests.cast import Cast, Member, assemble

SIGNED_IN_BY = "allauth.account.auth_backends.AuthenticationBackend"
NEVER_OVER = 2**40
"""A time of last use so late that a test may move the clock without being signed out."""

ClientFor = Callable[[Person | Member | UUID | None], Client]


@pytest.fixture
def cast(db: None) -> Cast:
    """The standing cast: see tests/cast.py."""
    return assemble()


@pytest.fixture
def client_for(db: None) -> ClientFor:
    """Makes a browser in which a person is signed in; None gives an anonymous one."""

    def make(who: Person | Member | UUID | None) -> Client:
        client = Client()
        if who is not None:
            _sign_in(client, who)
        return client

    return make


def _sign_in(client: Client, who: Person | Member | UUID) -> None:
    person = who.person if isinstance(who, Member) else who
    client.force_login(
        person if isinstance(person, Person) else Person.objects.get(id=person), backend=SIGNED_IN_BY
    )
    session = client.session
    session[BEGAN] = session[SEEN] = NEVER_OVER
    session.save()
