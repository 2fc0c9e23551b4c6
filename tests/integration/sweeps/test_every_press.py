"""Every button pressed as it is meant: it works, leaves its events in the right name, has its headers, and counts once.

SECURITY B01, B12, C01, C03 and D05.
"""

from uuid import UUID

import pytest

from sharewell.apps.organisations.selectors import outside_actor
from sharewell.domain.access import SYSTEM
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.pressing import Pressed, presses
from tests.integration.sweeps.test_headers import wrong_page_headers
from tests.integration.sweeps.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WHO, WHAT = (
    ("person", "person_name", "organisation", "organisation_name", "role", "origin"),
    ("kind", "outcome"),
)


@pytest.fixture
def pressed(world: World, browsers: Browsers, kept: dict[str, list[Pressed]]) -> list[Pressed]:
    """See pressing.py; pressed once."""
    if not kept:
        kept["presses"] = list(presses(world, browsers))
    return kept["presses"]


def test_every_flow_works_and_changes_something(pressed: list[Pressed]) -> None:
    wrong = []
    for one in pressed:
        shown = one.flow.looks and one.answer.status_code == 200
        if not shown and (one.answer.status_code not in {302, 204} or not one.touched):
            wrong.append(f"{one.flow.name}: {one.answer.status_code}")
    assert wrong == []


def test_every_press_that_changes_a_record_leaves_its_events(pressed: list[Pressed], world: World) -> None:
    wrong = []
    for one in pressed:
        name, events = one.flow.name, one.events
        if one.flow.logged != bool(events):
            wrong.append(f"{name}: {len(events)} events")
        wrong += [
            f"{name}: no {what}" for event in events for what in (*WHO, *WHAT) if not getattr(event, what)
        ]
        names = {_person(world, one.flow.who), SYSTEM.person}
        wrong += [f"{name}: not in their name" for event in events if event.person not in names]
    assert wrong == []


def _person(world: World, who: str) -> UUID:
    """In whose name a press is made; whoever is not signed in came with a pick-up's code."""
    member = getattr(world.cast, who, None)
    if member:
        return member.person.id
    share = world.visit.pick_up.share if who == "visitor" else world.shares["outside"]
    return outside_actor(share.recipient_id).person


def test_every_answer_to_a_press_has_exactly_its_headers(pressed: list[Pressed]) -> None:
    assert [one for press in pressed for one in wrong_page_headers(press.flow.name, press.answer)] == []


def test_every_button_pressed_twice_has_one_effect(pressed: list[Pressed]) -> None:
    assert [one.again for one in pressed if one.again] == []
