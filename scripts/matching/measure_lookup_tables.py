"""How well databases find one person: `measure_lookup_tables.py SIZE [QUERIES] [--only keys|trigrams]`.

    keys       a durable table of hashed keys as `children.FindingKey` has them, for one organisation and with short
               ids, on SQLite and on PostgreSQL
    trigrams   the peer: pg_trgm on names in the clear, with indexes on date, postcode and number, work_mem 256 MB

Whoever a database finds is weighed as everywhere. Of keys that takes particulars that lie open here; the application
unseals them first. Times are of the processor: this process, and the database's own where it is another.
"""

import hmac
import json
import sqlite3
import sys
import time
from argparse import ArgumentParser
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import psycopg

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]
from matching import faults, population
from matching.measure_lookup import REGISTER, WITH_DATE_OR_NUMBER, Asked, queries
from test_environment import postgresql

from sharewell.domain.matching import (
    HEALTH,
    Comparison,
    Key,
    Particulars,
    shipped_families,
    shipped_weights,
)
from sharewell.domain.matching.finding import finding_keys, sought_keys
from sharewell.domain.matching.sought import Shares, Sought, chance_before, weigh_sought

AT_ONCE = 100_000
MOST, SECRET = 300, b"made up, for measuring"
Find = Callable[[Sought], Sequence[int]]
BETWEEN = "|"


def hashed(key: Key) -> int:
    """A key as the application keeps it: eight bytes of a keyed hash."""
    found = hmac.digest(SECRET, BETWEEN.join(key).encode(), "sha256")
    return int.from_bytes(found[:8], "big", signed=True)


def key_rows(people: Sequence[Particulars]) -> Iterator[tuple[int, int]]:
    """Every key with the person's place, in the order of the index."""
    families, keys, places = shipped_families(), array("q"), array("i")
    for place, person in enumerate(people):
        found = finding_keys(person, families)
        keys.extend(map(hashed, found))
        places.extend([place] * len(found))
    order = np.argsort(np.frombuffer(keys, np.int64), kind="stable")
    for first in range(0, len(order), AT_ONCE):
        for at in order[first : first + AT_ONCE].tolist():
            yield keys[at], places[at]


def keys_statement(sought: Sought, mark: str) -> tuple[str, list[int]]:
    """The one query by which the application asks for candidates."""
    grouped: dict[int, list[int]] = {}
    for key, points in sought_keys([sought], shipped_families()).items():
        grouped.setdefault(points, []).append(hashed(key))
    numbers = [number for each in grouped.values() for number in each]
    when = " ".join(
        f"WHEN key IN ({', '.join([mark] * len(each))}) THEN {points}" for points, each in grouped.items()
    )
    among = ", ".join([mark] * len(numbers))
    # Numbers and marks of our own alone.
    text = f"SELECT entry, SUM(CASE {when} ELSE 0 END) AS points FROM keys WHERE key IN ({among})"  # noqa: S608
    return f"{text} GROUP BY entry ORDER BY points DESC, entry LIMIT {MOST}", numbers + numbers


def on_sqlite(rows: Iterable[tuple[int, int]], folder: str) -> tuple[Find, float, float]:
    """The table in a file; how to find, seconds of making it, gigabytes."""
    file = Path(folder, "keys.sqlite3")
    base = sqlite3.connect(file)
    begun = time.process_time()
    base.execute("CREATE TABLE keys (key INTEGER, entry INTEGER, PRIMARY KEY (key, entry)) WITHOUT ROWID")
    base.executemany("INSERT INTO keys VALUES (?, ?)", rows)
    base.commit()

    def find(sought: Sought) -> Sequence[int]:
        text, values = keys_statement(sought, "?")
        return [row[0] for row in base.execute(text, values)] if values else []

    return find, time.process_time() - begun, file.stat().st_size / 1e9


def on_postgresql(rows: Iterable[tuple[int, int]], base: Any) -> tuple[Find, float, float]:
    """The same on PostgreSQL."""
    before = cpu(base)
    base.execute("CREATE TABLE keys (key bigint, entry integer)")
    with base.cursor().copy("COPY keys FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
    base.execute("CREATE INDEX ON keys (key, entry)")
    base.execute("VACUUM ANALYZE keys")

    def find(sought: Sought) -> Sequence[int]:
        text, values = keys_statement(sought, "%s")
        return [row[0] for row in base.execute(text, values)] if values else []

    return find, cpu(base) - before, _size(base, "keys")


def on_trigrams(people: Sequence[Particulars], base: Any) -> tuple[Find, float, float]:
    """The peer: names in the clear with trigrams."""
    before = cpu(base)
    base.execute("CREATE EXTENSION pg_trgm")
    base.execute("CREATE TABLE people (entry integer, name text, born date, postcode text, number text)")
    with base.cursor().copy("COPY people FROM STDIN") as copy:
        for place, person in enumerate(people):
            number = (person.numbers_of(HEALTH) or (None,))[0]
            name = " ".join((*person.given, *person.family))
            copy.write_row((place, name, person.born, (person.postcodes or (None,))[0], number))
    base.execute("CREATE INDEX ON people USING gin (name gin_trgm_ops)")
    for column in ("born", "postcode", "number"):
        base.execute(f"CREATE INDEX ON people ({column})")
    base.execute("VACUUM ANALYZE people")

    def find(sought: Sought) -> Sequence[int]:
        person = sought.particulars
        name = " ".join((*person.given, *person.family))
        found = "SELECT entry FROM people WHERE "
        by_name = f"({found} name %% %(name)s ORDER BY similarity(name, %(name)s) DESC LIMIT 200)"
        others = f"({found} postcode = %(place)s OR number = %(number)s LIMIT 100)"
        on_day = f"({found} born = %(born)s ORDER BY similarity(name, %(name)s) DESC LIMIT 100)"
        values = {
            "name": name, "born": person.born, "place": (person.postcodes or ("",))[0],
            "number": (person.numbers_of(HEALTH) or ("",))[0],
        }  # fmt: skip
        return [row[0] for row in base.execute(f"{by_name} UNION {others} UNION {on_day}", values)]

    return find, cpu(base) - before, _size(base, "people")


def cpu(base: Any = None) -> float:
    """Seconds of the processor: this process and, of PostgreSQL, the one that serves it."""
    own = time.process_time()
    if base is None:
        return own
    text = Path(f"/proc/{base.info.backend_pid}/schedstat").read_text("ascii")
    return own + int(text.split()[0]) / 1e9


def _size(base: Any, table: str) -> float:
    return float(base.execute("SELECT pg_total_relation_size(%s)", [table]).fetchone()[0]) / 1e9


def measured(
    find: Find, asked: Sequence[Asked], people: Sequence[Particulars], shares: Shares, base: Any = None
) -> dict[str, Any]:
    """Times and recall of one way of finding, each weighed as everywhere, the best ten."""
    times, alone, clock, hits = [], [], [], []
    for who, _, sought in asked:
        begun, begun_clock = cpu(base), time.perf_counter()
        places = find(sought)
        alone.append((cpu(base) - begun) * 1000)
        found = _best(sought, places, people, shares)
        times.append((cpu(base) - begun) * 1000)
        clock.append((time.perf_counter() - begun_clock) * 1000)
        hits.append(who in found)
    known = np.isin([kind for _, kind, _ in asked], WITH_DATE_OR_NUMBER)
    right = np.array(hits)
    return {
        **{f"cpu_ms_p{at}": round(float(np.percentile(times, at)), 2) for at in (50, 99)},
        **{f"asking_ms_p{at}": round(float(np.percentile(alone, at)), 2) for at in (50, 99)},
        **{f"clock_ms_p{at}": round(float(np.percentile(clock, at)), 2) for at in (50, 99)},
        "recall_all": round(float(right.mean()), 4),
        "recall_date_or_number": round(float(right[known].mean()), 4),
    }


def _best(
    sought: Sought, places: Sequence[int], people: Sequence[Particulars], shares: Shares
) -> Sequence[int]:
    weights, families, prior = shipped_weights(), shipped_families(), chance_before(len(people))
    weighed = {
        place: weigh_sought(
            sought, people[place], weights=weights, families=families, shares=shares, prior=prior
        ).weight
        for place in places
    }
    return sorted(weighed, key=weighed.__getitem__, reverse=True)[:10]


def measure(size: int, count: int, seed: int, data: Path, only: str) -> dict[str, Any]:
    """Each way in turn, asked the same."""
    children = population.make_children(size, seed, data)
    asked = list(queries(children, count, seed + 4))
    records = faults.spoil(children, np.arange(len(children)), REGISTER, seed + 1)
    people = [records.particulars(row) for row in range(len(records))]
    shares = Shares(lambda comparison, _: shipped_weights().chances[Comparison(comparison)]["same"].u)  # type: ignore[index]
    found: dict[str, Any] = {"size": len(people), "queries": count, "seed": seed}
    with (
        postgresql() as address,
        TemporaryDirectory() as folder,
        psycopg.connect(address, autocommit=True) as base,
    ):
        base.execute("SET work_mem = '256MB'")
        base.execute("SET maintenance_work_mem = '512MB'")
        if only != "trigrams":
            # Making the keys is part of each: they are made twice, so that no list of them lies in memory.
            find, built, size_gb = on_sqlite(key_rows(people), folder)
            found["sqlite"] = _told(built, size_gb) | measured(find, asked, people, shares)
            find, built, size_gb = on_postgresql(key_rows(people), base)
            found["postgresql"] = _told(built, size_gb) | measured(find, asked, people, shares, base)
        if only != "keys":
            find, built, size_gb = on_trigrams(people, base)
            found["trigrams"] = _told(built, size_gb) | measured(find, asked, people, shares, base)
    return found


def _told(built: float, size_gb: float) -> dict[str, float]:
    return {"built_s": round(built, 1), "disk_gb": round(size_gb, 3)}


def main() -> None:
    """Print the figures as JSON."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("queries", type=int, nargs="?", default=300)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--only", choices=("keys", "trigrams"), default="")
    parser.add_argument("--data", type=Path, default=population.DATA, help="the folder with names")
    said = parser.parse_args()
    print(json.dumps(measure(said.size, said.queries, said.seed, said.data, said.only), indent=1))


if __name__ == "__main__":
    main()
