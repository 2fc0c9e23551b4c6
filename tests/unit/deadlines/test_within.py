"""The time that an advised action has, as a moment."""

from datetime import UTC, datetime, timedelta

import pytest

from sharewell.domain.deadlines import within

FRIDAY = datetime(2026, 11, 20, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("length", "after"), [("PT4H", timedelta(hours=4)), ("PT30M", timedelta(minutes=30))]
)
def test_hours_and_minutes_are_time_that_really_passes(length: str, after: timedelta) -> None:
    assert within(FRIDAY, length=length, nation="england") == FRIDAY + after


def test_days_end_with_the_last_one() -> None:
    assert within(FRIDAY, length="P1D", nation="england") == datetime(2026, 11, 21, 23, 59, tzinfo=UTC)


def test_working_days_follow_the_nation() -> None:
    eve = datetime(2026, 11, 27, 15, tzinfo=UTC)
    assert within(eve, working_days=1, nation="england") == datetime(2026, 11, 30, 23, 59, tzinfo=UTC)
    assert within(eve, working_days=1, nation="scotland") == datetime(2026, 12, 1, 23, 59, tzinfo=UTC)


def test_beyond_the_known_bank_holidays_weekdays_count() -> None:
    late = datetime(2028, 12, 29, 15, tzinfo=UTC)
    assert within(late, working_days=1, nation="wales") == datetime(2029, 1, 1, 23, 59, tzinfo=UTC)


@pytest.mark.parametrize("length", ["", "PT0S", "soon"])
def test_at_once_and_no_length_have_no_moment(length: str) -> None:
    assert within(FRIDAY, length=length, nation="england") is None
