"""A session and its person, as found by queries that are made once."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from sharewell.kit.clock import now
from sharewell.kit.database.sessions import SessionStore
from tests.cast import Cast
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def _sent_to_sign_in(client: Client) -> bool:
    return "login" in client.get(reverse("organisations:directory")).headers.get("Location", "")


def test_a_session_that_ran_out_finds_nobody(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.owner)
    assert not _sent_to_sign_in(client)
    Session.objects.update(expire_date=now() - timedelta(seconds=1))
    assert _sent_to_sign_in(client)


def test_a_session_of_somebody_who_may_not_sign_in_any_more_finds_nobody(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.owner)
    type(cast.owner.person).objects.filter(pk=cast.owner.person.pk).update(is_active=False)
    assert _sent_to_sign_in(client)


@pytest.mark.parametrize("key", [None, "", "short", "x" * 32, "'; --" * 8])
def test_a_key_that_is_nobodys_is_an_empty_session(key: str | None) -> None:
    store = SessionStore(key)
    assert dict(store.items()) == {}
    assert store.session_key is None
