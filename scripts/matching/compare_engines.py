"""The same run on DuckDB and on Spark: the same pairs, levels and weights (to 1e-6), or exit code 1.

The people are made up, with a seed, and need no file.
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Particulars, shipped_families, shipped_weights
from sharewell.kit.linkage import Engine, EngineMissing, Found, Lists, Run, joined

SEED, SIZE, PART = 20, 600, 400
GIVEN = "amina aminah george zofia rhys priya conor fatima oliver megan kofi wei layla william billy mohammed"
FAMILY = "okafor okafo smith smyth nowak jones patel murphy khan brown evans mensah wong haddad pemberton"


def people(seed: int) -> Iterator[Particulars]:
    """A list; two seeds give lists that have many people nearly in common."""
    who, faults = random.Random(SEED), random.Random(seed)  # noqa: S311
    for number in range(SIZE):
        given, family = who.choice(GIVEN.split()), who.choice(FAMILY.split())
        born = date(2010, 1, 1) + timedelta(days=who.randint(0, 3000))
        place = f"ZA{who.randint(1, 9)}1A{who.choice('ABC')}"
        known = faults.random() < 0.5
        yield Particulars(
            given=(faults.choice(GIVEN.split()),) if faults.random() < 0.1 else (given,),
            family=(given,) if faults.random() < 0.05 else (family,),
            born=born + timedelta(days=faults.choice((0, 0, 0, 0, 1, 30))),
            postcodes=(place,) if faults.random() < 0.8 else (),
            numbers=((IdentifierKind.NHS_NUMBER, f"999{number:07d}"),) if known else (),
        )


def found_by(engine: Engine) -> Found:
    """What an engine finds in the two lists."""
    lists = Lists(people(1), people(2), shipped_families())
    begun = time.monotonic()
    with Run(lists, weights=shipped_weights(), engine=engine, part=PART) as run:
        found = joined([run.part(number) for number in run.parts])
    print(f"{engine}: {len(found)} pairs in {time.monotonic() - begun:.1f} s")
    return found


def main() -> int:
    """Compare."""
    try:
        one, other = found_by(Engine.DUCKDB), found_by(Engine.SPARK)
    except EngineMissing as missing:
        print(missing, file=sys.stderr)
        return 1
    same = (
        len(one) == len(other)
        and bool(np.array_equal(one.left, other.left) and np.array_equal(one.right, other.right))
        and bool(np.array_equal(one.levels, other.levels))
    )
    apart = float(np.abs(one.weight - other.weight).max(initial=0)) if same else float("nan")
    print(f"The same pairs and levels: {'yes' if same else 'NO'}; furthest apart in bits: {apart:.1e}")
    return 0 if same and apart <= 1e-6 else 1


if __name__ == "__main__":
    sys.exit(main())
