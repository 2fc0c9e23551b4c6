"""The ladder of a disagreement: each nation's own, with dates, up to the partnership."""

from datetime import UTC, datetime, timedelta

import pytest

from sharewell.domain.disagreements import (
    BadLadder,
    Ending,
    Level,
    State,
    StepRefused,
    ending_of,
    ladder_of,
    level_above,
    read_ladder,
    runs_out,
)

FRIDAY = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
NATIONS = ("england", "wales", "scotland", "northern_ireland")
STEP = """
[[step]]
level = "{level}"
says = "Talk."
source = {{ id = "x", title = "T", checked = 2026-11-22, seen = "own" }}
lengths = "own"
immediate_danger = {{ length = 1, unit = "hours" }}
significant_harm = {{ length = 1, unit = "working_days" }}
welfare_concern = {{ length = 2, unit = "working_days" }}
no_concern = {{ length = 5, unit = "working_days" }}
"""
WHOLE = "".join(STEP.format(level=level) for level in Level)


@pytest.mark.parametrize("nation", NATIONS)
def test_each_nation_has_every_step_and_says_where_it_comes_from(nation: str) -> None:
    ladder = ladder_of(nation)
    assert list(ladder) == list(Level)
    assert all(one.says and one.source.title and one.lengths_seen == "own" for one in ladder.values())
    assert ladder != ladder_of("england") or nation == "england"


def test_a_nation_that_is_not_known_has_englands_ladder() -> None:
    assert ladder_of("unknown") == ladder_of("england")


def test_a_step_ends_sooner_the_more_urgent_it_is_and_an_unknown_urgency_counts_as_the_most() -> None:
    step = ladder_of("england")[Level.PRACTITIONERS]
    said = ("immediate_danger", "significant_harm", "welfare_concern", "no_concern")
    ends = [runs_out(step, urgency=one, nation="england", start=FRIDAY) for one in said]
    assert ends == sorted(ends)
    assert ends[0] - FRIDAY == timedelta(hours=2)
    assert runs_out(step, urgency="unknown", nation="england", start=FRIDAY) == ends[0]


def test_beyond_the_known_bank_holidays_a_step_still_ends() -> None:
    step = ladder_of("wales")[Level.LEADS]
    late = FRIDAY.replace(year=2090)
    assert runs_out(step, urgency="no_concern", nation="wales", start=late) > late


def test_it_climbs_level_by_level_and_ends_with_the_partnership() -> None:
    level, seen = Level.PRACTITIONERS, [Level.PRACTITIONERS]
    for _ in range(len(Level) - 1):
        level = level_above(level)
        seen.append(level)
    assert seen == list(Level)
    with pytest.raises(StepRefused):
        level_above(level)


@pytest.mark.parametrize(
    ("level", "ending", "by_raiser", "answered", "reached"),
    [
        (Level.PRACTITIONERS, Ending.AGREED, True, False, State.AGREED),
        (Level.PRACTITIONERS, Ending.AGREED, False, True, "raiser_agrees"),
        (Level.CHIEFS, Ending.BOTH_STAND, True, False, "not_answered"),
        (Level.MANAGERS, Ending.BOTH_STAND, True, True, "too_early"),
        (Level.LEADS, Ending.BOTH_STAND, True, True, State.BOTH_STAND),
        (Level.PARTNERSHIP, Ending.BOTH_STAND, False, True, State.BOTH_STAND),
    ],
)
def test_nobodys_view_is_set_aside_by_silence(
    level: Level, ending: Ending, by_raiser: bool, answered: bool, reached: str
) -> None:
    said = {"by_raiser": by_raiser, "answered": answered}
    if isinstance(reached, State):
        assert ending_of(State.OPEN, level, ending, **said) is reached
        return
    with pytest.raises(StepRefused) as refused:
        ending_of(State.OPEN, level, ending, **said)
    assert refused.value.code == reached


@pytest.mark.parametrize("state", [State.AGREED, State.BOTH_STAND])
def test_what_is_closed_stays_closed(state: State) -> None:
    with pytest.raises(StepRefused):
        ending_of(state, Level.CHIEFS, Ending.AGREED, by_raiser=True, answered=True)


@pytest.mark.parametrize(
    "wrong",
    [
        STEP.format(level="leads"),
        WHOLE + STEP.format(level="leads"),
        WHOLE.replace('"own"\nimm', '"guessed"\nimm', 1),
        WHOLE.replace("says", "tells", 1),
        WHOLE.replace("length = 1", "length = 0", 1),
        WHOLE.replace('title = "T"', 'name = "T"', 1),
        WHOLE.replace('seen = "own"', 'seen = "heard"', 1),
        WHOLE + "[more]\n",
    ],
)
def test_data_that_are_wrong_are_refused(wrong: str) -> None:
    assert read_ladder(WHOLE)
    with pytest.raises(BadLadder):
        read_ladder(wrong)
