"""Each refusal leaves its event, and says no more of a thing that is another's than of one that does not exist."""

import json
from uuid import uuid4

import pytest

from sharewell.apps.audit.models import Event
from tests.cast import Cast
from tests.integration.conftest import ClientFor


def refusals() -> list[Event]:
    return list(Event.objects.filter(kind="access.refused").order_by("sequence"))


def test_asking_for_what_is_not_there_is_written_down(cast: Cast, client_for: ClientFor) -> None:
    question = uuid4()
    client_for(cast.stranger).get("/shares/SW-2222-3333/")
    client_for(cast.stranger).get(f"/concerns/question/{question}/")
    assert {event.person for event in refusals()} == {cast.stranger.person.id}
    assert {event.outcome for event in refusals()} == {"refused"}
    assert "SW-2222-3333" in refusals()[0].detail


def test_a_page_for_another_role_is_written_down(cast: Cast, client_for: ClientFor) -> None:
    client_for(cast.leader).get("/shares/inbox/")
    assert json.loads(refusals()[0].detail)["route"] == "shares:inbox"


@pytest.mark.parametrize("words", ["SW-tilly-testcase", "SW-2222-3333-and-a-name"])
def test_words_in_an_address_never_reach_the_log(cast: Cast, client_for: ClientFor, words: str) -> None:
    client_for(cast.stranger).get(f"/shares/{words}/")
    assert all(words not in event.detail for event in refusals())


def test_nobody_s_wandering_is_written_down(cast: Cast, client_for: ClientFor) -> None:
    client_for(None).get("/shares/SW-2222-3333/")
    client_for(cast.stranger).get("/nowhere/")
    assert refusals() == []


def test_a_refused_press_is_written_down_though_nothing_else_is(cast: Cast, client_for: ClientFor) -> None:
    client_for(cast.stranger).post("/shares/SW-2222-3333/open/", {"idempotency_key": str(uuid4())})
    assert [event.outcome for event in refusals()] == ["refused"]
