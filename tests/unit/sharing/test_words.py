"""What a decision must hold, and which text can be kept."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.advice.vocabulary import Verdict
from sharewell.domain.sharing import (
    BASED_ON,
    AskedFor,
    BadContent,
    Deciding,
    HowKnown,
    Item,
    Kind,
    Observation,
    Outcome,
    departs,
)
from sharewell.domain.sharing.content import observations_from_text, observations_to_text
from sharewell.domain.sharing.text import LONGEST_TEXT, checked

TODAY = date(2026, 11, 22)
NOT_SHARING: dict[str, Any] = {
    "outcome": Outcome.DO_NOT_SHARE,
    "reasons": "because",
    "look_again_on": TODAY,
    "who_else_should_see": "nobody",
}


def test_to_share_as_advised_needs_nothing_more() -> None:
    assert Deciding(outcome=Outcome.SHARE).missing(TODAY) == ""


@pytest.mark.parametrize(
    "given_", [{"outcome": Outcome.SHARE_IN_PART}, {"outcome": Outcome.SHARE, "departs_from_advice": True}]
)
def test_sharing_in_part_and_departing_from_advice_need_reasons(given_: dict[str, Any]) -> None:
    assert Deciding(**given_).missing(TODAY) == "reasons"
    assert Deciding(**given_, reasons="  ").missing(TODAY) == "reasons"
    assert Deciding(**given_, reasons="because").missing(TODAY) == ""


@pytest.mark.parametrize("field", ["reasons", "look_again_on", "who_else_should_see"])
def test_not_sharing_needs_reasons_a_date_and_who_else_should_see(field: str) -> None:
    assert Deciding(**NOT_SHARING).missing(TODAY) == ""
    empty = None if field == "look_again_on" else ""
    assert Deciding(**{**NOT_SHARING, field: empty}).missing(TODAY) == field


def test_a_date_to_look_again_that_has_passed_is_none() -> None:
    assert Deciding(**{**NOT_SHARING, "look_again_on": date(2026, 11, 21)}).missing(TODAY) == "look_again_on"


def test_every_verdict_says_which_outcome_follows_it() -> None:
    follows = {verdict: [one for one in Outcome if not departs(verdict, one)] for verdict in Verdict}
    assert follows == {
        Verdict.SHARE_NOW: [Outcome.SHARE],
        Verdict.SHARE: [Outcome.SHARE],
        Verdict.SHARE_IN_PART: [Outcome.SHARE_IN_PART],
        Verdict.GET_ADVICE_FIRST: [],
        Verdict.DO_NOT_SHARE: [Outcome.DO_NOT_SHARE],
    }
    assert not departs("", Outcome.DO_NOT_SHARE)


@pytest.mark.parametrize("text", ["a\x00b", "half \ud800 a character", "x" * (LONGEST_TEXT + 1)])
def test_text_that_a_database_cannot_keep_is_refused(text: str) -> None:
    for make in (
        lambda: Observation(text=text),
        lambda: Item(kind="health", about="child", status="fact", text=text),
        lambda: AskedFor(summary=text),
        lambda: Deciding(outcome=Outcome.SHARE, reasons=text),
    ):
        with pytest.raises(BadContent):
            make()


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_observation_an_item_and_a_summary_say_something(text: str) -> None:
    for make in (
        lambda: Observation(text=text),
        lambda: Item(kind="health", about="child", status="fact", text=text),
        lambda: AskedFor(summary=text),
    ):
        with pytest.raises(BadContent, match="something"):
            make()


def test_text_is_kept_as_it_was_written() -> None:
    assert checked("  Siân said “no” – twice\n") == "  Siân said “no” – twice\n"


KEPT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1).filter(
    lambda text: bool(text.strip())
)


@given(st.lists(st.builds(Observation, text=KEPT, how=st.sampled_from(HowKnown), kind=st.sampled_from(Kind))))
def test_observations_come_back_as_they_were_written(observations: list[Observation]) -> None:
    written = tuple(observations)
    assert observations_from_text(observations_to_text(written)) == written


def test_what_somebody_was_told_is_taken_as_reported() -> None:
    assert BASED_ON == {HowKnown.TOLD_BY_CHILD: Kind.REPORTED, HowKnown.TOLD_BY_OTHER: Kind.REPORTED}
