"""Measure private matching on made-up people: `python scripts/matching/measure_private.py --size 10000 [--plain]`.

Prints a line of JSON for each measure, with seed and sizes. The people do not exist, so recall here is no promise.
`--peers` and `--psi` name the Python of environments that have the peers (peers_private.py, peers_psi.py).
"""

import argparse
import json
import resource
import secrets
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent)]

import numpy as np
from matching.faults import Records, two_lists
from matching.plain_text import in_the_clear
from matching.population import DATA, NONE, make_children
from numpy.typing import NDArray

from sharewell.domain.matching import shipped_families
from sharewell.kit.private_matching import (
    Identity,
    OpenPerson,
    Project,
    Side,
    encoded,
    learn,
    mutually_best_rows,
    nearby,
    private_keys,
    shipped_rule,
    steps_of,
    weigh_encoded,
)
from sharewell.kit.private_matching.encoding import Field, Filters
from sharewell.kit.private_matching.likeness import likeness

AT = datetime(2026, 11, 22, tzinfo=UTC)
Done = TypeVar("Done")
People = Sequence[OpenPerson]
Truth = NDArray[np.int64]
PRECISE = 0.999


def main() -> None:
    """Make two lists, and measure one way after the other."""
    arguments = _arguments()
    size, seed = arguments.size, arguments.seed
    children = make_children(max(2 * size, arguments.population), seed, arguments.data)
    left, right = two_lists(children, size, seed + 1)
    place = np.full(len(children), -1, np.int64)
    place[right.who] = np.arange(size)
    truth = place[left.who]
    people = [[OpenPerson(str(row), each.particulars(row)) for row in range(size)] for each in (left, right)]
    _say("lists", size=size, seed=seed, population=len(children), in_common=int((truth >= 0).sum()))
    if not arguments.no_intersection:
        _intersection(people[0], people[1], truth, arguments.workers)
    if not arguments.no_encodings:
        _encodings(people[0], people[1], truth, all_pairs=arguments.all_pairs)
    if arguments.plain:
        _plain(people[0], people[1], truth)
    if arguments.psi:
        _psi(arguments.psi, people)
    if arguments.peers:
        _peers(arguments.peers, (left, right), truth)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="people in each list")
    parser.add_argument(
        "--population", type=int, default=400_000, help="children they are drawn from, at least"
    )
    parser.add_argument("--seed", type=int, default=2611)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with the frequencies of names")
    parser.add_argument("--no-intersection", action="store_true")
    parser.add_argument("--no-encodings", action="store_true")
    parser.add_argument("--plain", action="store_true", help="also compare the lists in the clear")
    parser.add_argument("--psi", type=Path, help="the Python with openmined.psi")
    parser.add_argument("--all-pairs", action="store_true", help="also time the likeness of all pairs")
    parser.add_argument("--peers", type=Path, help="the Python with clkhash and anonlink")
    return parser.parse_args()


def _intersection(left: People, right: People, truth: Truth, workers: int) -> None:
    one, other = Identity(secrets.token_bytes(32)), Identity(secrets.token_bytes(32))
    rule = shipped_rule()
    ours = Side(me=one, partner=other.public, rule=rule, workers=workers)
    theirs = Side(me=other, partner=one.public, rule=rule, workers=workers)
    worked = _worked()
    offer, offering = timed(lambda: ours.offer(left, at=AT))
    answer, answering = timed(lambda: theirs.answer(right, offer.content, at=AT))
    finish, finishing = timed(lambda: ours.finish(offer.state, answer.content, at=AT))
    close, closing = timed(lambda: theirs.close(answer.state, finish.content, at=AT))
    ids = offer.state.references, answer.state.references
    found = [(int(ids[0][each.theirs]), int(ids[1][each.mine]), each.points) for each in close.found]
    rows = np.array(found, np.int64).reshape(-1, 3)
    elements = len(offer.state.places) + len(answer.state.places)
    seconds, worked = offering + answering + finishing + closing, _worked() - worked
    _say(
        "intersection", **_curve(rows[:, 0], rows[:, 1], rows[:, 2].astype(float), truth), workers=workers,
        elements=elements, keys_a_child=round(_keys_of_a_child((left, right)), 2), seconds=round(seconds, 2),
        cpu_seconds=round(worked, 2), elements_a_second=round(elements / seconds),
        elements_a_cpu_second=round(elements / worked),
        steps=[round(each, 2) for each in (offering, answering, finishing, closing)],
        megabytes=[round(len(each.content) / 1e6, 1) for each in (offer, answer, finish, close)],
    )  # fmt: skip


def _keys_of_a_child(lists: Iterable[People]) -> float:
    counts = [len(private_keys(each.particulars, shipped_rule())) for people in lists for each in people]
    return sum(counts) / max(1, len(counts))


def _encodings(left: People, right: People, truth: Truth, *, all_pairs: bool) -> None:
    project = Project(
        secret=secrets.token_bytes(32), shape=shipped_rule().encoding, families=shipped_families()
    )
    one, encoding = timed(lambda: encoded(left, project))
    other = encoded(right, project)
    rows, finding = timed(lambda: nearby(one, other, seed=1))
    steps, comparing = timed(lambda: steps_of(one, other, rows))
    weights, learning = timed(lambda: learn(one, other, seed=1))
    weight, weighing = timed(lambda: weigh_encoded(one, other, rows, steps, weights))
    best, choosing = timed(lambda: mutually_best_rows(rows, weight))
    seconds = finding + comparing + learning + weighing + choosing
    blocked = int((truth[rows[0]] == rows[1]).sum()) / max(1, int((truth >= 0).sum()))
    _say(
        "encodings", **_curve(rows[0][best], rows[1][best], weight[best], truth), pairs=len(rows[0]),
        recall_of_pairs=round(blocked, 4), encoded_a_second=round(len(left) / encoding), seconds=round(seconds, 2),
        steps=[round(each, 2) for each in (finding, comparing, learning, weighing, choosing)],
    )  # fmt: skip
    if all_pairs:
        _, took = timed(lambda: _every(one.filters[Field.FIRST][:2000], other.filters[Field.FIRST]))
        whole = took * len(left) / min(2000, len(left)) * len(Field)
        _say(
            "all pairs, our own likeness, from 2,000 rows",
            seconds=round(whole, 1),
            times=round(whole / seconds, 1),
        )


def _plain(left: People, right: People, truth: Truth) -> None:
    sides = [[each.particulars for each in side] for side in (left, right)]
    for all_fields in (False, True):
        found, seconds = timed(partial(in_the_clear, *sides, all_fields=all_fields))
        which = "all fields" if all_fields else "the fields that filters have"
        _say(f"in the clear, {which}", **_curve(*found, truth), seconds=round(seconds, 2))


def _psi(python: Path, lists: Iterable[People]) -> None:
    """openmined.psi, in an environment of its own, on the very keys of our exchange."""
    rule = shipped_rule()
    with tempfile.TemporaryDirectory() as folder:
        for name, people in zip(("left", "right"), lists, strict=True):
            having = Counter(key for each in people for _, key in private_keys(each.particulars, rule))
            keys = [key for key, children in having.items() if children <= rule.crowded]
            Path(folder, f"{name}.keys").write_text("\n".join(keys), "utf-8")
        subprocess.run([python, HERE / "peers_psi.py", folder], check=True)


def _every(left: Filters, right: Filters) -> None:
    columns = np.arange(len(right))
    for row in range(len(left)):
        likeness(left, right, (np.full(len(right), row), columns))


def _peers(python: Path, lists: Iterable[Records], truth: Truth) -> None:
    """The peers, in an environment of their own, on the same lists without numbers."""
    with tempfile.TemporaryDirectory() as folder:
        for name, records in zip(("left", "right"), lists, strict=True):
            _write(records, Path(folder, f"{name}.csv"))
        np.save(Path(folder, "truth.npy"), truth)
        subprocess.run([python, HERE / "peers_private.py", folder], check=True)


def _write(records: Records, file: Path) -> None:
    with file.open("w", encoding="utf-8") as opened:
        for row in range(len(records)):
            person = records.particulars(row)
            born = person.born.isoformat() if person.born else ""
            place = person.postcodes[0] if person.postcodes else ""
            number = person.numbers[0][1] if person.numbers else ""
            opened.write(f"{' '.join(person.given)},{' '.join(person.family)},{born},{place},{number}\n")


def _curve(one: Truth, other: Truth, weight: NDArray[np.float64], truth: Truth) -> dict[str, float]:
    """Best F1, and recall where precision is at least .999, of pairs that are one to one."""
    order = np.argsort(-weight, kind="stable")
    right = np.cumsum(truth[one[order]] == other[order])
    if not len(right):
        return {"f1": 0.0}
    precision, recall = right / np.arange(1, len(right) + 1), right / max(1, int((truth != NONE).sum()))
    f1 = 2 * precision * recall / np.maximum(1e-9, precision + recall)
    best, precise = int(f1.argmax()), recall[precision >= PRECISE]
    return {
        "f1": round(float(f1[best]), 4),
        "precision_of_all": round(float(precision[-1]), 5),
        "recall_of_all": round(float(recall[-1]), 4),
        "recall_at_precision_999": round(float(precise.max(initial=0.0)), 4),
    }


def timed(work: Callable[[], Done]) -> tuple[Done, float]:
    """What a piece of work gives, and its seconds by the clock on the wall."""
    began = time.perf_counter()
    done = work()
    return done, time.perf_counter() - began


def _worked() -> float:
    """Seconds of processor time so far, of this process and of those that it started and that ended."""
    each = [resource.getrusage(which) for which in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in each)


def _say(what: str, **facts: Any) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"what": what, **facts, "peak_mb": peak}), flush=True)


if __name__ == "__main__":
    main()
