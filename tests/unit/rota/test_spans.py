"""Spans on duty: gaps, and weeks through the nights when the clocks change."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from sharewell.domain.deadlines.reckon import LOCAL
from sharewell.domain.rota import Span, gaps, latest, moved, week_of, weeks_from


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def span(start: str, end: str) -> Span:
    return Span(utc(start), utc(end))


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 11, 22), 168), (date(2026, 3, 29), 167), (date(2026, 10, 25), 169)]
)
def test_a_week_has_the_hours_that_it_really_has(day: date, hours: int) -> None:
    week = week_of(day)
    assert week.end - week.start == timedelta(hours=hours)
    assert week.start.astimezone(LOCAL).strftime("%a %H:%M") == "Mon 00:00"
    assert weeks_from(day, -1) == day - timedelta(days=13)


def test_gaps_are_what_nobody_covers() -> None:
    day = span("2026-11-23T00:00", "2026-11-24T00:00")
    taken = [
        span("2026-11-23T12:00", "2026-11-23T22:00"),
        span("2026-11-22T20:00", "2026-11-23T08:00"),
        span("2026-11-23T13:00", "2026-11-23T14:00"),
    ]
    assert gaps(taken, day) == (
        span("2026-11-23T08:00", "2026-11-23T12:00"),
        span("2026-11-23T22:00", "2026-11-24T00:00"),
    )
    assert gaps([], day) == (day,)
    assert gaps([day], day) == ()


@pytest.mark.parametrize(
    ("was", "is_then"),
    [
        # 8am to 8pm stays so, whatever the clocks did in between.
        (("2026-03-23T08:00", "2026-03-23T20:00"), ("2026-03-30T07:00", "2026-03-30T19:00")),
        # A night shift to 1:30 is to 2:30 in the night in which 1:30 is skipped.
        (("2026-03-21T22:00", "2026-03-22T01:30"), ("2026-03-28T22:00", "2026-03-29T01:30")),
        # 1:15 to 2:10 would end before it begins: it keeps its length.
        (("2026-03-22T01:15", "2026-03-22T02:10"), ("2026-03-29T01:15", "2026-03-29T02:10")),
        # A night shift to 1:30 ends with the second 1:30, and the one that begins then begins with the first.
        (("2026-10-17T21:00", "2026-10-18T00:30"), ("2026-10-24T21:00", "2026-10-25T01:30")),
        (("2026-10-18T00:30", "2026-10-18T07:00"), ("2026-10-25T00:30", "2026-10-25T08:00")),
    ],
)
def test_a_shift_is_copied_by_the_clock_on_the_wall(was: tuple[str, str], is_then: tuple[str, str]) -> None:
    assert moved(span(*was), 7) == span(*is_then)


def test_a_copied_week_has_no_gap_that_the_week_before_did_not_have() -> None:
    for sunday in (date(2026, 3, 22), date(2026, 10, 18)):
        before, after = week_of(sunday), week_of(sunday + timedelta(days=7))
        cut = [before.start + timedelta(minutes=90 * step) for step in range(112)] + [before.end]
        shifts = [Span(one, two) for one, two in pairwise(cut) if one < two]
        assert gaps((moved(one, 7) for one in shifts), after) == ()


def test_the_second_of_two_moments_that_read_the_same() -> None:
    assert latest(utc("2026-10-25T00:30")) == utc("2026-10-25T01:30")
    assert latest(utc("2026-11-25T00:30")) == utc("2026-11-25T00:30")
