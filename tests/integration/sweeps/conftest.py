"""The world of the sweeps, and the browsers of the standing cast."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from tests.cast import Cast
from tests.factories.attachments import run_here
from tests.integration.conftest import client_of
from tests.integration.sweeps.world import World, build
from tests.standing import standing


class Visitor(Client):
    """The browser in which a pick-up was opened. It keeps its cookie, also when a page would have it forgotten."""

    secret = ""

    def request(self, **request: Any) -> Any:
        """As any browser's, with the visit's cookie."""
        self.cookies["pick-up"] = self.secret
        return super().request(**request)


class Browsers(dict[str, Client]):
    """Browsers by whose they are. The visitor's is there by name alone: elsewhere they are as anybody anonymous."""

    visitor: Visitor

    def __missing__(self, name: str) -> Client:
        if name == "visitor":
            return self.visitor
        raise KeyError(name)


@pytest.fixture(autouse=True)
def quiet(request: pytest.FixtureRequest) -> Iterator[None]:
    """Thousands of refusals are no news; a test that reads the log asks for it with caplog."""
    logging.disable(logging.NOTSET if "caplog" in request.fixturenames else logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(autouse=True)
def files_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in this process: hundreds of presses need not start a process each."""
    monkeypatch.setattr("sharewell.kit.files.uploads.run_apart", run_here)
    monkeypatch.setattr("sharewell.apps.attachments.services.covering.run_apart", run_here)


@pytest.fixture(scope="module")
def standing_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """The world, built once for a module; each test's own changes are taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield standing("world", lambda: build(Client()))
        transaction.set_rollback(True)


@pytest.fixture
def world(standing_world: World, db: None) -> World:
    """See world.py. Tests that commit build their own."""
    return standing_world


@pytest.fixture
def cast(world: World) -> Cast:
    """The cast of that world."""
    return world.cast


@pytest.fixture
def browsers(world: World, cast: Cast) -> Browsers:
    """A browser for each of the cast, the leaver and an anonymous visitor among them; a crash is a 500 page."""
    who: dict[str, Any] = {**cast.members(), "anonymous": None}
    made = Browsers((name, client_of(member)) for name, member in who.items())
    made.visitor = Visitor()
    made.visitor.secret = world.visit.secret
    for client in (*made.values(), made.visitor):
        client.raise_request_exception = False
    return made


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    """What one test of a module found out and the next looks at too."""
    return {}
