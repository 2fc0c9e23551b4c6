"""Our working days beside those of a maintained library: every day that our data cover, in each nation."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import files

import holidays
import pytest

from sharewell.domain.cited import NATIONS
from sharewell.domain.deadlines import Calendar, NoCalendar, calendar_of

SUBDIVISIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern_ireland": "NIR"}
FIRST, LAST = date(2023, 1, 1), date(2028, 12, 31)
ONE_DAY = timedelta(days=1)


def each_day(first: date = FIRST, last: date = LAST) -> Iterator[date]:
    return (first + n * ONE_DAY for n in range((last - first).days + 1))


def differences(calendar: Calendar) -> list[date]:
    """The days that are working days for one and not for the other."""
    years = range(FIRST.year, LAST.year + 1)
    library = holidays.country_holidays("GB", subdiv=SUBDIVISIONS[calendar.nation], years=years)
    return [day for day in each_day() if calendar.is_working_day(day) != library.is_working_day(day)]


def as_written(nation: str) -> list[dict[str, object]]:
    path = files("sharewell") / "guidance" / "nations" / nation / "bank_holidays.toml"
    return list(tomllib.loads(path.read_text(encoding="utf-8"))["holiday"])


@pytest.mark.parametrize("nation", NATIONS)
def test_each_day_is_a_working_day_for_us_exactly_when_it_is_for_the_library(nation: str) -> None:
    assert len(list(each_day())) == 2192
    assert differences(calendar_of(nation)) == []


@pytest.mark.parametrize("nation", NATIONS)
def test_each_holiday_that_is_left_out_or_put_in_is_found_by_the_comparison(nation: str) -> None:
    calendar = calendar_of(nation)
    for day in sorted(calendar.holidays)[::5]:
        assert differences(replace(calendar, holidays=calendar.holidays - {day})) == [day]
    extra = date(2027, 9, 15)
    assert differences(replace(calendar, holidays=calendar.holidays | {extra})) == [extra]


def test_the_holidays_of_one_nation_do_not_pass_for_those_of_another() -> None:
    scotland = replace(calendar_of("england"), nation="scotland")
    assert date(2026, 1, 2) in differences(scotland)
    assert date(2026, 4, 6) in differences(scotland)


@pytest.mark.parametrize("nation", NATIONS)
def test_a_holiday_is_marked_a_substitute_exactly_when_its_own_day_is_at_a_weekend(nation: str) -> None:
    fixed = {
        "New Year's Day": (1, 1),
        "2nd January": (1, 2),
        "Christmas Day": (12, 25),
        "Boxing Day": (12, 26),
    }
    for row in as_written(nation):
        day, name = row["on"], row["name"]
        assert isinstance(day, date) and day.weekday() < 5
        if name in fixed:
            own = date(day.year, *fixed[str(name)])
            assert (day != own) == bool(row.get("substitute")), (nation, day)
            assert timedelta(0) <= day - own <= timedelta(days=3)


@pytest.mark.parametrize("nation", NATIONS)
def test_a_substitute_day_is_not_worked_and_not_a_weekend(nation: str) -> None:
    substitutes = [row["on"] for row in as_written(nation) if row.get("substitute")]
    assert len(substitutes) >= 4
    assert not any(calendar_of(nation).is_working_day(day) for day in substitutes if isinstance(day, date))


def test_a_holiday_proclaimed_once_is_known_in_its_nation_alone() -> None:
    day = date(2026, 6, 15)
    assert [nation for nation in NATIONS if not calendar_of(nation).is_working_day(day)] == ["scotland"]


@pytest.mark.parametrize("nation", NATIONS)
def test_a_day_beyond_the_calendar_is_an_error_that_names_the_gap(nation: str) -> None:
    for day in (FIRST - ONE_DAY, LAST + ONE_DAY):
        with pytest.raises(NoCalendar) as refused:
            calendar_of(nation).is_working_day(day)
        for part in (nation, str(FIRST), str(LAST), str(day)):
            assert part in str(refused.value)
