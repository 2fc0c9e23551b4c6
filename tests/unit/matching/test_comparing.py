"""How far two people agree, comparison by comparison."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Comparison, Level, Particulars, Sex, compare
from sharewell.domain.matching.families import shipped_families
from sharewell.domain.matching.levels import LEVELS

FAMILIES = shipped_families()


def level(comparison: Comparison, one: Particulars, other: Particulars) -> Level | None:
    return compare(one, other, FAMILIES)[comparison]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("amina",), ("amina",), Level.SAME),
        (("amina", "rose"), ("rose",), Level.SHARED),
        (("amina", "rose"), ("george", "rose"), Level.OTHER),
        (("amina", "billy"), ("george", "william"), Level.OTHER),
        (("amina", "billy"), ("william",), Level.KIN),
        (("william",), ("billy",), Level.KIN),
        (("jordan",), ("jorden",), Level.NEAR),
        (("ali",), ("ari",), Level.OTHER),
        (("anneliese",), ("ann",), Level.START),
        (("shanice",), ("chaneece",), Level.OTHER),
        (("keiron",), ("kaireen",), Level.ALIKE),
        (("amina",), ("george",), Level.OTHER),
        (("amina",), (), None),
    ],
)
def test_forenames(one: tuple[str, ...], other: tuple[str, ...], expected: Level | None) -> None:
    assert level(Comparison.GIVEN, Particulars(given=one), Particulars(given=other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("oneill",), ("oneill",), Level.SAME),
        (("smith", "jones"), ("jones",), Level.SHARED),
        (("choudhury",), ("chaudhry",), Level.KIN),
        (("pemberton",), ("pembertom",), Level.NEAR),
        (("okafor",), ("brown",), Level.OTHER),
    ],
)
def test_family_names(one: tuple[str, ...], other: tuple[str, ...], expected: Level) -> None:
    assert level(Comparison.FAMILY, Particulars(family=one), Particulars(family=other)) == expected


def test_names_in_each_others_place_are_seen() -> None:
    one = Particulars(given=("nguyen",), family=("minh",))
    other = Particulars(given=("minh",), family=("nguyen",))
    assert level(Comparison.GIVEN, one, other) == level(Comparison.FAMILY, one, other) == Level.SWAPPED


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (date(2015, 3, 4), Level.SAME),
        (date(2015, 4, 3), Level.TURNED),
        (date(2016, 3, 4), Level.SLIP),
        (date(2015, 3, 24), Level.SLIP),
        (date(2015, 3, 29), Level.PARTS),
        (date(2015, 11, 19), Level.YEAR),
        (date(1999, 11, 19), Level.OTHER),
    ],
)
def test_dates_of_birth(other: date, expected: Level) -> None:
    born = date(2015, 3, 4)
    assert level(Comparison.BORN, Particulars(born=born), Particulars(born=other)) == expected


def test_an_earlier_postcode_counts() -> None:
    moved = Particulars(postcodes=("LS11AA", "M11AE"))
    assert level(Comparison.PLACE, moved, Particulars(postcodes=("M11AE",))) is Level.SAME
    assert level(Comparison.PLACE, moved, Particulars(postcodes=("LS11AB",))) is Level.NEAR
    assert level(Comparison.PLACE, moved, Particulars(postcodes=("M13XX",))) is Level.DISTRICT
    assert level(Comparison.PLACE, moved, Particulars(postcodes=("EH11AA",))) is Level.OTHER


def test_health_numbers_of_one_scheme_are_compared_and_others_are_not() -> None:
    nhs = Particulars(numbers=((IdentifierKind.NHS_NUMBER, "9990000018"),))
    assert level(Comparison.HEALTH, nhs, nhs) is Level.SAME
    chi = Particulars(numbers=((IdentifierKind.CHI, "3102150020"),))
    assert level(Comparison.HEALTH, nhs, chi) is Level.OTHER
    local = Particulars(numbers=((IdentifierKind.LOCAL, "9990000018"),))
    assert level(Comparison.HEALTH, nhs, local) is None


people = st.builds(
    Particulars,
    given=st.lists(st.sampled_from(["amina", "rose", "william", "billy", "jon", "jonathan"]), max_size=2).map(
        tuple
    ),
    family=st.lists(st.sampled_from(["rose", "smith", "smyth", "okafor"]), max_size=2).map(tuple),
    born=st.none() | st.dates(date(2010, 1, 1), date(2012, 12, 31)),
    sex=st.sampled_from(Sex),
    postcodes=st.lists(st.sampled_from(["LS11AA", "LS11AB", "M11AE"]), max_size=2).map(tuple),
)


@given(people, people)
def test_it_does_not_matter_who_comes_first(one: Particulars, other: Particulars) -> None:
    assert compare(one, other, FAMILIES) == compare(other, one, FAMILIES)


@given(people, people)
def test_every_comparison_gives_a_level_of_its_own_or_none(one: Particulars, other: Particulars) -> None:
    for comparison, found in compare(one, other, FAMILIES).items():
        assert found is None or found in LEVELS[comparison]


@given(people)
def test_nothing_is_never_agreement(one: Particulars) -> None:
    assert set(compare(one, Particulars(), FAMILIES).values()) == {None}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("amina", "rose"), ("zara", "rose"), Level.SAME),
        (("amina", "rose"), ("rose", "amina"), Level.SAME),
        (("amina", "mariam"), ("amina", "maryam"), Level.KIN),
        (("amina", "rose"), ("amina", "lily"), Level.OTHER),
        (("amina", "rose"), ("amina",), None),
    ],
)
def test_forenames_after_the_first(
    one: tuple[str, ...], other: tuple[str, ...], expected: Level | None
) -> None:
    for first, second in ((one, other), (other, one)):
        assert level(Comparison.MIDDLE, Particulars(given=first), Particulars(given=second)) == expected
