"""When a telephone is answered: as people write it, and at which moments it holds."""

from datetime import UTC, date, datetime

import pytest

from sharewell.domain.contacts import ALWAYS, BadHours, Hours, hours_said_in, read_hours
from sharewell.domain.deadlines import calendar_of

ENGLAND = calendar_of("england").holidays
CHRISTMAS = date(2026, 12, 25)


def hours(text: str) -> Hours:
    found = read_hours(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("Mon-Fri 8am-6pm", "Mon-Fri 08:00-18:00"),
        ("weekdays, 9am to 5pm except bank holidays", "Mon-Fri 09:00-17:00"),
        ("Every day, 8am to 8pm", "Mon-Sun, bank holidays 08:00-20:00"),
        ("every day 8am to 8pm, not bank holidays", "Mon-Sun 08:00-20:00"),
        ("24/7", "always"),
        ("daily midnight to midnight", "always"),
        ("Sat and Sun 18:00 – 08:00; bank holidays 0:00 to 24:00", "Sat-Sun 18:00-08:00; bank holidays 00:00-24:00"),
        ("Mon to Thu 9.30am until 5pm\nFri 9am to midday", "Mon-Thu 09:30-17:00; Fri 09:00-12:00"),
        ("Fri-Mon 20:00-08:00", "Mon, Fri-Sun 20:00-08:00"),
        ("Fridays 5 p.m. to 6 p.m.", "Fri 17:00-18:00"),
        ("Tuesday & Thursday 18.00-21.00", "Tue, Thu 18:00-21:00"),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_write_them_and_stored_one_way(written: str, stored: str) -> None:
    assert str(hours(written)) == stored
    assert str(hours(stored)) == stored


@pytest.mark.parametrize(
    "written",
    ["9-5", "Mon-Fri 9 to 5", "gibberish", "Mon 25:00-26:00", "Mon 10:00", "Mon 9am-9am", "M 9am-5pm", "x" * 301],
)  # fmt: skip
def test_what_could_mean_two_things_is_not_guessed(written: str) -> None:
    with pytest.raises(BadHours):
        read_hours(written)


def test_the_piece_that_cannot_be_read_is_named() -> None:
    with pytest.raises(BadHours) as bad:
        read_hours("Mon-Fri 8am-6pm; sometimes; Sat 9am-noon")
    assert bad.value.piece == "sometimes"


def test_nothing_written_is_not_never() -> None:
    assert read_hours(" \n ;") is None


@pytest.mark.parametrize(
    ("at", "answered"),
    [
        ("2026-11-23T07:59+00:00", False),
        ("2026-11-23T08:00+00:00", True),
        ("2026-11-23T17:59+00:00", True),
        ("2026-11-23T18:00+00:00", False),
        ("2026-11-22T12:00+00:00", False),
        ("2026-12-25T12:00+00:00", False),
        ("2026-07-01T07:00+00:00", True),  # 8am by the clock in summer
        ("2026-07-01T17:00+00:00", False),
    ],
)
def test_weekday_hours_hold_on_weekdays_by_the_local_clock_and_not_on_bank_holidays(
    at: str, answered: bool
) -> None:
    assert hours("Mon-Fri 08:00-18:00").covers(datetime.fromisoformat(at), ENGLAND) is answered


def test_a_night_runs_into_the_next_morning_whatever_day_that_is() -> None:
    night = hours("Thu 18:00-08:00")
    assert night.covers(datetime(2026, 12, 24, 23, tzinfo=UTC), ENGLAND)
    assert night.covers(datetime(2026, 12, 25, 7, 59, tzinfo=UTC), ENGLAND)
    assert not night.covers(datetime(2026, 12, 25, 8, tzinfo=UTC), ENGLAND)


def test_bank_holidays_are_those_of_the_nation() -> None:
    st_andrews_day = datetime(2026, 11, 30, 12, tzinfo=UTC)
    weekdays = hours("weekdays 9am to 5pm")
    assert weekdays.covers(st_andrews_day, ENGLAND)
    assert not weekdays.covers(st_andrews_day, calendar_of("scotland").holidays)
    assert hours("bank holidays 9am to 5pm").covers(datetime(2026, 12, 25, 9, tzinfo=UTC), {CHRISTMAS})


@pytest.mark.parametrize("minute", range(0, 120, 15))
def test_a_night_has_no_hole_where_the_clocks_go_back(minute: int) -> None:
    for hour in (0, 1):
        assert hours("Sat 20:00-08:00").covers(datetime(2026, 10, 25, hour, minute % 60, tzinfo=UTC), ENGLAND)


def test_free_text_says_hours_where_its_first_sentence_does() -> None:
    assert str(hours_said_in("Weekdays, 8am to 8pm. Out of hours: the duty team")) == "Mon-Fri 08:00-20:00"
    assert hours_said_in("School days, 8am to 4.30pm") is None
    assert hours_said_in("always") is ALWAYS
