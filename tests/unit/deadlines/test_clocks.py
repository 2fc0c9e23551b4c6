"""Clocks as data: which one counts, and that bad data are refused."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from sharewell.domain.advice.vocabulary import Nation, Sector, Urgency
from sharewell.domain.cited import NATIONS
from sharewell.domain.deadlines import NoClock, Trigger, calendar_of, clock_for, clocks, due, due_at
from sharewell.domain.deadlines.load import URGENCIES, BadClock, read_calendar, read_clocks
from tests.conftest import STANDING_TIME

DAY = date(2026, 11, 22)
ONE = """
[[clock]]
id = "core/clocks/test"
trigger = "share_opened"
says = "x"
from = 2025-01-01
source = { id = "s", title = "t", checked = 2026-11-22, seen = "own" }
immediate_danger = { length = 15, unit = "minutes" }
significant_harm = { length = 1, unit = "hours" }
welfare_concern = { length = 1, unit = "working_days" }
no_concern = { length = 3, unit = "working_days" }
"""


def test_every_trigger_has_a_clock_for_every_nation_sector_and_urgency() -> None:
    for trigger in Trigger:
        for nation in Nation:
            for sector in Sector:
                clock = clock_for(clocks(), trigger, nation=nation, sector=sector, day=DAY)
                assert set(clock.spans) == set(URGENCIES)


def test_a_more_urgent_matter_is_never_due_later() -> None:
    for clock in clocks():
        for nation in NATIONS:
            calendar = calendar_of(nation)
            times = [
                due_at(clock, urgency=urgency, start=STANDING_TIME, calendar=calendar)
                for urgency in URGENCIES
            ]
            assert times == sorted(times), clock.id


def test_an_unknown_urgency_is_treated_as_the_most_urgent() -> None:
    clock = read_clocks(ONE)[0]
    calendar = calendar_of("england")
    unknown = due_at(clock, urgency=Urgency.UNKNOWN, start=STANDING_TIME, calendar=calendar)
    assert unknown == STANDING_TIME + timedelta(minutes=15)


def test_a_council_in_england_answers_a_referral_within_one_working_day() -> None:
    start = datetime(2026, 11, 20, 15, tzinfo=UTC)
    told = due(
        Trigger.SHARE_ANSWERED,
        urgency="welfare_concern",
        nation="england",
        sector="childrens_social_care",
        start=start,
    )
    assert told == datetime(2026, 11, 23, 23, 59, tzinfo=UTC)
    elsewhere = due(Trigger.SHARE_ANSWERED, urgency="welfare_concern", nation="wales", start=start)
    assert elsewhere > told


def test_the_most_particular_clock_counts_whatever_the_order() -> None:
    known = clocks()
    for order in (known, tuple(reversed(known))):
        found = clock_for(
            order, Trigger.SHARE_ANSWERED, nation="england", sector="childrens_social_care", day=DAY
        )
        assert found.id == "england/clocks/referral-decided"


def test_a_newer_clock_replaces_an_older_one_from_its_day() -> None:
    newer = ONE.replace("clocks/test", "clocks/newer").replace("from = 2025-01-01", "from = 2026-12-01")
    known = read_clocks(ONE + newer)
    for day, wanted in ((DAY, "core/clocks/test"), (date(2026, 12, 1), "core/clocks/newer")):
        assert clock_for(known, Trigger.SHARE_OPENED, nation="wales", day=day).id == wanted


def test_no_clock_for_the_day_is_an_error_and_never_the_latest_known() -> None:
    ended = read_clocks(ONE.replace("from = 2025-01-01", "from = 2025-01-01\nuntil = 2025-12-31"))
    with pytest.raises(NoClock, match="share_opened"):
        clock_for(ended, Trigger.SHARE_OPENED, nation="england", day=DAY)
    with pytest.raises(NoClock):
        clock_for(clocks(), Trigger.SHARE_OPENED, nation="england", day=date(2023, 9, 13))


@pytest.mark.parametrize(
    ("good", "bad", "what"),
    [
        ("share_opened", "share_eaten", "share_eaten"),
        ("length = 15", "length = 0", "whole number"),
        ('"minutes"', '"fortnights"', "fortnights"),
        ('seen = "own"', 'seen = "somewhere"', "seen is one of"),
        ("from = 2025-01-01", 'from = "soon"', "not a date"),
        ('says = "x"', 'says = "x"\ncolour = "red"', "colour"),
        ('says = "x"', "", "says"),
    ],
)
def test_bad_data_are_refused_with_the_clock_and_what_is_wrong(good: str, bad: str, what: str) -> None:
    with pytest.raises(BadClock, match=what) as refused:
        read_clocks(ONE.replace(good, bad, 1))
    assert "core/clocks/test" in str(refused.value)


def test_two_clocks_with_one_id_are_refused() -> None:
    with pytest.raises(BadClock, match="same id"):
        read_clocks(ONE + ONE)


def test_holidays_that_repeat_or_leave_the_days_covered_are_refused() -> None:
    head = "from = 2026-01-01\nuntil = 2026-12-31\n"
    outside = head + '[[holiday]]\non = 2027-01-01\nname = "x"\n'
    twice = head + 2 * '[[holiday]]\non = 2026-01-01\nname = "x"\n'
    for text in (outside, twice):
        with pytest.raises(BadClock, match="bank holidays"):
            read_calendar("england", text)


@pytest.mark.parametrize("urgency", ["immediate_danger", "significant_harm", "welfare_concern", "unknown"])
@pytest.mark.parametrize("day", [date(2028, 12, 29), date(2040, 5, 1)])
def test_nothing_is_held_up_because_bank_holidays_are_not_known_yet(day: date, urgency: str) -> None:
    start = datetime.combine(day, time(16), UTC)
    for trigger in Trigger:
        assert due(trigger, urgency=urgency, nation="england", start=start) > start


def test_beyond_the_known_bank_holidays_each_weekday_is_a_working_day() -> None:
    runs_out = due(
        Trigger.SHARE_OPENED,
        urgency="welfare_concern",
        nation="england",
        start=datetime(2028, 12, 29, 16, tzinfo=UTC),
    )
    assert runs_out == datetime(2029, 1, 1, 23, 59, tzinfo=UTC)


def test_an_unknown_nation_is_given_the_holidays_of_england() -> None:
    assert calendar_of("unknown") == calendar_of("england")


def test_bank_holidays_are_known_for_more_than_a_year_ahead() -> None:
    for nation in NATIONS:
        assert calendar_of(nation).last - STANDING_TIME.date() > timedelta(days=400)


def test_every_clock_says_how_its_source_was_checked() -> None:
    for clock in clocks():
        assert clock.source.title
        assert clock.source.seen in {"source", "secondary", "unverified", "own"}
        assert clock.id.startswith(f"{clock.nation or 'core'}/clocks/")
