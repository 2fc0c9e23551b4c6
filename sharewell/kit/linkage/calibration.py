"""Honest probabilities: what reviewed pairs teach about how far the weights can be believed."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log

import numpy as np

from sharewell.domain.matching import Calibration
from sharewell.domain.matching.scoring import MOST
from sharewell.kit.linkage.found import Floats

BANDS = (0.01, 0.1, 0.5, 0.9, 0.99, 0.999)
START = np.array([1.0, 0.0])
STEPS, SMALL, TAME = 50, 1e-9, 1.0
"""TAME pulls towards slope 1 and shift 0 as a few reviewed pairs would, so that ten pairs turn nothing round."""


@dataclass(frozen=True, slots=True)
class Honesty:
    """How far stated probabilities are from what was found: the mean over all pairs, and the worst band."""

    error: float
    worst: float
    bands: tuple[tuple[int, float, float], ...]
    """For each band that has pairs: how many, what was said on average, what was so."""


def calibrate(reviewed: Iterable[tuple[float, bool]]) -> Calibration:
    """Slope and shift from reviewed pairs (weight in bits after rivals, whether they are one person)."""
    pairs = list(reviewed)
    if not pairs:
        return Calibration()
    weight = np.clip(np.array([pair[0] for pair in pairs]), -MOST, MOST) * log(2)
    same = np.array([pair[1] for pair in pairs], dtype=np.float64)
    columns = np.stack([weight, np.ones(len(pairs))], axis=1)
    found = _climb(columns, same)
    return Calibration(slope=float(found[0]), shift=float(found[1] / log(2)), reviewed=len(pairs))


def _climb(columns: Floats, same: Floats) -> Floats:
    """The likeliest slope and shift by Newton's steps, halved where one would lead downhill."""
    found = START
    for _ in range(STEPS):
        said = _said(columns, found)
        slope = columns.T @ (same - said) - TAME * (found - START)
        bend = (columns * (said * (1 - said))[:, None]).T @ columns + TAME * np.eye(2)
        step = np.linalg.solve(bend, slope)
        while (
            _likely(columns, same, found + step) < _likely(columns, same, found)
            and np.abs(step).max() > SMALL
        ):
            step = step / 2
        found = found + step
        if float(np.abs(step).max()) <= SMALL:
            break
    return found


def _said(columns: Floats, found: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(columns @ found, -40, 40))))


def _likely(columns: Floats, same: Floats, found: Floats) -> float:
    straight = columns @ found
    fit = float((same * straight - np.logaddexp(0, straight)).sum())
    return fit - TAME / 2 * float(((found - START) ** 2).sum())


def honesty(said: Floats, same: Floats) -> Honesty:
    """Compare what was said with what is so, in bands of probability."""
    if not len(said):
        return Honesty(0.0, 0.0, ())
    band = np.digitize(said, BANDS)
    rows = [
        (int((band == each).sum()), float(said[band == each].mean()), float(same[band == each].mean()))
        for each in np.unique(band)
    ]
    gaps = [(count, abs(mean - true)) for count, mean, true in rows]
    error = sum(count * gap for count, gap in gaps) / len(said)
    return Honesty(error, max(gap for _, gap in gaps), tuple(rows))
