"""Where an agreement stands, and the steps that it can take."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.agreements import (
    MOVES,
    Run,
    Stage,
    State,
    Step,
    is_complete,
    moved,
    reminder_due,
    running,
    state_on,
)
from sharewell.domain.sharing.steps import StepRefused

DAY = date(2026, 6, 1)
FIRST = Run(DAY, DAY + timedelta(days=99))
SECOND = Run(DAY + timedelta(days=100), DAY + timedelta(days=199))


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("step", Step)
def test_what_is_in_no_table_is_refused_with_a_reason(stage, step):
    if (stage, step) in MOVES:
        assert moved(stage, step) is MOVES[stage, step]
        return
    with pytest.raises(StepRefused) as refused:
        moved(stage, step)
    assert refused.value.sentence


def test_the_version_in_force_stays_so_while_the_next_is_made_and_there_is_no_day_between():
    runs = [FIRST, SECOND]
    states = {stage: state_on(DAY, stage=stage, runs=[FIRST]) for stage in Stage}
    assert states == {
        Stage.NONE: State.IN_FORCE, Stage.DRAFT: State.REVIEW, Stage.COMMENT: State.REVIEW, Stage.SIGNING: State.REVIEW
    }  # fmt: skip
    assert [running(runs, DAY + timedelta(days=day)) for day in (0, 99, 100, 199, 200)] == [
        FIRST, FIRST, SECOND, SECOND, None
    ]  # fmt: skip


def test_an_agreement_that_runs_out_has_lapsed_and_one_left_by_all_but_one_is_suspended():
    assert state_on(DAY + timedelta(days=100), stage=Stage.NONE, runs=[FIRST]) is State.LAPSED
    assert state_on(DAY, stage=Stage.NONE, runs=[FIRST], standing=1) is State.SUSPENDED
    assert state_on(DAY, stage=Stage.NONE, runs=[SECOND]) is State.NOT_YET
    assert state_on(DAY, stage=Stage.NONE, runs=[FIRST], ended_on=DAY) is State.ENDED
    assert state_on(DAY, stage=Stage.SIGNING) is State.SIGNING


def test_all_sign_and_one_alone_agrees_with_nobody():
    assert is_complete([True, True])
    assert not is_complete([True, False])
    assert not is_complete([True])


def test_reminders_come_before_the_end_and_never_after():
    ends, marks = DAY + timedelta(days=100), (90, 30, 7)
    found = {
        left: reminder_due(ends, None, ends - timedelta(days=left), marks)
        for left in (91, 90, 31, 30, 7, 0, -1)
    }
    assert found == {91: None, 90: 90, 31: 90, 30: 30, 7: 7, 0: 7, -1: None}
    assert reminder_due(ends, DAY, DAY, marks) == 100


@given(st.integers(-300, 600), st.sampled_from(Stage), st.integers(0, 3))
def test_a_state_holds_on_every_day(offset, stage, standing):
    found = state_on(DAY + timedelta(days=offset), stage=stage, runs=[FIRST, SECOND], standing=standing)
    assert (found in {State.IN_FORCE, State.REVIEW}) == (0 <= offset <= 199 and standing >= 2)
