"""How well and how fast two lists of made-up children are linked: `measure_accuracy.py --size N [--stock] [--write]`.

Splink's own levels are measured beside it with `--stock`. `--write` keeps the figures for docs/reference/matching.md.
"""

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import numpy as np
from matching.accuracy import Judged, accuracy_figures, gap_figures
from matching.faults import Records, two_lists
from matching.figures import Figure, Section, put_column
from matching.population import DATA, make_children
from matching.stock import Peer, stock
from numpy.typing import NDArray

from sharewell.domain.matching import Particulars, shipped_families, shipped_weights
from sharewell.kit.clock import now
from sharewell.kit.linkage import Found, Lists, Run, Settled, joined, settle

SEED = 91
MEMORY = "3GB"
WORDS = (
    "Two lists of so many children each, 62.5 % of them in both, drawn from {children} made-up children (seed "
    "{seed}). Of pairs that are one child, some 79 % have the same first forename, 74 % the same family name, "
    "92 % the same date, 76 % the same postcode and 52 % the same number. The weights are the shipped ones; "
    "they were trained on other children (seeds 2025 and 2026). One run. **The goals are of a million against a "
    "million, which was not measured.** Times are seconds of the processor, all threads together; memory is the "
    "peak of the whole process, which also makes the children. Splink’s own levels are those of its comparison "
    "library (names, date of birth, postcode, exact number and sex), trained on these same lists. Probabilities "
    "are held against all pairs, those reviewed among them."
)


@dataclass(frozen=True)
class Truth:
    """For each row of the left list the row of the right that is the same child, or -1; and whence its names are."""

    right: NDArray[np.int64]
    group: NDArray[np.int8]
    groups: tuple[str, ...]

    @property
    def true(self) -> int:
        """How many true pairs there are."""
        return int((self.right >= 0).sum())

    def judged(self, left: NDArray[Any], right: NDArray[Any], weight: NDArray[np.float64]) -> Judged:
        """Pairs against the truth."""
        return Judged(weight, self.right[left] == right, self.true)


def make_lists(size: int, children: int, seed: int, data: Path) -> tuple[Lists, Truth]:
    """Two lists that are ready, and the truth about them. Nothing else of the children is kept."""
    everybody = make_children(children, seed, data)
    one, other = two_lists(everybody, size, seed + 1)
    place = np.full(len(everybody), -1, np.int64)
    place[other.who] = np.arange(size)
    truth = Truth(place[one.who], everybody.group[one.who].copy(), everybody.groups)
    return Lists(_people(one), _people(other), shipped_families()), truth


def _people(records: Records) -> Iterator[Particulars]:
    return (records.particulars(row) for row in range(len(records)))


def ours(lists: Lists) -> tuple[Found, Settled, float]:
    """What the project's own run finds, as weighed and as settled, and the seconds of the processor that it took."""
    import splink.backends.duckdb  # noqa: F401  (loading it is nobody's blocking or scoring)

    begun = time.process_time()
    with Run(lists, weights=shipped_weights(), memory=MEMORY) as run:
        found = joined([run.part(number) for number in run.parts])
        settled = settle(found, pairs=lists.pairs, prior=run.described.prior, itself=False)
    return found, settled, time.process_time() - begun


def own_figures(lists: Lists, truth: Truth, seed: int) -> tuple[list[Figure], float]:
    """The figures of the project's own run, and its seconds."""
    found, settled, seconds = ours(lists)
    pairs = settled.found
    raw = truth.judged(found.left, found.right, found.weight)
    judged = truth.judged(pairs.left, pairs.right, settled.weight)
    of_true = truth.group[truth.right >= 0]
    figures = [
        *accuracy_figures(raw, judged, seed),
        *gap_figures(judged, truth.group[pairs.left], of_true, truth.groups),
        Figure("True pairs that met by a key and were not too faint", [round(float(raw.same.sum()) / truth.true, 4)]),
    ]  # fmt: skip
    return figures, seconds


def peer_figures(peer: Peer, truth: Truth, f1: float, seconds: float) -> list[Figure]:
    """Splink's own levels beside it."""
    judged = truth.judged(peer.left, peer.right, peer.weight)
    best = judged.best()[0]
    return [
        Figure("Splink’s own levels: F1 at the best threshold", [round(best, 4)]),
        Figure("Splink’s own levels: recall at precision 0.999", [round(judged.recall_at_precision(), 4)]),
        Figure("Splink’s own levels: training, s", [round(peer.training, 1)]),
        Figure("Splink’s own levels: blocking and scoring, s", [round(peer.scoring, 1)]),
        Figure("Errors (1 − F1) of Splink’s own levels per error of ours", [round((1 - best) / (1 - f1), 2)], "≥ 3"),
        Figure("Blocking and scoring, times Splink’s own", [round(seconds / peer.scoring, 2)], "≤ 2.5"),
    ]  # fmt: skip


def peak() -> float:
    """The most memory that this process ever held, in GB."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2, 2)


def measured(size: int, children: int, seed: int, data: Path, *, beside: bool) -> list[Figure]:
    """Every row of the column for one size."""
    begun = time.process_time()
    lists, truth = make_lists(size, children, seed, data)
    ready = time.process_time() - begun
    figures, seconds = own_figures(lists, truth, seed)
    figures += [
        Figure("Making the children and their rows ready, s", [round(ready, 1)]),
        Figure("Blocking, scoring, rivals, s", [round(seconds, 1)]),
        Figure("Peak of memory, GB", [peak()], "≤ 4"),
    ]
    if beside:
        f1 = float(figures[1].values[0])
        figures += peer_figures(stock(lists.left, lists.right), truth, f1, seconds)
    return figures


def main() -> int:
    """Measure, print, and keep where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=10_000, help="people of each list")
    parser.add_argument("--children", type=int, default=14_000_000, help="how many the lists are drawn from")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with the frequencies of names")
    parser.add_argument("--stock", action="store_true", help="measure Splink's own levels beside it")
    parser.add_argument("--write", action="store_true", help="keep the figures")
    words = parser.parse_args()
    figures = measured(words.size, words.children, words.seed, words.data, beside=words.stock)
    for figure in figures:
        print(f"{figure.name}: {figure.values[0]}", figure.goal and f"({figure.goal})")
    if words.write:
        put_column(section(words.size, words.children, words.seed, figures))
    return 0


def section(size: int, children: int, seed: int, figures: list[Figure]) -> Section:
    """The column of one size as it is kept."""
    together = children < 14_000_000
    return Section(
        id=f"lists-{children}", order=20 if together else 10, columns=[f"{size:,}"], figures=figures,
        title="A list against a list" + (", brothers and sisters in both" if together else ""),
        words=WORDS.format(children=f"{children:,}", seed=seed), on=f"{now():%-d %B %Y}",
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
