"""Where a discussion stands, who must be there, and when a report is due."""

from datetime import date
from itertools import product

import pytest

from sharewell.domain.deadlines import calendar_of
from sharewell.domain.discussions import (
    TRANSITIONS,
    Act,
    BadTerms,
    Contribution,
    DiscussionState,
    missing_from,
    moved,
    read_terms,
    terms_of,
)
from sharewell.domain.sharing import BadContent, StepRefused
from tests.factories.discussions import a_contribution, some_minutes


@pytest.mark.parametrize(("state", "act"), list(product(DiscussionState, Act)))
def test_what_is_not_in_the_table_is_refused_with_a_reason(state: DiscussionState, act: Act) -> None:
    if (state, act) in TRANSITIONS:
        assert moved(state, act) in DiscussionState
        return
    with pytest.raises(StepRefused):
        moved(state, act)


def test_scotland_wants_police_social_work_and_health_and_england_names_nobody() -> None:
    scotland = terms_of("scotland")
    assert len(missing_from(scotland, ["school"])) == 3
    assert not missing_from(scotland, ["police", "childrens_social_care", "hospital"])
    assert not missing_from(terms_of("england"), [])
    assert len(missing_from(terms_of("wales"), ["police"])) == 1


def test_each_nation_needs_its_terms() -> None:
    with pytest.raises(BadTerms):
        read_terms("[[discussion]]\nnation = 'england'")


def test_what_was_put_in_and_written_down_is_read_again() -> None:
    said, minutes = a_contribution(family_on=date(2026, 11, 1)), some_minutes()
    assert Contribution.from_text(said.to_text()) == said
    assert type(minutes).from_text(minutes.to_text()) == minutes


def test_nothing_is_no_contribution() -> None:
    with pytest.raises(BadContent):
        Contribution(gaps="  ")


def test_working_days_are_counted_back_over_a_weekend_and_bank_holidays() -> None:
    england = calendar_of("england")
    assert england.working_day_before(date(2026, 11, 23), 2) == date(2026, 11, 19)
    assert england.working_day_before(date(2026, 12, 29), 2) == date(2026, 12, 23)
