"""What somebody types is read in every way that it can be meant."""

from datetime import date
from typing import Any

import pytest

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Comparison, Particulars, shipped_families, shipped_weights
from sharewell.domain.matching.finding import finding_keys, sought_keys
from sharewell.domain.matching.sought import Shares, Sought, weigh_sought
from sharewell.domain.matching.typed import read_typed


def names(typed: str) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(found.particulars.given, found.particulars.family) for found in read_typed(typed)}


def test_either_end_may_be_the_family_name() -> None:
    assert (("amina",), ("okafor",)) in names("Amina Okafor")
    assert (("amina",), ("okafor",)) in names("okafor amina")


def test_one_word_is_a_forename_or_a_family_name() -> None:
    assert names("Siân") == {((), ("sian",)), (("sian",), ())}


@pytest.mark.parametrize("typed", ["2015-03-04", "4/3/2015", "04.03.2015", "amina 4-3-2015"])
def test_a_date_is_read_in_its_usual_forms(typed: str) -> None:
    assert {found.particulars.born for found in read_typed(typed)} == {date(2015, 3, 4)}


def test_a_date_that_does_not_exist_is_not_understood_and_breaks_nothing() -> None:
    assert read_typed("31/02/2015") == ()


@pytest.mark.parametrize("typed", ["LS1 1AA", "ls11aa"])
def test_a_postcode_is_read_with_and_without_its_space(typed: str) -> None:
    assert read_typed(typed)[0].particulars.postcodes == ("LS11AA",)


def test_a_year_and_a_district_are_read() -> None:
    assert read_typed("okafor 2015 LS1")[0] == Sought(
        particulars=Particulars(family=("okafor",)), year=2015, district="LS1"
    )


@pytest.mark.parametrize("typed", ["999 000 0018", "9990000018", "999-000-0018"])
def test_a_health_number_is_read_in_groups_and_in_one(typed: str) -> None:
    assert (IdentifierKind.NHS_NUMBER, "9990000018") in read_typed(typed)[0].particulars.numbers


@pytest.mark.parametrize("typed", ["", "   ", "!!", "12"])
def test_what_says_nothing_finds_nobody(typed: str) -> None:
    assert read_typed(typed) == ()


@pytest.mark.parametrize("known", [{"born": date(2015, 3, 4)}, {"year": 2015}])
def test_the_right_year_and_district_raise_and_the_wrong_ones_lower(known: dict[str, Any]) -> None:
    other = Particulars(family=("okafor",), postcodes=("LS11AA",), **known)
    weights, families = shipped_weights(), shipped_families()

    def weight(typed: str) -> float:
        found = weigh_sought(
            read_typed(typed)[0],
            other,
            weights=weights,
            families=families,
            shares=Shares(lambda comparison, name: 0.001 if comparison is Comparison.FAMILY else 0.0),
            prior=1e-4,
        )
        return found.weight

    assert weight("okafor 2015 LS1") > weight("okafor 2015") > weight("okafor") > weight("okafor 2011")
    assert weight("okafor") > weight("okafor EH9")


def test_a_birthday_of_which_the_year_is_known_is_found_by_the_year_and_by_the_whole_date() -> None:
    families = shipped_families()
    known = finding_keys(Particulars(family=("okafor",), year=2015), families)
    for typed in ("okafor 2015", "okafor 4/3/2015"):
        sought = sought_keys(read_typed(typed), families)
        assert any(key[0] == "year" for key in known & sought.keys())
    assert not any(
        key[0] == "year" for key in known & sought_keys(read_typed("okafor 2011"), families).keys()
    )
