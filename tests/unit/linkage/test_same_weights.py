"""What Splink says of a pair, and what the page says of it, are one figure: on every level of every comparison."""

import random
from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import product

import pytest

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import (
    LEVELS,
    Comparison,
    Particulars,
    Sex,
    shipped_families,
    shipped_weights,
    weigh,
)
from sharewell.kit.linkage.scoring import Scored, score_pairs
from sharewell.kit.linkage.table import rows_of

PRIOR = 0.002
SIZE = 120
WEIGHTS, FAMILIES = shipped_weights(), shipped_families()
FORENAMES = (
    "amina aminah william billy jordan jorden anneliese ann keiron kaireen smith li rose alexandra mohammed"
)
FAMILY_NAMES = "smith smyth okafor okafo pembertonx pembertony rose amina li jones keiron kaireen"
PLACES = ("LS11AA", "LS11AB", "LS19ZZ", "M11AE", "EH11AA")
NUMBERS = ("9990000018", "9990000019", "9990000158", "9112223334")


def _some(chosen: random.Random, words: str, most: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chosen.choices(words.split(), k=chosen.randint(0, most))))


def _born(chosen: random.Random) -> date | None:
    days = (date(2015, 3, 4), date(2015, 4, 3), date(2016, 3, 4), date(2015, 3, 29), date(1999, 11, 19))
    other = date(2015, 1, 1) + timedelta(days=chosen.randint(0, 364))
    return chosen.choice((*days, other, None))


def _person(chosen: random.Random) -> Particulars:
    numbers = [(IdentifierKind.NHS_NUMBER, chosen.choice(NUMBERS))] * chosen.randint(0, 1)
    numbers += [(IdentifierKind.UPN, chosen.choice(("B801200005001", "L999900026001")))] * chosen.randint(
        0, 1
    )
    return Particulars(
        given=_some(chosen, FORENAMES, 3),
        family=_some(chosen, FAMILY_NAMES, 2),
        born=_born(chosen),
        sex=chosen.choice(list(Sex)),
        postcodes=tuple(dict.fromkeys(chosen.choices(PLACES, k=chosen.randint(0, 2)))),
        numbers=tuple(numbers),
    )


@cache
def _people() -> tuple[dict[str, Particulars], dict[str, Particulars], dict[Comparison, dict[str, float]]]:
    chosen = random.Random(2026)  # noqa: S311
    left = {f"l{number}": _person(chosen) for number in range(SIZE)}
    right = {f"r{number}": _person(chosen) for number in range(SIZE)}
    everybody = [*left.values(), *right.values()]
    first = Counter(person.given[0] for person in everybody if person.given)
    family = Counter(" ".join(person.family) for person in everybody if person.family)
    shares = {
        Comparison.GIVEN: {name: count / len(everybody) for name, count in first.items()},
        Comparison.FAMILY: {name: count / len(everybody) for name, count in family.items()},
    }
    return left, right, shares


@cache
def _scored() -> tuple[Scored, ...]:
    left, right, shares = _people()
    rows = [rows_of(people.items(), FAMILIES) for people in (left, right)]
    pairs = product(left, right)
    return tuple(score_pairs(*rows, pairs, weights=WEIGHTS, shares=shares, prior=PRIOR))


def test_every_pair_is_scored_once() -> None:
    assert len({(pair.left, pair.right) for pair in _scored()}) == SIZE * SIZE == len(_scored())


@pytest.mark.parametrize("comparison", Comparison)
def test_every_level_is_met(comparison: Comparison) -> None:
    assert {pair.levels[comparison] for pair in _scored()} == {None, *LEVELS[comparison]}


def test_the_levels_the_weight_and_the_probability_are_the_same() -> None:
    left, right, shares = _people()
    for pair in _scored():
        ours = weigh(
            left[pair.left],
            right[pair.right],
            weights=WEIGHTS,
            families=FAMILIES,
            share_of=lambda comparison, name: shares[comparison].get(name, 0.0),
            prior=PRIOR,
        )
        assert ours.levels == pair.levels, (left[pair.left], right[pair.right])
        assert ours.weight == pytest.approx(pair.weight, abs=1e-6)
        assert ours.probability == pytest.approx(pair.probability, abs=1e-6)
