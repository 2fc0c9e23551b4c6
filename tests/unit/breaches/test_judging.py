"""After something went wrong: the clock, the risk, and what must be done before it is closed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from sharewell.domain.breaches import (
    Bad,
    Choice,
    Likely,
    Risk,
    Standing,
    breach_rules,
    hours_left,
    is_expected,
    lacks,
    next_reminder,
    read_breach_rules,
    risk_of,
    told_by,
)
from sharewell.domain.cited import BadData, data_text, doubtful_lines

LOCAL = ZoneInfo("Europe/London")
DAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
DONE = Standing(risk=Risk.SOME, contained=True, regulator=Choice.NOT, people=Choice.NOT)


@pytest.mark.parametrize(
    ("known", "ends"),
    [
        (datetime(2027, 3, 27, 10, tzinfo=LOCAL), datetime(2027, 3, 30, 11, tzinfo=LOCAL)),
        (datetime(2026, 10, 24, 10, tzinfo=LOCAL), datetime(2026, 10, 27, 9, tzinfo=LOCAL)),
        (datetime(2026, 10, 25, 1, 30, tzinfo=LOCAL, fold=1), datetime(2026, 10, 28, 1, 30, tzinfo=LOCAL)),
    ],
)
def test_seventy_two_hours_really_pass_when_the_clock_changes(known: datetime, ends: datetime) -> None:
    found = told_by(known, "england")
    assert found == ends
    assert found is not None
    assert found - known.astimezone(UTC) == timedelta(hours=72)


def test_before_the_day_from_which_the_length_is_known_no_end_is_made_up() -> None:
    assert told_by(datetime(2001, 1, 1, tzinfo=UTC), "england") is None


def test_reminders_come_after_a_day_two_days_and_sixty_six_hours_and_then_no_more() -> None:
    after, hours = DAY, []
    while (found := next_reminder(DAY, after=after, rules=breach_rules())) is not None:
        hours.append((found - DAY) // timedelta(hours=1))
        after = found
    assert hours == [24, 48, 66]
    late = DAY + timedelta(hours=50)
    assert next_reminder(DAY, after=late, rules=breach_rules()) == DAY + timedelta(hours=66)


@pytest.mark.parametrize(("after", "left"), [(0, 72), (71.5, 0), (72, 0), (72.5, -1)])
def test_hours_that_are_left_are_whole_and_fall_below_nothing_when_it_is_late(
    after: float, left: int
) -> None:
    assert hours_left(DAY + timedelta(hours=72), at=DAY + timedelta(hours=after)) == left


def test_a_risk_never_falls_when_an_answer_grows_worse() -> None:
    order = list(Risk)
    for (place, likely), (other, bad) in product(enumerate(Likely), enumerate(Bad)):
        found = order.index(risk_of(likely, bad))
        worse = [(list(Likely)[place + 1], bad)] if place + 1 < len(Likely) else []
        worse += [(likely, list(Bad)[other + 1])] if other + 1 < len(Bad) else []
        assert all(order.index(risk_of(*one)) >= found for one in worse)
    assert risk_of(Likely.HARDLY, Bad.LITTLE) is Risk.NONE
    assert risk_of(Likely.HARDLY, Bad.GRAVE) is Risk.SOME
    assert risk_of(Likely.PROBABLY, Bad.GRAVE) is Risk.HIGH


@pytest.mark.parametrize(
    ("whom", "risk", "expected"),
    [
        ("regulator", Risk.NONE, False),
        ("regulator", Risk.SOME, True),
        ("people", Risk.SOME, False),
        ("people", Risk.HIGH, True),
        ("people", "", False),
    ],
)
def test_who_is_expected_to_be_told_follows_the_risk(whom: str, risk: str, expected: bool) -> None:
    assert is_expected(whom, risk, rules=breach_rules(), at=DAY) is expected


@pytest.mark.parametrize(
    ("standing", "missing"),
    [
        (Standing(), {"not_contained", "not_judged", "regulator_undecided", "people_undecided"}),
        (DONE, set()),
        (replace(DONE, regulator=Choice.TELL), {"regulator_not_told"}),
        (replace(DONE, people=Choice.LATER), {"people_undecided"}),
        (replace(DONE, people=Choice.TELL), {"people_not_told"}),
        (replace(DONE, to_learn=3), set()),
    ],
)
def test_it_is_closed_when_everything_is_decided_and_done(standing: Standing, missing: set[str]) -> None:
    assert set(lacks(standing)) == missing


def test_what_nobody_has_checked_says_so_where_the_rules_are_kept() -> None:
    found = {one.id for one in doubtful_lines() if one.file == "core/breaches.toml"}
    assert {one.id for one in breach_rules().fields} <= found
    assert "core/breaches/tell-people" in found


@pytest.mark.parametrize(
    ("old", "new"),
    [('whom = "people"', 'whom = "papers"'), ("hours = 24", "hours = 0"), ("hours = 24", "hours = 50")],
)
def test_wrong_data_are_refused(old: str, new: str) -> None:
    with pytest.raises(BadData):
        read_breach_rules(data_text("core", "breaches.toml").replace(old, new, 1))
