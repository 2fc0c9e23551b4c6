"""How the history says when: counted back from now, on days when offices are open."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sharewell.config.demo.times import BadTime, born, day_later, later, moment

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("25 minutes ago", SUNDAY - timedelta(minutes=25)),
        ("1 hour ago", SUNDAY - timedelta(hours=1)),
        ("1 day ago, 22:40", datetime(2026, 11, 21, 22, 40, tzinfo=UTC)),
        ("1 working day ago, 16:20", datetime(2026, 11, 20, 16, 20, tzinfo=UTC)),
        ("6 working days ago, 09:05", datetime(2026, 11, 13, 9, 5, tzinfo=UTC)),
    ],
)
def test_a_moment_is_counted_back_from_now(said: str, meant: datetime) -> None:
    assert moment(said, now=SUNDAY) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("12 minutes", SUNDAY + timedelta(minutes=12)),
        ("2 days, 09:30", datetime(2026, 11, 24, 9, 30, tzinfo=UTC)),
        ("1 working day, 08:35", datetime(2026, 11, 23, 8, 35, tzinfo=UTC)),
    ],
)
def test_what_follows_is_counted_on_from_what_went_before(said: str, meant: datetime) -> None:
    assert later(said, start=SUNDAY) == meant


def test_a_time_of_day_is_local_on_both_sides_of_the_change_of_clocks() -> None:
    after_the_change = datetime(2026, 10, 27, 9, 0, tzinfo=UTC)

    assert moment("4 days ago, 09:00", now=after_the_change) == datetime(2026, 10, 23, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "said", ["yesterday", "3 days ago", "2 hours ago, 09:00", "5 minutes", "1 week ago, 09:00"]
)
def test_a_moment_said_otherwise_is_refused(said: str) -> None:
    with pytest.raises(BadTime):
        moment(said, now=SUNDAY)


def test_what_follows_never_lies_before() -> None:
    with pytest.raises(BadTime):
        later("5 minutes ago", start=SUNDAY)


def test_a_day_to_look_again_is_a_local_day() -> None:
    assert day_later("14 days", start=SUNDAY) == date(2026, 12, 6)


@pytest.mark.parametrize(("birthday", "year"), [("11-22", 2018), ("11-23", 2017), ("03-14", 2018)])
def test_a_child_of_eight_stays_eight_whenever_the_demo_is_loaded(birthday: str, year: int) -> None:
    assert born(8, birthday, today=SUNDAY.date()).year == year
