"""A session as signing in leaves it, in one row; the way there is tried by tests of signing in alone."""

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils.crypto import get_random_string

from sharewell.apps.organisations.models import Person
from sharewell.apps.organisations.services import BEGAN, SEEN

SIGNED_IN_BY = "sharewell.apps.organisations.sign_in.backend.PersonBackend"
NEVER_OVER = 2**40
"""A time of last use so late that a test may move the clock without being signed out."""


def session_of(person: Person) -> tuple[str, str]:
    """The name and the value of the cookie of somebody who is signed in from now on."""
    key = get_random_string(32)
    session = SessionStore(key)
    kept = {
        SESSION_KEY: str(person.pk),
        BACKEND_SESSION_KEY: SIGNED_IN_BY,
        HASH_SESSION_KEY: person.get_session_auth_hash(),
        BEGAN: NEVER_OVER,
        SEEN: NEVER_OVER,
    }
    Session.objects.create(
        session_key=key,
        session_data=session.encode(kept),
        expire_date=session.get_expiry_date(expiry=None),
    )
    return settings.SESSION_COOKIE_NAME, key
