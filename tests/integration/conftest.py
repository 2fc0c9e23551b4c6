"""What tests with a database share: the standing cast, and browsers that are signed in."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from sharewell.apps.organisations.models import Person
from tests.cast import Cast, Member, assemble
from tests.signing_in import session_of
from tests.standing import standing

ClientFor = Callable[[Person | Member | UUID | None], Client]


@pytest.fixture
def cast(db: None) -> Cast:
    """The standing cast: see tests/cast.py."""
    return standing("cast", assemble)


@pytest.fixture
def client_for(db: None) -> ClientFor:
    """Makes a browser in which a person is signed in; None gives an anonymous one."""

    return client_of


def client_of(who: Person | Member | UUID | None) -> Client:
    """A browser in which a person is signed in, without having come there by the door; None: nobody is."""
    client = Client()
    if who is None:
        return client
    person = who.person if isinstance(who, Member) else who
    if not isinstance(person, Person):
        person = Person.objects.get(id=person)
    name, value = session_of(person)
    client.cookies[name] = value
    return client
