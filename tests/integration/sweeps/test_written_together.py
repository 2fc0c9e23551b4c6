"""A change and its event commit together: without the event there is no change (SECURITY B01, B12)."""

from typing import Any
from uuid import UUID

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import recording
from sharewell.apps.organisations.selectors import outside_actor
from sharewell.domain.access import SYSTEM
from tests.integration.sweeps.answers import keyed
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import flows
from tests.integration.sweeps.snapshots import changed, snapshot, undone
from tests.integration.sweeps.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WHO, WHAT = (
    ("person", "person_name", "organisation", "organisation_name", "role", "origin"),
    ("kind", "outcome"),
)


def test_every_press_that_changes_a_record_leaves_its_events(world: World, browsers: Browsers) -> None:
    wrong = []
    for flow in flows(world):
        with undone():
            before = Event.objects.count()
            browsers[flow.who].post(flow.url, keyed(flow.fields()))
            events = list(Event.objects.order_by("sequence")[before:])
            if flow.logged != bool(events):
                wrong.append(f"{flow.name}: {len(events)} events")
            blank = [name for event in events for name in (*WHO, *WHAT) if not getattr(event, name)]
            wrong += [f"{flow.name}: no {name}" for name in blank]
            names = {_person(world, flow.who), SYSTEM.person}
            wrong += [f"{flow.name}: not in their name" for event in events if event.person not in names]
    assert wrong == []


def _person(world: World, who: str) -> UUID:
    """In whose name a press is made; whoever is not signed in came with a pick-up's code."""
    member = getattr(world.cast, who)
    return member.person.id if member else outside_actor(world.shares["outside"].recipient_id).person


def kept_without_event(world: World, browsers: Browsers) -> list[str]:
    """Flows that change something although their event cannot be written."""
    wrong = []
    for flow in flows(world):
        if flow.logged:
            with undone():
                before = snapshot()
                answer = browsers[flow.who].post(flow.url, keyed(flow.fields()))
                touched = changed(before, snapshot()) - {"django_session", "organisations_signin"}
                if touched or answer.status_code != 500:
                    wrong.append(f"{flow.name}: {answer.status_code}, {sorted(touched)}")
    return wrong


def test_without_its_event_nothing_is_changed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: Any) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(recording, "_append", fail)
    assert kept_without_event(world, browsers) == []


def test_a_change_that_is_kept_without_its_event_is_noticed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sharewell.apps.shares.services._moving.record_event", lambda **_given: None)
    assert kept_without_event(world, browsers)
