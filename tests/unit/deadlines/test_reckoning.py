"""From a start and a length to the moment when it is due."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.deadlines import (
    Calendar,
    NoCalendar,
    Span,
    Unit,
    calendar_of,
    end_of_day,
    months_after,
    reckon,
    start_of_day,
)
from sharewell.domain.deadlines.reckon import LOCAL

ENGLAND = calendar_of("england")
BEGINNING = datetime(2025, 1, 2, tzinfo=UTC)
MOMENTS = st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: BEGINNING + timedelta(minutes=minutes))
LENGTHS = st.integers(1, 60)


def local(year: int, month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LOCAL)


@given(MOMENTS, LENGTHS)
def test_minutes_and_hours_are_time_that_really_passes(start: datetime, length: int) -> None:
    assert reckon(start, Span(length, Unit.MINUTES), ENGLAND) - start == timedelta(minutes=length)
    assert reckon(start, Span(length, Unit.HOURS), ENGLAND) - start == timedelta(hours=length)


@given(MOMENTS, LENGTHS)
def test_calendar_days_keep_the_time_of_day_or_are_pushed_on_by_the_hour_that_was_lost(
    start: datetime, length: int
) -> None:
    before = start.astimezone(LOCAL)
    after = reckon(start, Span(length, Unit.CALENDAR_DAYS), ENGLAND).astimezone(LOCAL)
    assert after.date() == before.date() + timedelta(days=length)
    wall = after.replace(tzinfo=None) - before.replace(tzinfo=None, fold=0)
    assert wall - timedelta(days=length) in {timedelta(0), timedelta(hours=1)}


@given(MOMENTS, st.integers(1, 20))
def test_working_days_end_with_a_working_day_and_count_exactly_so_many(start: datetime, length: int) -> None:
    first = start.astimezone(LOCAL).date()
    last = reckon(start, Span(length, Unit.WORKING_DAYS), ENGLAND).astimezone(LOCAL)
    days = [first + timedelta(days=n) for n in range(1, (last.date() - first).days + 1)]
    assert sum(ENGLAND.is_working_day(day) for day in days) == length
    assert ENGLAND.is_working_day(last.date())
    assert (last.hour, last.minute) == (23, 59)


@given(MOMENTS, LENGTHS, st.sampled_from(Unit))
def test_a_longer_length_is_never_due_sooner_and_nothing_is_due_before_it_began(
    start: datetime, length: int, unit: Unit
) -> None:
    shorter, longer = (reckon(start, Span(n, unit), ENGLAND) for n in (length, length + 1))
    assert start < shorter <= longer


@given(MOMENTS, MOMENTS, LENGTHS, st.sampled_from(Unit))
def test_what_began_later_is_never_due_sooner(
    one: datetime, other: datetime, length: int, unit: Unit
) -> None:
    earlier, later = sorted([one, other])
    span = Span(length, unit)
    assert reckon(earlier, span, ENGLAND) <= reckon(later, span, ENGLAND)


def test_a_day_across_the_spring_change_is_twenty_three_hours() -> None:
    start = local(2027, 3, 27, 12)
    due = reckon(start, Span(1, Unit.CALENDAR_DAYS), ENGLAND)
    assert due - start == timedelta(hours=23)


def test_a_time_of_day_that_the_spring_change_leaves_out_is_an_hour_later() -> None:
    due = reckon(local(2027, 3, 27, 1, 30), Span(1, Unit.CALENDAR_DAYS), ENGLAND)
    assert due.astimezone(LOCAL) == local(2027, 3, 28, 2, 30)


def test_a_day_across_the_autumn_change_is_twenty_five_hours() -> None:
    start = local(2026, 10, 24, 12)
    assert reckon(start, Span(1, Unit.CALENDAR_DAYS), ENGLAND) - start == timedelta(hours=25)


def test_what_begins_on_a_friday_evening_is_due_by_the_end_of_monday() -> None:
    due = reckon(local(2026, 11, 20, 18), Span(1, Unit.WORKING_DAYS), ENGLAND)
    assert due == local(2026, 11, 23, 23, 59)


def test_christmas_is_left_out() -> None:
    due = reckon(local(2026, 12, 24, 9), Span(1, Unit.WORKING_DAYS), ENGLAND)
    assert due.astimezone(LOCAL).date() == date(2026, 12, 29)


def test_the_second_of_january_is_a_holiday_in_scotland_alone() -> None:
    day = date(2026, 1, 2)
    assert not calendar_of("scotland").is_working_day(day)
    assert ENGLAND.is_working_day(day)


def test_saint_patricks_day_and_the_twelfth_are_holidays_in_northern_ireland_alone() -> None:
    for day in (date(2026, 3, 17), date(2026, 7, 13)):
        assert not calendar_of("northern_ireland").is_working_day(day)
        assert calendar_of("wales").is_working_day(day)


def test_a_deadline_beyond_the_known_holidays_is_refused_and_never_guessed() -> None:
    with pytest.raises(NoCalendar, match="2028-12-31"):
        reckon(local(2028, 12, 29), Span(2, Unit.WORKING_DAYS), ENGLAND)
    with pytest.raises(NoCalendar):
        ENGLAND.is_working_day(date(2022, 12, 31))


def test_an_extra_holiday_moves_the_deadline() -> None:
    closed = Calendar(
        nation="england",
        first=ENGLAND.first,
        last=ENGLAND.last,
        holidays=ENGLAND.holidays | {date(2026, 11, 23)},
    )
    due = reckon(local(2026, 11, 20), Span(1, Unit.WORKING_DAYS), closed)
    assert due == local(2026, 11, 24, 23, 59)


@given(MOMENTS, LENGTHS)
def test_a_month_ends_on_the_same_date_or_on_the_last_day_of_a_month_without_it(
    start: datetime, length: int
) -> None:
    first = start.astimezone(LOCAL).date()
    after = reckon(start, Span(length, Unit.MONTHS), ENGLAND).astimezone(LOCAL)
    months = (after.year - first.year) * 12 + after.month - first.month
    assert months == length
    is_last = (after.date() + timedelta(days=1)).day == 1
    assert after.day == first.day or (is_last and after.day < first.day)
    assert (after.hour, after.minute) == (23, 59)


@given(MOMENTS, LENGTHS)
def test_weeks_end_with_the_same_day_of_the_week(start: datetime, length: int) -> None:
    first = start.astimezone(LOCAL).date()
    after = reckon(start, Span(length, Unit.WEEKS), ENGLAND).astimezone(LOCAL)
    assert after.date() - first == timedelta(weeks=length)
    assert (after.hour, after.minute) == (23, 59)


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 30), 13, date(2027, 12, 30)),
    ],
)
def test_months_end_with_the_month_where_the_date_is_missing(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after


def test_a_month_across_the_spring_change_ends_with_the_day_by_the_local_clock() -> None:
    due = reckon(local(2027, 3, 15, 23, 30), Span(1, Unit.MONTHS), ENGLAND)
    assert due == datetime(2027, 4, 15, 22, 59, tzinfo=UTC)


def test_a_start_late_in_a_summer_evening_counts_from_the_local_day() -> None:
    start = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    due = reckon(start, Span(1, Unit.MONTHS), ENGLAND).astimezone(LOCAL)
    assert due.date() == date(2026, 8, 1)


def test_a_start_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        reckon(datetime(2026, 1, 1), Span(1, Unit.HOURS), ENGLAND)  # noqa: DTZ001


@pytest.mark.parametrize("length", [0, -1, True, 1.5, "2"])
def test_a_length_is_a_whole_number_of_at_least_one(length: object) -> None:
    with pytest.raises(ValueError, match="whole number"):
        Span(length, Unit.HOURS)  # type: ignore[arg-type]


def test_the_day_begins_at_eight_and_ends_before_midnight_by_the_local_clock() -> None:
    summer = date(2026, 7, 1)
    assert start_of_day(summer) == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert end_of_day(summer) == datetime(2026, 7, 1, 22, 59, tzinfo=UTC)
