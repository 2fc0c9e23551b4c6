"""Weights, probabilities, rivals, grades and keys."""

import json
from datetime import date
from importlib.resources import files
from math import isclose, log2

import pytest

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import (
    BadWeights,
    Calibration,
    Comparison,
    Grade,
    Level,
    Pair,
    Particulars,
    against_rivals,
    grade,
    keys_of,
    mutually_best,
    overall,
    probability,
    read_weights,
    shipped_families,
    shipped_weights,
    weigh,
)

AMINA = Particulars(given=("amina",), family=("okafor",), born=date(2015, 3, 4), postcodes=("LS11AA",))


def weighed(one: Particulars, other: Particulars, share: float = 0.0):
    return weigh(
        one,
        other,
        weights=shipped_weights(),
        families=shipped_families(),
        share_of=lambda comparison, name: share,
        prior=1e-6,
    )


def test_the_same_person_is_likely_and_another_is_not() -> None:
    assert weighed(AMINA, AMINA).probability > 0.99
    other = Particulars(given=("george",), family=("brown",), born=date(2009, 8, 21), postcodes=("EH11AA",))
    assert weighed(AMINA, other).probability < 1e-6


def test_a_rare_name_says_more_than_a_common_one() -> None:
    assert weighed(AMINA, AMINA, share=0.00002).weight > weighed(AMINA, AMINA, share=0.02).weight


def test_the_weight_is_the_sum_of_what_was_compared_and_the_odds_before() -> None:
    found = weighed(AMINA, AMINA)
    assert isclose(found.weight, log2(1e-6 / (1 - 1e-6)) + sum(found.bits.values()))
    assert set(found.bits) == {Comparison.GIVEN, Comparison.FAMILY, Comparison.BORN, Comparison.PLACE}


def test_calibration_straightens_a_probability() -> None:
    assert isclose(probability(0.0), 0.5)
    assert isclose(probability(4.0, Calibration(slope=0.5, shift=-2.0)), 0.5)
    assert probability(10_000.0) <= 1 and probability(-10_000.0) >= 0


def test_a_model_without_one_of_its_levels_is_refused() -> None:
    plain = json.loads(files("sharewell.guidance").joinpath("matching/weights.json").read_text("utf-8"))
    del plain["levels"]["born"]["slip"]
    with pytest.raises(BadWeights, match="born"):
        read_weights(json.dumps(plain))


@pytest.mark.parametrize("chance", [0, -1, 1.5, "x", None])
def test_a_chance_that_is_none_is_refused(chance: object) -> None:
    plain = json.loads(files("sharewell.guidance").joinpath("matching/weights.json").read_text("utf-8"))
    plain["levels"]["sex"]["same"]["u"] = chance
    with pytest.raises(BadWeights):
        read_weights(json.dumps(plain))


def test_a_twin_lowers_a_match_and_stays_below_the_better_one() -> None:
    alone = against_rivals([Pair("a", "1", 12.0)])
    with_twin = against_rivals([Pair("a", "1", 12.0), Pair("a", "2", 10.0)])
    assert alone[0].weight == 12.0
    assert with_twin[0].weight < 3 and with_twin[1].weight < with_twin[0].weight


def test_each_is_linked_to_its_own_best_alone() -> None:
    pairs = [Pair("a", "1", 12.0), Pair("a", "2", 9.0), Pair("b", "1", 11.0), Pair("c", "3", 2.0)]
    assert {(pair.left, pair.right) for pair in mutually_best(pairs)} == {("a", "1"), ("c", "3")}


@pytest.mark.parametrize(
    ("chance", "expected"),
    [(0.95, Grade.MATCH), (0.949, Grade.POTENTIAL), (0.85, Grade.POTENTIAL), (0.84, Grade.LOW)],
)
def test_grades_stand_where_the_department_puts_them(chance: float, expected: Grade) -> None:
    assert grade(chance, {}) is expected


@pytest.mark.parametrize("level", [Level.NEAR, Level.OTHER])
def test_two_different_health_numbers_are_never_a_match(level: Level) -> None:
    assert grade(0.999999, {Comparison.HEALTH: level}) is Grade.POTENTIAL


def test_a_search_says_many_where_two_could_be_meant() -> None:
    assert overall([Grade.MATCH, Grade.MATCH, Grade.LOW]) is Grade.MANY
    assert overall([Grade.MATCH, Grade.POTENTIAL]) is Grade.MATCH
    assert overall([Grade.LOW, Grade.LOW]) is Grade.LOW
    assert overall([]) is Grade.NONE


def test_swapped_names_and_a_middle_name_still_meet() -> None:
    typed = Particulars(given=("okafor",), family=("rose", "amina"), born=AMINA.born)
    assert keys_of(AMINA) & keys_of(typed)


def test_a_wrong_date_meets_by_name_and_by_number() -> None:
    number = ((IdentifierKind.NHS_NUMBER, "9990000018"),)
    assert keys_of(AMINA) & keys_of(Particulars(given=("amina",), family=("okafor",), born=date(2000, 1, 1)))
    assert keys_of(Particulars(numbers=number)) & keys_of(Particulars(given=("x",), numbers=number))
