"""The people with whom matching is measured are made the same way each time, and look like people."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "scripts"))

from matching.faults import slip, wrong_day
from matching.population import health_number, postcode_of

from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier


def test_every_postcode_is_another_one() -> None:
    some = [postcode_of(number) for number in range(0, 1_750_000, 7)]
    assert len(set(some)) == len(some)


def test_a_number_has_its_check_digit_or_is_empty() -> None:
    numbers = [health_number(body) for body in range(900_000_000, 900_000_100)]
    assert 0 < numbers.count("") < 20
    for number in filter(None, numbers):
        try:
            check_identifier(IdentifierKind.NHS_NUMBER, number)
        except BadIdentifier as bad:
            assert "check" not in bad.sentence.lower(), number


@pytest.mark.parametrize("word", ["li", "amina", "okonkwo"])
def test_a_slip_is_a_small_one(word: str) -> None:
    random = np.random.default_rng(1)
    slips = {slip(word, random) for _ in range(50)}
    assert len(slips) > 3 and all(abs(len(made) - len(word)) <= 1 for made in slips)


def test_a_wrong_day_is_a_day() -> None:
    random = np.random.default_rng(1)
    assert len({wrong_day(16_000 + n % 400, random) for n in range(400)}) > 100
