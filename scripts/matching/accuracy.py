"""What pairs are worth where the truth is known: precision, recall, honesty, queue, gap between names."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matching.figures import Figure
from numpy.typing import NDArray

from sharewell.kit.linkage import calibrate, honesty
from sharewell.kit.linkage.settling import probabilities

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
PRECISE = 0.999
REVIEWED = 3_000
QUEUE = (0.1, 0.99)
DOUBTFUL = (0.001, 0.9999)


@dataclass(frozen=True)
class Judged:
    """Pairs with their weight in bits, whether each is one person, and how many true pairs there are, found or not."""

    weight: Floats
    same: Bools
    true: int

    def ranked(self) -> tuple[NDArray[np.intp], Floats, Floats]:
        """The order from the heaviest on; precision and recall when everything up to there is taken."""
        order = np.argsort(-self.weight, kind="stable")
        right = np.cumsum(self.same[order])
        return order, right / np.arange(1, len(order) + 1), right / max(1, self.true)

    def best(self) -> tuple[float, float, float]:
        """The best F1 that any threshold gives, with its precision and recall."""
        _, precision, recall = self.ranked()
        place = int(np.argmax(_f1(precision, recall)))
        return float(_f1(precision, recall)[place]), float(precision[place]), float(recall[place])

    def even(self) -> tuple[float, float, float]:
        """The same for the threshold that was fixed beforehand: a probability of one half."""
        taken = self.weight >= 0
        right = float(self.same[taken].sum())
        precision, recall = right / max(1, int(taken.sum())), right / max(1, self.true)
        return float(_f1(np.array(precision), np.array(recall))), precision, recall

    def taken_at_precision(self) -> NDArray[np.intp]:
        """The most pairs, heaviest first, of which all but a thousandth are right."""
        order, precision, _ = self.ranked()
        good = np.flatnonzero(precision >= PRECISE)
        return order[: int(good[-1]) + 1] if len(good) else order[:0]

    def recall_at_precision(self) -> float:
        """Their recall."""
        return float(self.same[self.taken_at_precision()].sum()) / max(1, self.true)


def reviewed_rows(said: Floats, seed: int) -> NDArray[np.intp]:
    """At most 3,000 pairs of which neither is plain, drawn blindly: what people would have looked at."""
    doubtful = np.flatnonzero((said > DOUBTFUL[0]) & (said < DOUBTFUL[1]))
    size = min(REVIEWED, len(doubtful))
    return np.random.default_rng(seed).choice(doubtful, size, replace=False)


def accuracy_figures(raw: Judged, settled: Judged, seed: int) -> list[Figure]:
    """The rows of a table about two lists: pairs as they were weighed, and after rivals."""
    f1, precision, recall = settled.best()
    even, even_precision, even_recall = settled.even()
    return [
        Figure("F1 at the best threshold, pairs as Splink weighs them", [_four(raw.best()[0])]),
        Figure("F1 at the best threshold, with rivals", [_four(f1)], "≥ 0.992"),
        Figure("Precision there", [_four(precision)]),
        Figure("Recall there", [_four(recall)]),
        Figure("F1 where the probability is 0.5", [_four(even)]),
        Figure("Precision there (0.5)", [_four(even_precision)]),
        Figure("Recall there (0.5)", [_four(even_recall)]),
        Figure("Recall at precision 0.999", [_four(settled.recall_at_precision())], "≥ 0.97"),
        *_honesty_figures(raw, settled, seed),
    ]


def _honesty_figures(raw: Judged, settled: Judged, seed: int) -> list[Figure]:
    plain = honesty(probabilities(raw.weight, None), raw.same.astype(float))
    said = probabilities(settled.weight, None)
    rivals = honesty(said, settled.same.astype(float))
    known = reviewed_rows(said, seed)
    taught = calibrate(zip(settled.weight[known].tolist(), settled.same[known].tolist(), strict=True))
    again = probabilities(settled.weight, taught)
    after = honesty(again, settled.same.astype(float))
    queue = int(((again >= QUEUE[0]) & (again < QUEUE[1])).sum())
    sure = again >= QUEUE[1]
    return [
        Figure("Calibration error, pairs as Splink weighs them", [_four(plain.error)]),
        Figure("Worst band, pairs as Splink weighs them", [_four(plain.worst)]),
        Figure("Calibration error, with rivals", [_four(rivals.error)]),
        Figure("Worst band, with rivals", [_four(rivals.worst)]),
        Figure("Pairs reviewed", [len(known)], "≤ 3,000"),
        Figure("Calibration error after review", [_four(after.error)], "≤ 0.003"),
        Figure("Worst band after review", [_four(after.worst)], "≤ 0.05"),
        Figure("Pairs to review (0.1 to 0.99) per 100 true pairs", [_two(100 * queue / settled.true)], "≤ 2.5"),
        Figure("Precision from 0.99 on", [_four(float(settled.same[sure].mean()) if sure.any() else 0.0)], "≥ 0.999"),
    ]  # fmt: skip


def gap_figures(
    settled: Judged, group: NDArray[np.int8], of_true: NDArray[np.int8], names: Sequence[str]
) -> list[Figure]:
    """Recall at precision 0.999 by where the names are from. `group` of each pair, `of_true` of each true pair."""
    taken = settled.taken_at_precision()
    right = group[taken[settled.same[taken]]]
    shares = [float((right == each).sum() / max(1, (of_true == each).sum())) for each in range(len(names))]
    others = float((right != 0).sum() / max(1, (of_true != 0).sum()))
    rows, gap = zip(names, shares, strict=True), _two(100 * (shares[0] - others))
    return [
        Figure("Gap between the names of England and Wales and all others, points", [gap], "≤ 2"),
        *(Figure(f"Recall at precision 0.999: {name.replace('_', ' ')}", [_four(share)]) for name, share in rows),
    ]  # fmt: skip


def _f1(precision: Floats, recall: Floats) -> Floats:
    return np.asarray(2 * precision * recall / np.maximum(1e-12, precision + recall))


def _four(figure: float) -> float:
    return round(figure, 4)


def _two(figure: float) -> float:
    return round(figure, 2)
