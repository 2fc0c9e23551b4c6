"""Every scenario on every day on which the law changes, the day before, and a year ahead of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from sharewell.domain.advice import NoLawForDate, Situation, advise, load_guidance
from sharewell.domain.advice.changes import changes
from sharewell.domain.advice.evaluate import rules_fired
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.scenarios import load_scenarios

GUIDANCE = load_guidance()
SCENARIOS = load_scenarios()
A_DAY = timedelta(days=1)
FIRST = GUIDANCE.starts[0]
TODAY = max(scenario.situation.on for scenario in SCENARIOS)
A_YEAR_AHEAD = TODAY + timedelta(days=365)
CHANGES = sorted({change.on for change in changes()})
DAYS = sorted({*CHANGES, *(day - A_DAY for day in CHANGES if day > FIRST), A_YEAR_AHEAD})


@cache
def in_force_on(day: date) -> frozenset[str]:
    """The rules of a day, by id."""
    return frozenset(rule.id for rule in GUIDANCE.rules if rule.in_force(day))


def fired(situation: Situation, guidance: Guidance = GUIDANCE) -> set[str]:
    """The rules that fire, by id."""
    return set(rules_fired(situation, guidance))


IN_FORCE_ON = {day: in_force_on(day) for day in DAYS}
FIRED = {str(scenario): fired(scenario.situation) for scenario in SCENARIOS}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_each_scenario_is_answered_on_that_day_by_the_law_of_that_day(day: date) -> None:
    # What fires is looked at for every scenario below; the whole advice of every third here, others on each day.
    for scenario in SCENARIOS[DAYS.index(day) % 3 :: 3]:
        advice = advise(replace(scenario.situation, on=day))
        assert {reason.rule for reason in advice.reasons} <= IN_FORCE_ON[day]
        for reason in advice.reasons:
            assert reason.sources, f"{scenario}: {reason.rule} cites nothing in force on {day}"


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_fires_on_another_day_differs_only_by_rules_that_began_or_ended_between(day: date) -> None:
    for scenario in SCENARIOS:
        differ = FIRED[str(scenario)] ^ fired(replace(scenario.situation, on=day))
        assert differ <= in_force_on(scenario.situation.on) ^ IN_FORCE_ON[day], f"{scenario} on {day}"


def test_a_year_ahead_is_answered_as_today_by_the_rules_that_still_stand() -> None:
    ended = {rule.id for rule in GUIDANCE.rules if rule.until and TODAY <= rule.until < A_YEAR_AHEAD}
    for scenario in SCENARIOS:
        today = fired(replace(scenario.situation, on=TODAY))
        assert today - fired(replace(scenario.situation, on=A_YEAR_AHEAD)) <= ended


def test_the_day_before_the_rules_begin_is_an_error_that_names_the_gap() -> None:
    before = replace(SCENARIOS[0].situation, on=FIRST - A_DAY)
    with pytest.raises(NoLawForDate, match=FIRST.isoformat()):
        advise(before)
