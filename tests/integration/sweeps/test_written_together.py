"""A change and its event commit together: without the event there is no change (SECURITY B01, B12)."""

from collections.abc import Iterator
from typing import Any

import pytest

from sharewell.apps.audit.services import recording
from tests.integration.sweeps.answers import keyed
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import flows
from tests.integration.sweeps.snapshots import changed, snapshot, undone
from tests.integration.sweeps.world import World
from tests.sampling import shares

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def kept_without_event(world: World, browsers: Browsers, parts: int = 1) -> Iterator[str]:
    """Flows that change something although their event cannot be written; `parts`: of one in so many."""
    before = snapshot()
    for flow in next(shares(list(flows(world)), parts)):
        if flow.logged:
            with undone():
                answer = browsers[flow.who].post(flow.url, keyed(flow.fields()))
                touched = changed(before, snapshot()) - {"django_session", "organisations_signin"}
                if touched or answer.status_code != 500:
                    yield f"{flow.name}: {answer.status_code}, {sorted(touched)}"


def test_without_its_event_nothing_is_changed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: Any) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(recording, "_chained", fail)
    assert list(kept_without_event(world, browsers, 2)) == []


def test_a_change_that_is_kept_without_its_event_is_noticed(
    world: World, browsers: Browsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sharewell.apps.shares.services._moving.record_event", lambda **_given: None)
    assert any(kept_without_event(world, browsers))
