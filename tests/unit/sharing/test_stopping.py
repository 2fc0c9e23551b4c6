"""What can become of a stopped sending, and that nothing of it is lost while it waits."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from sharewell.domain.sharing import AskedFor, Item, OnwardLimit, Parcel, StepRefused
from sharewell.domain.sharing.parcel_text import parcel_from_text, parcel_to_text
from sharewell.domain.sharing.stopping import STOPPING, WAITING, StoppedState, StoppedStep, after_stop

WHOLE = Parcel(
    recipient=UUID(int=7),
    asked=AskedFor(summary="Zoë’s arm", wanted="See her", family="Not told"),
    items=(
        Item(
            kind="health",
            about="child",
            status="fact",
            text="A bruise",
            onward=OnwardLimit.ASK_FIRST,
            guarded=True,
            came_from=3,
            attachment=UUID(int=9),
        ),
    ),
    spoken_to="Ann",
    spoken_at=datetime(2026, 11, 22, 9, 5, tzinfo=UTC),
    answers=UUID(int=8),
)


def test_a_parcel_that_waits_comes_out_as_it_went_in() -> None:
    assert parcel_from_text(parcel_to_text(WHOLE)) == WHOLE


def test_it_goes_as_it_is_only_from_where_a_second_person_was_asked() -> None:
    assert [state for state, step in STOPPING if step is StoppedStep.AGREE] == [StoppedState.ASKED]


@pytest.mark.parametrize("state", StoppedState)
@pytest.mark.parametrize("step", StoppedStep)
def test_what_was_settled_moves_no_more(state: StoppedState, step: StoppedStep) -> None:
    if state not in {*WAITING, StoppedState.MASKED}:
        with pytest.raises(StepRefused):
            after_stop(state, step)
