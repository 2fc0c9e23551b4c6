"""What tests with a database share: the standing cast, and browsers that are signed in."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.crypto import get_random_string

from sharewell.apps.organisations.models import Person
from sharewell.apps.organisations.services import BEGAN, SEEN
from tests.cast import Cast, Member, assemble
from tests.standing import standing

SIGNED_IN_BY = "allauth.account.auth_backends.AuthenticationBackend"
NEVER_OVER = 2**40
"""A time of last use so late that a test may move the clock without being signed out."""

ClientFor = Callable[[Person | Member | UUID | None], Client]


@pytest.fixture
def cast(db: None) -> Cast:
    """The standing cast: see tests/cast.py."""
    return standing("cast", assemble)


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
    """A session as signing in leaves it, in one row; the way there is tried by tests of signing in alone."""
    person = who.person if isinstance(who, Member) else who
    if not isinstance(person, Person):
        person = Person.objects.get(id=person)
    session = SessionStore(get_random_string(32))
    kept = {
        SESSION_KEY: str(person.pk),
        BACKEND_SESSION_KEY: SIGNED_IN_BY,
        HASH_SESSION_KEY: person.get_session_auth_hash(),
        BEGAN: NEVER_OVER,
        SEEN: NEVER_OVER,
    }
    Session.objects.create(
        session_key=session.session_key,
        session_data=session.encode(kept),
        expire_date=session.get_expiry_date(expiry=None),
    )
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
