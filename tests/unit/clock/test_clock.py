"""One clock, which tests can hold."""

from datetime import UTC, datetime

import pytest

from sharewell.kit.clock import frozen, now, set_clock

CHRISTMAS = datetime(2026, 12, 25, 9, tzinfo=UTC)


def test_the_clock_can_be_held_and_goes_on_after() -> None:
    with frozen(CHRISTMAS):
        assert now() == CHRISTMAS
    assert now() != CHRISTMAS


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"), frozen(datetime(2026, 1, 1)):  # noqa: DTZ001
        pass


def test_another_clock_can_be_put_in_place_and_taken_away() -> None:
    set_clock(lambda: CHRISTMAS)
    assert now() == CHRISTMAS
    set_clock()
    assert now().tzinfo is UTC
