"""Every route is in the permission register, and opens to exactly those whom the register names (SECURITY A01)."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import clear_url_caches, path
from pytest_django import Settings

from sharewell.config import urls
from sharewell.kit.permissions import ANYONE, registered_routes
from tests.cast import Cast
from tests.integration.sweeps.addresses import Address, first_addresses
from tests.integration.sweeps.answers import (
    Seen,
    absent_page,
    admitted,
    is_library,
    is_sent_to_sign_in,
    keyed,
    seen,
)
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.snapshots import LOOKING, changed, snapshot
from tests.integration.sweeps.world import World
from tests.sampling import shares

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OPEN_TO_ANYBODY = {
    *(
        "about",
        "accessibility",
        "alive",
        "choose_language",
        "help",
        "privacy",
        "ready",
        "organisations:exit",
        "agreements:schema",
        "assessments:schema",
    )
} | {
    f"pickups:{step}"
    for step in (
        *("door", "own", "answer", "ask", "confirm", "give_back", "copy", "sealed_copy"),
        *("file", "picture", "wrong_person", "leave"),
        *("nothing", "tell", "refuse", "clarify", "take_back"),
        *("thanks", "closed", "letter_door", "letter_document"),
    )
}
OPEN_TO_ANYBODY |= {f"transparency:{page}" for page in ("body", "public", "version", "document")}
"""Privacy notices are, once approved."""
SIGNS_OUT = "account_logout"
"""Signing out ends the session, so it is left to the tests of the door."""
NOBODY = {"anonymous", "leaver"}
ONE_OF_EACH = (
    "owner",
    "lead",
    "recipient",
    "information_governance_lead",
    "leader",
    "administrator",
    "leaver",
    "anonymous",
)
ODD_METHODS = ("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")


def unregistered() -> list[str]:
    """Routes of ours that say nothing of who may come; the sign-in library's are refused unless listed."""
    return [
        name
        for pattern, name, allows in registered_routes()
        if not allows and not pattern.startswith("account/")
    ]


def wrongly_answered(world: World, browsers: Browsers, method: str, *, under: str = "") -> Iterator[str]:
    """Where somebody outside the register gets anything but the sign-in page or the absent page. The register is
    asked before it is known whether somebody looks or presses: a press is tried by a third of them at each route."""
    browsers["leaver"].get("/")  # ends what is left of the session
    absent = {name: seen(absent_page(browsers[name])) for name in ONE_OF_EACH}
    turns = shares(ONE_OF_EACH, 1 if method == "GET" else 3)
    for address in first_addresses(world):
        for name in next(turns):
            client = browsers[name]
            client.cookies.pop("messages", None)  # what waits to be said has nothing to do with this page
            if address.name != SIGNS_OUT and address.name.startswith(under):
                answer = client.get(address.url) if method == "GET" else client.post(address.url, keyed())
                if wrong := against_the_register(address, name, answer, world.cast, absent[name]):
                    yield f"{method} {wrong}"


def against_the_register(address: Address, name: str, answer: Any, cast: Cast, absent: Seen) -> str:
    """What is wrong with an answer to one of the cast, whom the register lets come there or does not; "" if nothing."""
    told = f"{address}: {name} gets {answer.status_code}"
    if not admitted(address.allows, cast, name):
        led = is_sent_to_sign_in(answer) and name in NOBODY
        return "" if led or seen(answer) == absent else f"{told}, and is not registered"
    wrong = is_sent_to_sign_in(answer) and not is_library(address)
    return f"{told}, although registered" if wrong else ""


def test_every_route_says_who_may_come() -> None:
    assert unregistered() == []


def test_what_anybody_can_open_is_a_short_list() -> None:
    found = {
        name
        for pattern, name, allows in registered_routes()
        if allows == ANYONE and "account/" not in pattern
    }
    assert found == OPEN_TO_ANYBODY


def test_a_press_is_for_those_registered_and_for_nobody_else(world: World, browsers: Browsers) -> None:
    """Looks are in test_every_look.py."""
    assert list(wrongly_answered(world, browsers, "POST")) == []


def test_an_odd_method_neither_breaks_nor_changes_anything(world: World, browsers: Browsers) -> None:
    before, broken = snapshot(), []
    for address, methods in zip(first_addresses(world), shares(ODD_METHODS, 3), strict=False):
        for method in methods:
            answer = browsers["owner"].generic(method, address.url)
            if answer.status_code >= 500:
                broken.append(f"{method} {address}: {answer.status_code}")
    assert broken == []
    # The sign-in library counts whatever comes to its door.
    assert changed(before, snapshot()) <= LOOKING | {"cache"}


@pytest.fixture
def planted(settings: Settings) -> Iterator[str]:
    """A route that nobody registered, beside all the others."""

    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("a record of a child")

    module = ModuleType("planted_urls")
    module.urlpatterns = [*urls.urlpatterns, path("planted/", view, name="planted")]  # type: ignore[attr-defined]
    settings.ROOT_URLCONF = module
    clear_url_caches()
    yield "/planted/"
    clear_url_caches()


def test_a_planted_route_is_refused_and_named(planted: str, browsers: Browsers, cast: Cast) -> None:
    assert unregistered() == ["planted"]
    for client in browsers.values():
        assert seen(client.get(planted)) == seen(absent_page(client))


def test_a_door_that_no_longer_asks_is_found(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sharewell.kit.permissions.middleware.allows_for", lambda *_given: ANYONE)
    assert any("audit:trail" in found for found in wrongly_answered(world, browsers, "GET", under="audit:"))
