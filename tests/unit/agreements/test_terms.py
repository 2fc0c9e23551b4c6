"""What an agreement must say, from the data."""

from datetime import date

import pytest

from sharewell.domain.agreements import (
    BadTerms,
    Kind,
    agreement_terms,
    first_text,
    gaps,
    names_in,
    read_terms,
)
from sharewell.domain.agreements.gaps import GapKind

TODAY = date(2026, 11, 22)
TERMS = agreement_terms()


def test_the_ten_headings_of_the_code_are_there_in_order():
    assert [group.id for group in TERMS.groups] == [
        "purpose", "parties", "controllers", "items", "basis", "conditions", "rights", "governance", "extras", "review"
    ]  # fmt: skip


@pytest.mark.parametrize("kind", Kind)
def test_a_short_form_asks_little_and_says_all_that_is_needed(kind):
    text = first_text(kind, "A title", TERMS, short=True, on=TODAY)
    lacking = {one.term for one in gaps(text, (), TERMS, on=TODAY) if one.kind is GapKind.TERM}
    asked = {one.id for one in TERMS.of(kind, on=TODAY) if one.short}
    assert lacking <= asked
    assert len(asked) <= 5


def test_a_body_is_offered_what_such_bodies_rely_on_that_day():
    assert TERMS.basis_for("public", on=TODAY).basis == "public_task"
    assert TERMS.basis_for("voluntary", on=TODAY).basis == "recognised_legitimate_interest"
    assert TERMS.basis_for("voluntary", on=date(2026, 2, 4)).basis == "legitimate_interests"
    assert TERMS.basis_for("unknown", on=TODAY) is None


def test_wales_has_names_of_its_own_and_scotland_none():
    assert names_in("wales").says[Kind.RECIPROCAL] == "Information Sharing Protocol"
    assert not names_in("scotland").says
    assert not names_in("../wales").says


@pytest.mark.parametrize("text", ["", "[length]", "[[group]]\nid = 'x'", "not toml ["])
def test_data_that_are_not_whole_are_refused(text):
    with pytest.raises(BadTerms):
        read_terms(text)
