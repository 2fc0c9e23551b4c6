"""Quiet hours and the hour of a day's message, above all where the clock is changed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sharewell.domain.reaching import QuietHours, next_daily

LONDON = ZoneInfo("Europe/London")
HOURS = some.integers(0, 23)
MOMENTS = some.integers(0, 275 * 24 * 60).map(
    lambda minutes: datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("quiet", "at", "over"),
    [
        # An ordinary night in winter and one in summer: 07:00 on the wall both times.
        ((20, 7), "2026-11-22T21:00", "2026-11-23T07:00"),
        ((20, 7), "2026-07-01T21:00", "2026-07-02T06:00"),
        # The night of 29 March has one hour less, that of 25 October one more.
        ((20, 7), "2026-03-28T21:00", "2026-03-29T06:00"),
        ((20, 7), "2026-10-24T21:00", "2026-10-25T07:00"),
        # An end that the spring clock skips is where it jumps: 01:00 is followed by 02:00.
        ((22, 1), "2026-03-29T00:30", "2026-03-29T01:00"),
        # Between one and two comes twice in autumn, and is quiet both times.
        ((1, 2), "2026-10-25T00:10", "2026-10-25T02:00"),
        ((1, 2), "2026-10-25T01:10", "2026-10-25T02:00"),
        # Not quiet: at once.
        ((20, 7), "2026-11-22T12:34", "2026-11-22T12:34"),
        ((9, 17), "2026-11-22T17:00", "2026-11-22T17:00"),
    ],
)
def test_quiet_hours_end_when_the_clock_on_the_wall_says_so(
    quiet: tuple[int, int], at: str, over: str
) -> None:
    assert QuietHours(*quiet).over(utc(at), LONDON) == utc(over)


@given(MOMENTS, HOURS, HOURS)
def test_quiet_hours_always_end_and_never_in_a_quiet_hour(at: datetime, start: int, end: int) -> None:
    if start == end:
        return
    quiet = QuietHours(start, end)
    over = quiet.over(at, LONDON)
    assert not quiet.holds(over, LONDON)
    assert timedelta(0) <= over - at <= timedelta(hours=25)


@pytest.mark.parametrize(("start", "end"), [(7, 7), (-1, 3), (20, 24)])
def test_hours_that_are_none_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="quiet hours"):
        QuietHours(start, end)


@pytest.mark.parametrize(
    ("after", "hour", "then"),
    [
        ("2026-11-22T06:00", 8, "2026-11-22T08:00"),
        ("2026-11-22T08:00", 8, "2026-11-23T08:00"),
        ("2026-03-28T08:00", 8, "2026-03-29T07:00"),
        ("2026-10-24T07:00", 8, "2026-10-25T08:00"),
        # Skipped: when the clock has jumped. Twice: the first time, and then not until the next day.
        ("2026-03-28T02:00", 1, "2026-03-29T01:00"),
        ("2026-10-24T12:00", 1, "2026-10-25T00:00"),
        ("2026-10-25T00:00", 1, "2026-10-26T01:00"),
    ],
)
def test_a_days_message_goes_once_a_day_at_its_hour(after: str, hour: int, then: str) -> None:
    assert next_daily(utc(after), hour, LONDON) == utc(then)


@given(MOMENTS, HOURS)
def test_one_days_message_follows_another_a_day_later(after: datetime, hour: int) -> None:
    first = next_daily(after, hour, LONDON)
    second = next_daily(first, hour, LONDON)
    assert first > after
    assert timedelta(hours=23) <= second - first <= timedelta(hours=25)
