"""Signing in as a browser does, for tests of the door itself."""

import re
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from tests.factories.organisations import PASSWORD

LOGIN = "/account/login/"
HERE, ELSEWHERE = "192.0.2.10", "198.51.100.7"
VARYING = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]+')


def sign_in(client: Client, email: str, password: str = PASSWORD, address: str = HERE) -> HttpResponse:
    """Post the sign-in form."""
    return client.post(LOGIN, {"login": email, "password": password}, REMOTE_ADDR=address)


def submit(client: Client, url: str, data: dict[str, Any] | None = None) -> HttpResponse:
    """Post a form of ours with a fresh idempotency key."""
    return client.post(url, {"idempotency_key": str(uuid4()), **(data or {})})


def is_in(client: Client) -> bool:
    """Whether this browser is signed in."""
    return client.get("/organisations/").status_code == 200


def bytes_of(response: HttpResponse) -> bytes:
    """An answer without what differs by design from one form to the next."""
    return VARYING.sub(rb"\1", response.content)
