"""What is told at once."""

import pytest

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.reaching import is_urgent


@pytest.mark.parametrize("urgency", list(Urgency))
def test_danger_and_significant_harm_cannot_wait_and_everything_else_can(urgency: Urgency) -> None:
    assert is_urgent(urgency) == (urgency in {Urgency.IMMEDIATE_DANGER, Urgency.SIGNIFICANT_HARM})


def test_what_nobody_has_placed_does_not_wait() -> None:
    assert is_urgent("")
