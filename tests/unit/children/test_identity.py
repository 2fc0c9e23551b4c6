"""An identity survives being sealed, and is found by folded words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children import (
    Address,
    Checked,
    Identity,
    Kind,
    Name,
    NameKind,
    NameOrder,
    Never,
    Relation,
    SafeContact,
    Source,
    Tie,
    covered,
    searchable_words,
)
from sharewell.domain.children.words import folded_words
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Sex

SIAN = Identity(
    given_names="Siân Mai",
    family_name="O’Neill-Price",
    born=date(2019, 3, 1),
    identifiers=((IdentifierKind.NHS_NUMBER, "9990000018"),),
)
WHOLE = replace(
    SIAN,
    other_names=(Name(kind=NameKind.OTHER_WRITING, given="ਸ਼ਾਨ", order=NameOrder.AS_WRITTEN),),
    sex=Sex.FEMALE,
    addresses=(
        Address(
            lines="14 Elm Road\nLeeds",
            postcode="LS1 4AB",
            uprn="100012345678",
            since="2024-05",
            source=Source.VISIT,
            checked=Checked.SEEN_THERE,
            checked_on=date(2026, 2, 1),
        ),
    ),
    relations=(Relation(tie=Tie.TWIN, name="Mari", lives_with=YesNo.YES),),
    languages=("Punjabi", "English"),
    interpreter=YesNo.YES,
    contacts=(SafeContact(who="Mother", value="01632 960 001", never=(Never.VOICEMAIL, Never.SAY_WHO)),),
)
OF_THE_FIRST_FORM = (
    '{"age_guessed": 0, "born": "2019-03-01", "due": null, "family_name": "Price", "given_names": "Siân", '
    '"identifiers": [["nhs_number", "9990000018"]], "kind": "child", "known_as": "Shan"}'
)
"""As versions were sealed before an identity knew addresses, relations or contacts."""
words = st.text(max_size=12)
whole = st.builds(
    Identity,
    kind=st.sampled_from(Kind),
    given_names=words,
    born=st.none() | st.dates(),
    age_guessed=st.none() | st.integers(0, 25),
    other_names=st.lists(st.builds(Name, given=words, order=st.sampled_from(NameOrder)), max_size=2).map(
        tuple
    ),
    relations=st.lists(st.builds(Relation, name=words, of_concern=st.booleans()), max_size=2).map(tuple),
    contacts=st.lists(
        st.builds(SafeContact, never=st.lists(st.sampled_from(Never)).map(tuple)), max_size=2
    ).map(tuple),
)


def test_an_identity_survives_its_text() -> None:
    assert Identity.from_json(WHOLE.to_json()) == WHOLE
    unborn = Identity(kind=Kind.UNBORN_CHILD, family_name="Price", due=date(2027, 2, 3))
    assert Identity.from_json(unborn.to_json()) == unborn


@given(whole)
def test_whatever_is_held_survives_its_text(identity: Identity) -> None:
    assert Identity.from_json(identity.to_json()) == identity


def test_a_text_sealed_before_there_were_addresses_still_reads() -> None:
    assert Identity.from_json(OF_THE_FIRST_FORM) == Identity(
        given_names="Siân",
        family_name="Price",
        known_as="Shan",
        born=date(2019, 3, 1),
        age_guessed=0,
        identifiers=((IdentifierKind.NHS_NUMBER, "9990000018"),),
    )


def test_a_text_with_a_field_that_nobody_knows_is_refused_and_not_half_read() -> None:
    with pytest.raises(KeyError):
        Identity.from_json('{"kind": "child", "shoe_size": 4}')


def test_accents_apostrophes_and_hyphens_do_not_hide_a_child() -> None:
    assert folded_words("Siân O'Neill-Price") == ("sian", "oneill", "price")
    assert folded_words("SIAN ONEILL PRICE") == ("sian", "oneill", "price")


def test_names_dates_and_numbers_are_searchable_and_no_address_is() -> None:
    assert searchable_words(SIAN) == ("sian", "mai", "oneill", "price", "2019-03-01", "9990000018")
    assert searchable_words(replace(WHOLE, other_names=())) == searchable_words(SIAN)


def test_a_child_of_whom_only_a_nickname_is_known_has_a_name() -> None:
    assert Identity(known_as="Bash").name == "Bash"
    assert SIAN.name == "Siân Mai O’Neill-Price"


def test_a_name_is_said_in_its_own_order() -> None:
    assert Identity(given_names="Minh Anh", family_name="Nguyễn", order=NameOrder.FAMILY_FIRST).name == (
        "Nguyễn Minh Anh"
    )
    assert [one.text for one in WHOLE.names] == ["Siân Mai O’Neill-Price", "ਸ਼ਾਨ"]
    assert [one.script for one in WHOLE.names] == ["LATIN", "GURMUKHI"]


@pytest.mark.parametrize(
    ("known", "years"),
    [
        ({"born": date(2019, 11, 23)}, 6),
        ({"born_about": "2019"}, 7),
        ({"born_about": "2019-12"}, 6),
        ({"age_guessed": 4, "guessed_on": date(2024, 11, 22)}, 6),
        ({"age_guessed": 4}, 4),
        ({"born_about": "2027"}, 0),
        ({}, None),
    ],
)
def test_an_age_grows_also_where_it_was_guessed(known: dict[str, object], years: int | None) -> None:
    assert Identity(**known).years_on(date(2026, 11, 22)) == years  # type: ignore[arg-type]


def test_what_is_protected_is_taken_out_of_a_copy_that_cannot_be_kept() -> None:
    copy = covered(WHOLE, lambda text: "LS1 4AB" in text or "960" in text)
    (address,), (contact,) = copy.addresses, copy.contacts
    assert (address.text, address.uprn, address.kept_safe, address.since) == ("", "", True, "2024-05")
    assert (contact.who, contact.value) == ("Mother", "")
    with pytest.raises(ValueError, match="never kept"):
        copy.to_json()


def test_where_nothing_is_protected_nothing_is_taken_out() -> None:
    assert covered(WHOLE, lambda _text: False) is WHOLE


@given(st.text())
def test_folding_a_name_twice_changes_nothing_more(text: str) -> None:
    once = folded_words(text)
    assert folded_words(" ".join(once)) == once
