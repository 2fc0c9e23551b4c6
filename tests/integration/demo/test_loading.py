"""Loading the demo on any day, and stopping half way."""

from datetime import UTC, datetime

import pytest

from sharewell.apps.decisions.selectors import Concern
from sharewell.apps.organisations.selectors import demo_people
from sharewell.config.demo import loading

pytestmark = pytest.mark.slow
MONDAY_BEFORE_WORK = datetime(2026, 12, 28, 5, 40, tzinfo=UTC)
"""A bank holiday, after Christmas: the days that offices were open lie well back."""


def test_it_loads_whole_on_a_holiday_before_dawn(db: None) -> None:
    assert loading.load(at=MONDAY_BEFORE_WORK)
    assert Concern.objects.count() >= 30


def test_a_history_that_stops_half_way_leaves_nothing(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise RuntimeError("stumbled")

    monkeypatch.setitem(loading.ACTS, "recall", stumble)

    with pytest.raises(RuntimeError, match="stumbled"):
        loading.load(at=MONDAY_BEFORE_WORK)
    assert demo_people() == ()
