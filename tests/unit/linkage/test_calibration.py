"""What reviewed pairs teach makes probabilities honest, and a few of them turn nothing round."""

import numpy as np
import pytest

from sharewell.domain.matching import Calibration, probability
from sharewell.kit.linkage.calibration import calibrate, honesty


def reviewed(slope: float, shift: float, size: int) -> list[tuple[float, bool]]:
    chosen = np.random.default_rng(5)
    weights = chosen.uniform(-8, 8, size)
    true = [probability(weight, Calibration(slope=slope, shift=shift)) for weight in weights]
    return [
        (float(weight), bool(chosen.random() < chance)) for weight, chance in zip(weights, true, strict=True)
    ]


def test_what_is_so_is_learnt() -> None:
    learnt = calibrate(reviewed(0.6, -1.0, 6000))
    assert learnt.slope == pytest.approx(0.6, abs=0.05)
    assert learnt.shift == pytest.approx(-1.0, abs=0.15)
    assert learnt.reviewed == 6000


def test_probabilities_are_honest_afterwards() -> None:
    pairs = reviewed(0.6, -1.0, 6000)
    same = np.array([float(one) for _, one in pairs])
    before = honesty(np.array([probability(weight) for weight, _ in pairs]), same)
    learnt = calibrate(pairs)
    after = honesty(np.array([probability(weight, learnt) for weight, _ in pairs]), same)
    assert before.error > 0.05 and after.error < 0.02 and after.worst < before.worst


def test_three_pairs_turn_nothing_round() -> None:
    learnt = calibrate([(6.0, False), (5.0, True), (-4.0, False)])
    assert 0.2 < learnt.slope < 1.5


def test_pairs_that_one_weight_tells_apart_give_no_endless_slope() -> None:
    learnt = calibrate([(weight, weight > 0) for weight in range(-20, 21)])
    assert learnt.slope < 5


def test_nothing_reviewed_changes_nothing() -> None:
    assert calibrate([]) == Calibration()
    assert honesty(np.empty(0), np.empty(0)).error == 0
