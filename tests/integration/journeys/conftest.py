"""The journeys of this folder served by the real middleware, and a person who goes through them."""

import copy
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, override_settings

from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.journeys.pages import HANDED_OVER

Post = Callable[..., HttpResponse]


class Traveller:
    """A signed-in person at one draft. `put` sends a page's form as the page itself would."""

    def __init__(self, client: Client, journey: str = "long") -> None:
        self.client, self.journey = client, journey
        started = client.post(f"/p/{journey}/", {"idempotency_key": str(uuid4())})
        self.first = started["Location"]
        self.draft = self.first.split("/")[3]

    def at(self, place: str = "") -> str:
        return f"/p/{self.journey}/{self.draft}/{place + '/' if place else ''}"

    def get(self, place: str = "", **query: str) -> Any:
        return self.client.get(self.at(place), query)

    def hidden(self, place: str, **query: str) -> dict[str, str]:
        """The hidden fields of a page as it is shown now."""
        context = self.get(place, **query).context
        return {"window": context["window"], "seen": str(context["seen"]), "idempotency_key": str(uuid4())}

    def put(self, place: str, query: str = "", **fields: Any) -> Any:
        sent = {"idempotency_key": str(uuid4()), **fields}
        return self.client.post(self.at(place) + query, sent)

    def add(self, words: str) -> Any:
        form = self.get("saw/add")["Location"]
        sent = {"words": words, "kind": "fact", "idempotency_key": str(uuid4())}
        return self.client.post(form, sent)

    def go_to_check(self) -> None:
        """Everything answered, up to the check page."""
        self.put("child", name="Seren")
        self.add("a bruise")
        self.add("a silence")
        self.put("saw")
        self.put("who", who="duty")
        self.put("advice")


@pytest.fixture(autouse=True)
def served() -> Iterator[None]:
    templates = copy.deepcopy(settings.TEMPLATES)
    options = templates[0]["OPTIONS"]
    # The navigation belongs to the apps; what is tried here is the kit alone.
    options["context_processors"] = [one for one in options["context_processors"] if ".apps." not in one]
    HANDED_OVER.clear()
    with override_settings(ROOT_URLCONF="tests.integration.journeys.pages", TEMPLATES=templates):
        yield


@pytest.fixture
def owner(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.owner)


@pytest.fixture
def traveller(owner: Client) -> Traveller:
    return Traveller(owner)
