"""An identity survives being sealed, and is found by folded words."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.children import Identity, Kind, searchable_words
from sharewell.domain.children.words import folded_words
from sharewell.domain.identifiers import IdentifierKind

SIAN = Identity(
    given_names="Siân Mai",
    family_name="O’Neill-Price",
    born=date(2019, 3, 1),
    identifiers=((IdentifierKind.NHS_NUMBER, "9990000018"),),
)


def test_an_identity_survives_its_text() -> None:
    assert Identity.from_json(SIAN.to_json()) == SIAN
    unborn = Identity(kind=Kind.UNBORN_CHILD, family_name="Price", due=date(2027, 2, 3))
    assert Identity.from_json(unborn.to_json()) == unborn


def test_accents_apostrophes_and_hyphens_do_not_hide_a_child() -> None:
    assert folded_words("Siân O'Neill-Price") == ("sian", "oneill", "price")
    assert folded_words("SIAN ONEILL PRICE") == ("sian", "oneill", "price")


def test_names_dates_and_numbers_are_searchable() -> None:
    assert searchable_words(SIAN) == ("sian", "mai", "oneill", "price", "2019-03-01", "9990000018")


def test_a_child_of_whom_only_a_nickname_is_known_has_a_name() -> None:
    assert Identity(known_as="Bash").name == "Bash"
    assert SIAN.name == "Siân Mai O’Neill-Price"


@given(st.text())
def test_folding_a_name_twice_changes_nothing_more(text: str) -> None:
    once = folded_words(text)
    assert folded_words(" ".join(once)) == once
