"""What every button asks for, a token of our own pages and a key; and what looking must not do (SECURITY C03)."""

from collections.abc import Iterator

import pytest
from django.test import Client

from tests.integration.sweeps.addresses import Address, first_addresses
from tests.integration.sweeps.answers import admitted, is_library, keyed
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import flows
from tests.integration.sweeps.snapshots import LOOKING, changed, snapshot
from tests.integration.sweeps.world import World
from tests.sampling import shares

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NEED_NO_KEY = {"organisations:sign_in_as", "children:find"}
"""Each with its reason beside the view (kit.idempotency.exempt). None of them writes a record."""
NO_KEYS: tuple[dict[str, str], ...] = ({}, {"idempotency_key": "1"}, {"idempotency_key": "\x00"})
BACKEND = "sharewell.apps.organisations.sign_in.backend.PersonBackend"
ONLY_LOOKED_AT = {"audit:trail", "children:find", "choose_language", "guidance:ask", "pickups:leave"}
"""A filter, a plain link, a question that nothing is kept of, and leaving where nobody is: pressing them is looking."""
WORKERS = ("owner", "recipient", "lead", "administrator")


def admitted_browser(address: Address, world: World, browsers: Browsers) -> Client | None:
    """The first worker whom the register lets come here."""
    name = next((name for name in WORKERS if admitted(address.allows, world.cast, name)), None)
    return browsers[name] if name else None


def without_key(world: World, browsers: Browsers) -> Iterator[str]:
    """Routes of ours that answer a press without a key as if nothing were missing."""
    for address, some in zip(first_addresses(world), shares(NO_KEYS, 3), strict=False):
        client = admitted_browser(address, world, browsers)
        if client is None or is_library(address) or address.name in NEED_NO_KEY:
            continue
        for fields in some:
            answer = client.post(address.url, fields)
            if answer.status_code not in {400, 405}:
                yield f"{address}: {answer.status_code}"


def without_token(world: World, *clients: Client, **headers: str) -> Iterator[str]:
    """Routes that answer a press that came from no page of ours; each is tried by one of these browsers."""
    for address, some in zip(first_addresses(world), shares(clients, len(clients)), strict=False):
        for client in some:
            answer = client.post(address.url, keyed(), **headers)
            if answer.status_code != 403:
                yield f"{address}: {answer.status_code}"


def test_a_press_without_a_key_is_refused_and_changes_nothing(world: World, browsers: Browsers) -> None:
    before = snapshot()
    assert list(without_key(world, browsers)) == []
    assert changed(before, snapshot()) <= LOOKING


def test_a_press_without_a_token_is_refused_on_every_route(world: World) -> None:
    nobody, owner, administrator = (Client(enforce_csrf_checks=True) for _one in range(3))
    owner.force_login(world.cast.owner.person, backend=BACKEND)
    administrator.force_login(world.cast.administrator.person, backend=BACKEND)
    before = snapshot()
    assert list(without_token(world, nobody, owner, administrator)) == []
    assert changed(before, snapshot()) <= LOOKING


def test_a_press_from_another_site_is_refused_even_with_the_token(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.cast.owner.person, backend=BACKEND)
    client.get("/concerns/danger/")
    token = client.cookies["csrf"].value
    found = without_token(world, client, HTTP_ORIGIN="https://evil.example.org", HTTP_X_CSRFTOKEN=token)
    assert list(found) == []


def test_a_key_that_is_not_asked_for_is_noticed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sharewell.kit.idempotency.middleware.exemption", lambda *_given: "planted")
    assert any(without_key(world, browsers))


def test_every_page_with_a_form_has_its_press_among_the_flows(world: World, browsers: Browsers) -> None:
    known = {flow.route for flow in flows(world)}
    missing = set()
    known |= ONLY_LOOKED_AT
    for address in first_addresses(world):
        client = admitted_browser(address, world, browsers)
        if client is None or is_library(address) or address.name in known:
            continue
        answer = client.post(address.url, keyed())
        form = (answer.context or {}).get("form") if answer.status_code in {200, 422} else None
        if getattr(form, "is_bound", False) or (answer.status_code == 302 and not address.journey):
            missing.add(address.name)
    assert missing == set()
