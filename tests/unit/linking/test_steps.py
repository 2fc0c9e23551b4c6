"""What moves a pair of entries, and what can not."""

from itertools import product

import pytest

from sharewell.domain.linking import JOINED, LinkState, LinkStep, after_link
from sharewell.domain.sharing import StepRefused


def test_a_merge_is_reached_only_over_a_link_and_a_wish_that_somebody_answers() -> None:
    into_merged = {
        (state, step)
        for state, step in product(LinkState, LinkStep)
        if reached(state, step) is LinkState.MERGED
    }
    assert into_merged == {(LinkState.MERGE_ASKED, LinkStep.AGREE_MERGE)}
    into_wish = {
        (state, step)
        for state, step in product(LinkState, LinkStep)
        if reached(state, step) is LinkState.MERGE_ASKED
    }
    assert into_wish == {(LinkState.LINKED, LinkStep.ASK_MERGE)}


@pytest.mark.parametrize("state", sorted(JOINED))
def test_whatever_was_joined_can_be_taken_apart_and_asked_about_again(state: LinkState) -> None:
    apart = after_link(state, LinkStep.SPLIT)
    assert apart is LinkState.SPLIT
    assert after_link(apart, LinkStep.ASK) is LinkState.ASKED


def test_what_is_settled_is_not_settled_twice() -> None:
    for state in (LinkState.NOT_SAME, LinkState.SPLIT, LinkState.LINKED, LinkState.MERGED):
        with pytest.raises(StepRefused):
            after_link(state, LinkStep.SAME)


def reached(state: LinkState, step: LinkStep) -> LinkState | None:
    try:
        return after_link(state, step)
    except StepRefused:
        return None
