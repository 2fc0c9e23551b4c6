"""How fast and how well one person is found among many made-up ones: `measure_lookup.py SIZE [QUERIES]`.

Six kinds of query with twice the faults of a list. The time is the process's own, single thread, warm. With `--whole N`
so many of those that were missed are compared with everybody: what a search that looks at every row would have found.
"""

import json
import resource
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
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
AT_ONCE = 500_000
Asked = tuple[int, str, Sought]
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


def queries(children: population.Children, count: int, seed: int) -> Iterator[Asked]:
    """Whom each is about, its kind, and what is sought."""
    random = np.random.default_rng(seed)
    who = random.choice(len(children), count, replace=False)
    typed = faults.spoil(children, who, TYPED, seed + 1)
    kinds = random.choice(list(KINDS), count, p=list(KINDS.values()))
    for row, kind in enumerate(kinds):
        person = typed.particulars(row)
        given = person.given if random.random() < 0.3 else person.given[:1]
        yield int(who[row]), _kind(person, str(kind)), _sought(replace(person, given=given), str(kind))


def _kind(person: Particulars, kind: str) -> str:
    """The kind by what there is: whoever has no number to type types names alone, and that tells less."""
    facts = {
        "full": True,
        "born": person.born,
        "start": person.born,
        "number": person.numbers,
        "place": person.postcodes,
        "year": person.born or person.postcodes,
    }
    return kind if facts[kind] else "names"


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


def measure(size: int, count: int, seed: int, *, data: Path, whole: int = 0) -> dict[str, Any]:
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
    times, hits = [], []
    for who, _, sought in asked:
        begun = time.process_time()
        found = register.search([sought])
        times.append((time.process_time() - begun) * 1000)
        hits.append(any(one.place == who for one in found))
    kinds = np.array([kind for _, kind, _ in asked])
    groups = np.array([children.groups[children.group[who]] for who, _, _ in asked])
    figures = _figures(len(children), np.array(times), np.array(hits), kinds, groups)
    if whole:
        figures["whole_recall_at_10"] = _whole_recall(register, asked, np.array(hits), whole)
    return figures | {
        "seed": seed, "queries": count, "build_s": round(built, 1), **opened, "bytes_each": round(bytes_each, 1),
        "peak_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
    }  # fmt: skip


def _open_seconds(columns: Columns) -> dict[str, float]:
    """How long writing a sealed copy and opening it take, of the process and by the clock, and how large it is."""
    key = new_key()
    with TemporaryDirectory() as folder:
        file = Path(folder, "copy")
        begun = time.process_time()
        write_copy(columns, file, lambda place, plain: close(key, plain, place.encode()))
        written, clock = time.process_time(), time.perf_counter()
        Register(read_copy(file, lambda place, sealed: open_sealed(key, sealed, place.encode()), shipped_families()),
                 shipped_weights())  # fmt: skip
        done, size = time.process_time(), file.stat().st_size
    return {
        "write_s": round(written - begun, 2),
        "open_s": round(done - written, 2),
        "open_clock_s": round(time.perf_counter() - clock, 2),
        "disk_gb": round(size / 1e9, 3),
    }


def _whole_recall(register: Register, asked: Sequence[Asked], hits: Any, most: int) -> float:
    """About the recall of comparing with everybody, from so many of the misses; of equals it finds its share."""
    missed = np.flatnonzero(~hits)[:most]
    gained = [_chance_of_whole(register, asked[at][2], asked[at][0]) for at in missed]
    return round(float(hits.mean() + (1 - hits.mean()) * np.mean(gained or [0.0])), 4)


def _chance_of_whole(register: Register, sought: Sought, who: int) -> float:
    """The chance that somebody is among ten when every row is scored, those who score the same in any order."""
    columns = register.columns
    reading = Reading(sought, columns, register._marks, register.weights, register.shares)
    row = np.flatnonzero(columns.place == who)[:1].astype(np.int32)
    theirs, above, equal = float(reading.score(row)[0]), 0, 0
    for first in range(0, len(columns), AT_ONCE):
        bits = reading.score(np.arange(first, min(first + AT_ONCE, len(columns)), dtype=np.int32))
        above += int(np.count_nonzero(bits > theirs + 1e-6))
        equal += int(np.count_nonzero(np.abs(bits - theirs) <= 1e-6))
        if above >= 10:
            return 0.0
    return min(1.0, (10 - above) / equal)


def _figures(size: int, times: Any, hits: Any, kinds: Any, groups: Any) -> dict[str, Any]:
    known = np.isin(kinds, WITH_DATE_OR_NUMBER)

    def recalls(by: Any) -> dict[str, float]:
        return {str(one): round(float(hits[by == one].mean()), 4) for one in dict.fromkeys(by)}

    found: dict[str, Any] = {
        "size": size,
        "recall_at_10": {
            "all": round(float(hits.mean()), 4),
            "date_or_number": round(float(hits[known].mean()), 4),
        },
        "recall_by_kind": recalls(kinds),
        "recall_by_origin": recalls(groups),
        "of_origin": {str(one): int((groups == one).sum()) for one in dict.fromkeys(groups)},
        "of_kind": {str(one): int((kinds == one).sum()) for one in dict.fromkeys(kinds)},
    }
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
    parser.add_argument("--whole", type=int, default=0, metavar="N")
    parser.add_argument("--data", type=Path, default=population.DATA, help="the folder with names")
    parser.add_argument("--build", action="store_true", help="only how long building from particulars takes")
    said = parser.parse_args()
    if said.build:
        print(json.dumps({"size": said.size, "build_s": build_seconds(said.size, said.seed, said.data)}))
        return
    print(json.dumps(measure(said.size, said.queries, said.seed, data=said.data, whole=said.whole), indent=1))


if __name__ == "__main__":
    main()
