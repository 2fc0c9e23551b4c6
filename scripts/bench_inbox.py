"""The inbox measured with 1,000 and with 100,000 shares: its cost is to be that of a page, not of a table.

The shares of the first page are sent and opened by the services. Those behind them are rows of the same size whose
sealed columns hold random bytes, with as many wrapped keys: a page never opens them, and the tables and their
indexes are as large as they would be.
"""

import json
import secrets
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_start import (
    QUICK_TO_SLOW,
    actor,
    client_for,
    cost_of,
    milliseconds,
    queries_of,
    start_demo,
)
from bench_table import NONE, ROWS, Table, held, markdown

Process = subprocess.Popen[str]
Taken = dict[tuple[str, int], list[float]]
TITLE = "A large inbox"
WORDS = (
    "The front door’s inbox with 1,000 and with 100,000 shares: processor time of whole requests in two processes "
    "that take turns, so that both meet the same machine. A third of the shares waits, the rest is answered. Those of "
    "the first page are real; behind it stand rows of the same size, never opened."
)
SIZES = (1_000, 100_000)
PATHS = ("/shares/inbox/", "/", "/desk/", "/desk/?sort=urgency")
AT_ONCE = 2_000
WRAPPED = 61
RATIO = 1.3
FIRST_PAGE = 15
"""Milliseconds of processor time for the first page of the desk, however much waits."""
TURNS, IN_A_TURN = 12, 8


def table() -> Table:
    """The two pages, each with few and with many shares."""
    ends = [_other_end(size) for size in SIZES]
    for end in ends:
        _told(end)
    taken: dict[tuple[str, int], list[float]] = {}
    for _ in range(TURNS):
        for size, end in zip(SIZES, ends, strict=True):
            print(file=end.stdin, flush=True)
            for path, figures in _told(end)["taken"].items():
                taken.setdefault((path, size), []).extend(figures)
    queries = [_ended(end) for end in ends]
    rows = [row for path in PATHS for row in _rows(path, taken, queries)]
    named = [[name, *row] for name, row in zip(ROWS[TITLE], rows, strict=True)]
    return Table(title=TITLE, words=WORDS, columns=(*QUICK_TO_SLOW, "Queries"), rows=named)


def _other_end(size: int) -> Process:
    """A process that makes an inbox of this size, and measures a few requests for each line it is sent."""
    words = [sys.executable, __file__, str(size)]
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _told(end: Process) -> dict[str, Any]:
    line = end.stdout.readline() if end.stdout else ""
    if not line:
        raise RuntimeError("a process that measures has ended early")
    told: dict[str, Any] = json.loads(line)
    return told


def _ended(end: Process) -> dict[str, int]:
    """How many queries each page took."""
    rest, _ = end.communicate()
    queries: dict[str, int] = json.loads(rest)["queries"]
    return queries


def _rows(path: str, taken: Taken, queries: Sequence[Mapping[str, int]]) -> Iterator[list[str]]:
    found = [cost_of(taken[path, size], asked[path]) for size, asked in zip(SIZES, queries, strict=True)]
    for one in found:
        first_page = held(one.median, FIRST_PAGE, "ms") if path == PATHS[2] else NONE
        yield [*one.figures, f"{one.queries}", *first_page]
    times = found[1].median / found[0].median
    budget = held(times, RATIO, "times") if path in {PATHS[0], PATHS[2]} else NONE
    yield ["", f"{times:.2f} times", "", "", *budget]


def measure(size: int) -> None:
    """Be one of the two ends."""
    start_demo()
    _open_what_waits()
    _fill(size)
    client = client_for("Priya Anand")
    queries = {path: queries_of(partial(client.get, path)) for path in PATHS}
    print(json.dumps({"ready": size}), flush=True)
    for _line in sys.stdin:
        taken = {path: [milliseconds(partial(client.get, path)) for _ in range(IN_A_TURN)] for path in PATHS}
        print(json.dumps({"taken": taken}), flush=True)
    print(json.dumps({"queries": queries}), flush=True)


def _open_what_waits() -> None:
    """Thirty urgent shares sent and opened, so that the whole first page has lines that are opened to be shown."""
    from sharewell.apps.shares.services import open_share
    from sharewell.kit.clock import now

    duty = actor("Tom Ashdown")
    for share in _sent_by_the_services(30):
        open_share(actor=duty, share=share, at=now(), purpose="bench")


def _sent_by_the_services(count: int) -> Iterator[Any]:
    from sharewell.apps.shares.services import send_emergency
    from sharewell.domain.sharing import AskedFor, HowKnown, Item, Kind, Observation, Parcel, Route, Worry
    from sharewell.kit.clock import now

    helper = actor("Joe Tanner")
    text = "Made for the bench: nobody is meant. " * 4
    seen = (Observation(text=text, how=HowKnown.SEEN, kind=Kind.FACT),)
    worry = Worry(
        route=Route.EMERGENCY, urgency="immediate_danger", nation="england", children=(), observations=seen
    )
    item = Item(kind="identity", about="child", status="fact", text=text)
    for number in range(count):
        asked = AskedFor(summary=f"{text[:120]} {number}", wanted=text)
        parcel = Parcel(recipient=_front_door().pk, asked=asked, items=(item,))
        yield send_emergency(
            actor=helper, at=now() - timedelta(days=1), worry=worry, parcels=[parcel]
        ).shares[0]


def _front_door() -> Any:
    from sharewell.apps.shares.selectors import Share

    return Share.objects.filter(recipient_name="Harrowmere Children's Front Door")[0].recipient


def _fill(size: int) -> None:
    """As many shares as are missing, behind those that are real."""
    from django.db import transaction

    from sharewell.apps.shares.selectors import Share
    from sharewell.kit.crypto.models import RecordKey

    like = Share.objects.filter(state="opened", urgency="immediate_danger")[0]
    missing = size - Share.objects.filter(recipient_id=like.recipient_id).count()
    for first in range(0, missing, AT_ONCE):
        made = [_copy(like, number) for number in range(first, min(first + AT_ONCE, missing))]
        with transaction.atomic():
            Share.objects.bulk_create(made)
            RecordKey.objects.bulk_create(key for share in made for key in _keys(share))


def _copy(like: Any, number: int) -> Any:
    from sharewell.apps.shares.selectors import Share
    from sharewell.kit.ids import new_id, new_reference

    values = {
        field.attname: getattr(like, field.attname)
        for field in Share._meta.concrete_fields
        if not field.generated
    }
    sealed = {name: secrets.token_bytes(len(values[name])) for name in ("summary", "wanted", "family")}
    waits = number % 3 == 0
    past = like.sent_at - timedelta(minutes=number)
    values |= sealed | {
        "id": new_id(),
        "reference": new_reference("SW"),
        "state": ("opened", "delivered", "owned")[number // 3 % 3] if waits else "answered",
        "sent_at": past,
        "state_at": past,
        "due_at": like.sent_at + timedelta(days=2, minutes=number) if waits else None,
        "next_climb_at": None,
    }
    return Share(**values)


def _keys(share: Any) -> Iterator[Any]:
    from sharewell.kit.clock import now
    from sharewell.kit.crypto.models import RecordKey

    for holder in (share.sender_id, share.recipient_id):
        yield RecordKey(
            record=share.pk,
            owner=share.sender_id,
            holder_id=holder,
            wrapped=secrets.token_bytes(WRAPPED),
            created_at=now(),
        )


if __name__ == "__main__":
    if sys.argv[1:]:
        measure(int(sys.argv[1]))
    else:
        print(markdown(table()))
