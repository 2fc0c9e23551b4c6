"""What pairs are worth is counted rightly: on a handful of pairs that can be counted by hand."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "scripts"))

from matching.accuracy import DOUBTFUL, Judged, accuracy_figures, gap_figures, reviewed_rows
from matching.measure_public import clustered, hanging_together

from sharewell.kit.linkage import Found

WEIGHTS = np.array([9.0, 8.0, 3.0, 1.0, -2.0])
JUDGED = Judged(WEIGHTS, np.array([True, True, False, True, True]), 5)


def test_precision_and_recall_are_those_of_the_best_threshold() -> None:
    f1, precision, recall = JUDGED.best()
    assert (precision, recall) == (0.8, 0.8) and f1 == pytest.approx(0.8)


def test_the_threshold_fixed_beforehand_is_one_half() -> None:
    _, precision, recall = JUDGED.even()
    assert (precision, recall) == (0.75, 0.6)


def test_recall_at_a_precision_counts_all_pairs_that_were_never_found() -> None:
    assert JUDGED.recall_at_precision() == 0.4
    assert Judged(WEIGHTS, ~JUDGED.same, 5).recall_at_precision() == 0


def test_only_doubtful_pairs_are_reviewed_and_the_same_with_one_seed() -> None:
    said = np.array([0.0001, 0.5, 0.6, 0.99999])
    rows = reviewed_rows(said, 7)
    assert sorted(rows.tolist()) == [1, 2] and rows.tolist() == reviewed_rows(said, 7).tolist()
    assert DOUBTFUL[0] < 0.5 < DOUBTFUL[1]


def test_the_table_has_each_goal_once() -> None:
    names = [figure.name for figure in accuracy_figures(JUDGED, JUDGED, 1)]
    assert len(names) == len(set(names))


def test_the_gap_is_between_the_first_group_and_all_others() -> None:
    group = np.array([0, 1, 1, 0, 1], np.int8)
    gap, first, second = gap_figures(JUDGED, group, np.array([0, 0, 1, 1, 1], np.int8), ["most", "few"])
    assert (first.values[0], second.values[0]) == (0.5, 0.3333) and gap.values[0] == pytest.approx(16.67)


def test_records_hang_together_by_others() -> None:
    together = hanging_together(np.array([4, 1, 2]), np.array([2, 3, 0]), 6)
    assert together.tolist() == [0, 1, 0, 1, 0, 5]


def test_a_cluster_counts_all_pairs_within_it() -> None:
    pairs = Found(np.array([0, 1]), np.array([1, 2]), np.array([9.0, 9.0]), np.zeros((2, 8), np.int8))
    _, precision, recall = clustered(pairs, np.array([0, 0, 1, 1]), 2)
    assert (precision, recall) == (pytest.approx(1 / 3), 0.5)
