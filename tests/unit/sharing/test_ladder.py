"""The life of a share: one table says what is possible, and everything else is refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.sharing import (
    CLIMBS,
    FOLLOW_UPS,
    RECEIPT_OF,
    TRANSITIONS,
    WAITS_FOR,
    FollowUp,
    FollowUpStep,
    ReceiptKind,
    Rung,
    ShareState,
    Step,
    StepRefused,
    climbed,
    follow_up,
    is_finished,
    move,
)

HEIGHT = {
    ShareState.DELIVERED: 0,
    ShareState.OPENED: 1,
    ShareState.OWNED: 2,
    ShareState.ACTED_ON: 3,
    ShareState.ANSWERED: 4,
    ShareState.RECALLED: 5,
    ShareState.RETURNED: 5,
}
ALL = [(state, step) for state in ShareState for step in Step]


@pytest.mark.parametrize(("state", "step"), ALL)
def test_a_step_is_in_the_table_or_refused_with_a_reason(state: ShareState, step: Step) -> None:
    if (state, step) in TRANSITIONS:
        assert move(state, step) is TRANSITIONS[state, step]
        return
    with pytest.raises(StepRefused) as refused:
        move(state, step)
    assert refused.value.code
    assert refused.value.sentence.endswith(".")


@given(st.lists(st.sampled_from(Step), max_size=30))
def test_whatever_is_tried_a_share_never_goes_down_its_ladder(steps: list[Step]) -> None:
    state = ShareState.DELIVERED
    for step in steps:
        try:
            after = move(state, step)
        except StepRefused:
            continue
        assert HEIGHT[after] >= HEIGHT[state]
        state = after


def test_a_share_is_taken_back_only_before_anybody_opened_it() -> None:
    can = {state for state in ShareState if (state, Step.RECALL) in TRANSITIONS}
    assert can == {ShareState.DELIVERED}
    with pytest.raises(StepRefused) as refused:
        move(ShareState.ANSWERED, Step.RECALL)
    assert refused.value.code == "opened_already"
    with pytest.raises(StepRefused) as refused:
        move(ShareState.RECALLED, Step.RECALL)
    assert refused.value.code == "recalled"


def test_nothing_happens_to_a_share_that_is_taken_or_given_back_and_an_answered_one_is_given_back_alone() -> (
    None
):
    ends = {state for state in ShareState if is_finished(state)}
    assert ends == {ShareState.ANSWERED, ShareState.RECALLED, ShareState.RETURNED}
    assert [key for key in TRANSITIONS if key[0] in ends] == [(ShareState.ANSWERED, Step.RETURN)]


def test_a_share_is_given_back_only_after_it_was_opened() -> None:
    can = {state for state in ShareState if (state, Step.RETURN) in TRANSITIONS}
    assert can == set(ShareState) - {ShareState.DELIVERED, ShareState.RECALLED, ShareState.RETURNED}


def test_every_state_that_is_not_an_end_waits_for_something() -> None:
    assert set(WAITS_FOR) == {state for state in ShareState if not is_finished(state)}


def test_every_state_can_be_reached_and_every_end_from_every_state_before_it() -> None:
    reached = {ShareState.DELIVERED}
    for _ in ShareState:
        reached |= {after for (before, _step), after in TRANSITIONS.items() if before in reached}
    assert reached == set(ShareState)


def test_every_rung_of_the_ladder_but_delivery_belongs_to_a_step() -> None:
    assert set(RECEIPT_OF.values()) == set(ReceiptKind) - {ReceiptKind.DELIVERED}


def test_a_clock_climbs_from_duty_to_deputy_lead_and_chiefs_and_no_further() -> None:
    assert climbed(Rung.DUTY) is Rung.DEPUTY
    assert climbed(Rung.REMINDER) is Rung.DEPUTY
    assert climbed(Rung.DEPUTY) is Rung.LEAD
    assert climbed(Rung.LEAD) is Rung.CHIEFS
    assert Rung.CHIEFS not in CLIMBS
    with pytest.raises(StepRefused):
        climbed(Rung.CHIEFS)


def test_a_reminder_comes_only_while_there_is_still_time() -> None:
    assert climbed(Rung.DUTY, has_run_out=False) is Rung.REMINDER
    assert climbed(Rung.DUTY, has_run_out=True) is Rung.DEPUTY


@pytest.mark.parametrize("state", FollowUp)
@pytest.mark.parametrize("step", FollowUpStep)
def test_a_task_is_done_and_then_reviewed_each_once(state: FollowUp, step: FollowUpStep) -> None:
    if (state, step) in FOLLOW_UPS:
        assert follow_up(state, step) is not state
        return
    with pytest.raises(StepRefused):
        follow_up(state, step)
