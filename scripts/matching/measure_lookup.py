"""How fast and how well one person is found among many made-up ones: `measure_lookup.py SIZE [QUERIES]`.

Six kinds of query with twice the faults of a list. The time is the process's own, single thread, warm. With `--whole`
the recall of comparing with everybody is measured beside it (slow).
"""

import json
import resource
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]
from matching import faults, population

from sharewell.domain.matching import Particulars, postcode_district, shipped_families, shipped_weights
from sharewell.domain.matching.sought import Sought
from sharewell.kit.crypto.envelope import close, new_key, open_sealed
from sharewell.kit.lookup import Columns, Register, build
from sharewell.kit.lookup.agreeing import Reading
from sharewell.kit.lookup.columns import NO_DAY, from_table
from sharewell.kit.lookup.sealed import read_copy, write_copy
from sharewell.kit.lookup.words import NONE, Words

REGISTER = faults.Rates(no_number=0.05, moved=0.08, given=0.03, family=0.03, born=0.01, no_born=0.002)
TYPED = faults.Rates(no_number=0.05, moved=0.1, given=0.2, family=0.2, born=0.09)
KINDS = {"full": 0.35, "born": 0.30, "start": 0.10, "number": 0.05, "place": 0.10, "year": 0.10}
WITH_DATE_OR_NUMBER = ("full", "born", "start", "number")


def columns_of(records: faults.Records) -> Columns:
    """The columns of a list, without making each of its people."""
    known = records.children.vocabulary.words
    held = np.unique(np.concatenate([records.given, records.second, records.family, records.family2]))
    words = Words((known[number] for number in held if number != NONE), shipped_families())
    numbers, places = np.unique(records.postcode, return_inverse=True)
    written = [population.postcode_of(int(number)) if number != NONE else "" for number in numbers]
    order = sorted(range(len(written)), key=written.__getitem__)
    first = 1 if written and written[order[0]] == "" else 0
    ranks = np.empty(len(order), np.int32)
    ranks[order] = np.arange(len(order)) - first
    born = np.where(
        records.born == faults.NO_DAY,
        int(NO_DAY),
        records.born.astype(np.int64) + date(1970, 1, 1).toordinal(),
    )
    table = (
        born, records.given, records.second, records.family, records.family2,
        np.where(records.postcode == NONE, NONE, places), _health(records.number),
        np.where(records.sex == NONE, 0, records.sex + 1), np.arange(len(records)),
    )  # fmt: skip
    return from_table(
        table, words, words.numbers(known), [written[each] for each in order[first:]], ranks, {}
    )


def _health(bodies: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    left, total = bodies.copy(), np.zeros(len(bodies), np.int64)
    for weight in range(2, 11):
        left, figure = np.divmod(left, 10)
        total += figure * weight
    check = 11 - total % 11
    return np.where((bodies == NONE) | (check == 10), 0, bodies * 10 + check % 11)


def queries(children: population.Children, count: int, seed: int) -> Iterator[tuple[int, str, Sought]]:
    """Whom each is about, its kind, and what is sought."""
    random = np.random.default_rng(seed)
    who = random.choice(len(children), count, replace=False)
    typed = faults.spoil(children, who, TYPED, seed + 1)
    kinds = random.choice(list(KINDS), count, p=list(KINDS.values()))
    for row, kind in enumerate(kinds):
        person = typed.particulars(row)
        given = person.given if random.random() < 0.3 else person.given[:1]
        yield int(who[row]), str(kind), _sought(replace(person, given=given), str(kind))


def _sought(person: Particulars, kind: str) -> Sought:
    names = Particulars(given=person.given, family=person.family)
    if kind == "year":
        return Sought(
            particulars=names,
            year=person.born.year if person.born else None,
            district=postcode_district(person.postcodes[0]) if person.postcodes else "",
        )
    start = tuple(word[:4] for word in person.given[:1])
    return Sought(
        particulars={
            "full": person,
            "born": replace(names, born=person.born),
            "start": replace(names, given=start, born=person.born),
            "number": replace(names, numbers=person.numbers),
            "place": replace(names, postcodes=person.postcodes),
        }[kind]
    )


def measure(size: int, count: int, seed: int, *, data: Path, whole: bool = False) -> dict[str, Any]:
    """Every figure of one size."""
    children = population.make_children(size, seed, data)
    asked = list(queries(children, count, seed + 4))
    records = faults.spoil(children, np.arange(len(children)), REGISTER, seed + 1)
    begun = time.process_time()
    register = Register(columns_of(records), shipped_weights())
    bytes_each = register.columns.bytes_each
    built = time.process_time() - begun
    del records
    opened = _open_seconds(register.columns)
    for _, _, sought in asked[: min(200, count)]:
        register.search([sought])
    times, hits, best = [], [], []
    for who, _, sought in asked:
        begun = time.process_time()
        found = register.search([sought])
        times.append((time.process_time() - begun) * 1000)
        hits.append(any(one.place == who for one in found))
        if whole:
            best.append(_exhaustive(register, sought, who))
    kinds = np.array([kind for _, kind, _ in asked])
    return _figures(len(children), np.array(times), np.array(hits), np.array(best), kinds) | {
        "seed": seed, "queries": count, "build_s": round(built, 1), **opened, "bytes_each": round(bytes_each, 1),
        "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
    }  # fmt: skip


def _open_seconds(columns: Columns) -> dict[str, float]:
    """How long writing a sealed copy and opening it take, and how large it is."""
    key = new_key()
    with TemporaryDirectory() as folder:
        file = Path(folder, "copy")
        begun = time.perf_counter()
        write_copy(columns, file, lambda place, plain: close(key, plain, place.encode()))
        written = time.perf_counter()
        Register(read_copy(file, lambda place, sealed: open_sealed(key, sealed, place.encode()), shipped_families()),
                 shipped_weights())  # fmt: skip
        done = time.perf_counter()
        size = file.stat().st_size
    return {
        "write_s": round(written - begun, 2),
        "open_s": round(done - written, 2),
        "disk_gb": round(size / 1e9, 3),
    }


def _exhaustive(register: Register, sought: Sought, who: int) -> bool:
    reading = Reading(sought, register.columns, register._marks, register.weights, register.shares)
    bits = reading.score(np.arange(len(register.columns), dtype=np.int32))
    top = np.argpartition(-bits, 9)[:10]
    return bool(np.any(register.columns.place[top] == who))


def _figures(size: int, times: Any, hits: Any, best: Any, kinds: Any) -> dict[str, Any]:
    known = np.isin(kinds, WITH_DATE_OR_NUMBER)

    def recalls(of: Any) -> dict[str, float]:
        each = {kind: round(float(of[kinds == kind].mean()), 4) for kind in KINDS if np.any(kinds == kind)}
        return {"all": round(float(of.mean()), 4), "date_or_number": round(float(of[known].mean()), 4)} | each

    found: dict[str, Any] = {"size": size, "recall_at_10": recalls(hits)} | (
        {"exhaustive": recalls(best)} if len(best) else {}
    )
    parts = {"ms": np.full(len(times), True), **{f"ms_{kind}": kinds == kind for kind in KINDS}}
    for name, part in parts.items():
        if np.any(part):
            found[name] = {f"p{at}": round(float(np.percentile(times[part], at)), 2) for at in (50, 90, 99)}
    return found


def build_seconds(size: int, seed: int, data: Path) -> float:
    """How long making the columns from so many Particulars takes, in seconds of the process."""
    children = population.make_children(size, seed, data)
    records = faults.spoil(children, np.arange(len(children)), REGISTER, seed + 1)
    people = [records.particulars(row) for row in range(len(records))]
    begun = time.process_time()
    build(people, shipped_families())
    return round(time.process_time() - begun, 1)


def main() -> None:
    """Print the figures of one size as JSON."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("queries", type=int, nargs="?", default=2000)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--data", type=Path, default=population.DATA, help="the folder with names")
    parser.add_argument("--build", action="store_true", help="only how long building from particulars takes")
    said = parser.parse_args()
    if said.build:
        print(json.dumps({"size": said.size, "build_s": build_seconds(said.size, said.seed, said.data)}))
        return
    print(json.dumps(measure(said.size, said.queries, said.seed, data=said.data, whole=said.whole), indent=1))


if __name__ == "__main__":
    main()
