"""Training gives a model that can be read, says what it could not learn, and learns what is plain."""

import random
from datetime import date, timedelta
from functools import cache

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import (
    Comparison,
    Level,
    Particulars,
    read_weights,
    shipped_families,
    shipped_weights,
)
from sharewell.kit.linkage.table import rows_of
from sharewell.kit.linkage.training import Trained, train

SIZE = 400
NAMES = (
    "amina",
    "george",
    "zofia",
    "rhys",
    "priya",
    "conor",
    "fatima",
    "oliver",
    "megan",
    "kofi",
    "wei",
    "layla",
)
FAMILIES = (
    "okafor",
    "smith",
    "nowak",
    "jones",
    "patel",
    "murphy",
    "khan",
    "brown",
    "evans",
    "mensah",
    "wong",
    "haddad",
)


@cache
def trained() -> Trained:
    chosen = random.Random(7)  # noqa: S311
    people = [
        Particulars(
            given=(chosen.choice(NAMES),),
            family=(chosen.choice(FAMILIES),),
            born=date(2010, 1, 1) + timedelta(days=chosen.randint(0, 3000)),
            postcodes=(f"ZA{chosen.randint(1, 9)}1AA",),
            numbers=((IdentifierKind.NHS_NUMBER, f"999{number:07d}"),) if number % 3 else (),
        )
        for number in range(SIZE)
    ]
    rows = [
        list(rows_of(((str(n), one) for n, one in enumerate(people)), shipped_families())) for _ in range(2)
    ]
    by_hand = {
        comparison: {level: {"m": each.m, "u": each.u} for level, each in levels.items()}
        for comparison, levels in shipped_weights().chances.items()
    }
    return train(*rows, by_hand=by_hand, seed=1, pairs=100_000)


def test_what_was_trained_can_be_read_as_a_model() -> None:
    weights = read_weights(trained().to_json("tried", least_share=1e-5))
    assert weights.id == "tried" and len(weights.sha256) == 64


def test_the_same_date_is_learnt_to_say_much() -> None:
    weights = read_weights(trained().to_json("tried", least_share=1e-5))
    assert weights.weight(Comparison.BORN, Level.SAME) > 5
    assert weights.weight(Comparison.BORN, Level.OTHER) < 0


def test_what_no_pair_taught_is_named() -> None:
    assert "health.same.m" in trained().by_hand
    assert "born.same.m" not in trained().by_hand
