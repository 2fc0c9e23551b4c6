"""Moments and lengths of time are said as people say them."""

from datetime import UTC, datetime, timedelta

import pytest

from sharewell.kit.govuk.moments import (
    clock_words,
    full_moment_words,
    length_words,
    moment_words,
    runs_out_words,
)

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hour", "minute", "said"), [(0, 0, "12am"), (9, 0, "9am"), (12, 5, "12:05pm"), (23, 59, "11:59pm")]
)
def test_the_time_of_day_is_short(hour: int, minute: int, said: str) -> None:
    assert clock_words(NOON.replace(hour=hour, minute=minute)) == said


def test_the_local_clock_counts_in_summer_too() -> None:
    assert clock_words(datetime(2026, 6, 1, 8, 0, tzinfo=UTC)) == "9am"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "12pm today"),
        (1, "12pm tomorrow"),
        (-1, "12pm yesterday"),
        (4, "12pm on Thursday 26 November"),
        (60, "12pm on 21 January 2027"),
    ],
)
def test_the_day_is_named_unless_it_is_today(days: int, said: str) -> None:
    assert moment_words(NOON + timedelta(days=days), at=NOON) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(1, "1 minute"), (119, "119 minutes"), (120, "2 hours"), (47 * 60, "47 hours"), (48 * 60, "2 days")],
)
def test_a_length_is_in_its_largest_fitting_unit(minutes: int, said: str) -> None:
    assert length_words(minutes) == said


def test_what_runs_out_and_what_has_run_out_are_told_apart() -> None:
    assert runs_out_words(NOON + timedelta(minutes=40), at=NOON) == "in 40 minutes"
    assert runs_out_words(NOON - timedelta(hours=2), at=NOON) == "overdue by 2 hours"
    assert runs_out_words(NOON, at=NOON) == "overdue by 1 minute"


def test_a_record_gives_the_second_and_the_time_zone() -> None:
    assert full_moment_words(datetime(2026, 6, 1, 8, 0, 3, tzinfo=UTC)) == "1 June 2026 at 09:00:03 (BST)"
