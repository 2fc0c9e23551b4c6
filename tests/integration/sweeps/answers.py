"""Comparing answers: what differs from one form to the next by design, and what must never differ."""

import re
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from sharewell.kit.permissions import Allows
from tests.cast import Cast
from tests.integration.sweeps.addresses import Address

VARYING = re.compile(rb'(name="(?:csrfmiddlewaretoken|idempotency_key)" value=")[^"]*')
LOGIN = "/account/login/"
NOWHERE = "/nowhere-at-all/"


Seen = tuple[int, tuple[tuple[str, str], ...], bytes]


def seen(response: Any, *named: Any) -> Seen:
    """Status, headers and body, without tokens; each of `named` (what stood in the address) becomes "ID"."""
    body = VARYING.sub(rb"\1", response.content)
    headers = [(name, value) for name, value in response.items() if name != "Content-Length"]
    for value in named:
        body = body.replace(str(value).encode(), b"ID")
        headers = [(name, text.replace(str(value), "ID")) for name, text in headers]
    return response.status_code, tuple(sorted(headers)), body


def keyed(fields: dict[str, Any] | None = None) -> dict[str, Any]:
    """The fields of a form with a key of their own."""
    return {"idempotency_key": str(uuid4()), **(fields or {})}


def admitted(allows: Allows | None, cast: Cast, name: str) -> bool:
    """Whether the register lets this one of the cast come to a route. The leaver is nobody any more."""
    if allows is None:
        return False
    member = cast.members().get(name)
    actor = None if member is None or name == "leaver" else member.actor
    return allows.admits(actor, demo=False)


def is_sent_to_sign_in(response: HttpResponse) -> bool:
    """Whether the answer leads to the sign-in page, and nowhere else."""
    return response.status_code == 302 and response["Location"].startswith(LOGIN)


def absent_page(client: Client) -> Any:
    """What this browser gets for an address that nobody has; what waits to be said has nothing to do with it."""
    client.cookies.pop("messages", None)
    return client.get(NOWHERE)


def is_library(address: Address) -> bool:
    """Whether the route belongs to the sign-in library."""
    return address.pattern.startswith("account/")
