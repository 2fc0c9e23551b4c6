"""Records and their proof measured: the document, the log, sealing, verifying; and the demo's own loading."""

import secrets
import statistics
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_start import client_for, person, start_demo
from bench_table import NONE, ROWS, Table, held, markdown

TITLE = "Records and their proof"
WORDS = (
    "On the demo’s data. Each event is measured in a transaction of its own, as the lightest request has it. "
    "Verifying reads every event, checks each signature and link, and each checkpoint."
)
EVENTS, TEXTS, DOCUMENTS = 300, 3_000, 8
VERIFIED = 10_000
LOADING = 8.0
"""Seconds in which the demo is to be there."""


def table() -> Table:
    """Every figure, measured."""
    loading = start_demo()
    document = _document()
    processor, disk = _one_event()
    sealing, opening = _sealing()
    figures = (
        f"{document:.0f} ms",
        f"{processor:.2f} ms",
        f"{disk:.1f} ms",
        f"{sealing:.0f} µs",
        f"{opening:.0f} µs",
        f"{_verifying():.2f} s",
        f"{loading:.1f} s",
    )
    budgets = dict.fromkeys(ROWS[TITLE], NONE) | {ROWS[TITLE][-1]: held(loading, LOADING, "s")}
    rows = [[name, figure, *budgets[name]] for name, figure in zip(ROWS[TITLE], figures, strict=True)]
    return Table(title=TITLE, words=WORDS, columns=("Figure",), rows=rows)


def _document() -> float:
    """Milliseconds on the wall for a record's PDF, from request to answer; the median."""
    from django.urls import reverse

    from sharewell.apps.decisions.selectors import Concern

    client = client_for("Joe Tanner")
    concern = Concern.objects.filter(raised_by_id=person("Joe Tanner"), route="emergency").first()
    if concern is None:
        raise LookupError("the demo lacks a record to print")
    path = reverse("shares:record_document", args=[concern.reference])
    if not client.get(path).content.startswith(b"%PDF"):
        raise RuntimeError("the record did not come as a PDF")
    return (
        statistics.median(_timed(lambda: client.get(path), time.perf_counter) for _ in range(DOCUMENTS)) * 1e3
    )


def _one_event() -> tuple[float, float]:
    """Milliseconds for an event and its commit: of the processor, and until it is safe; medians."""
    before = [(time.process_time(), time.perf_counter())]
    for _ in range(EVENTS):
        _append()
        before.append((time.process_time(), time.perf_counter()))
    pairs = list(pairwise(before))
    processor = statistics.median(after[0] - first[0] for first, after in pairs)
    return processor * 1e3, statistics.median(after[1] - first[1] for first, after in pairs) * 1e3


def _append() -> None:
    from django.db import transaction

    from sharewell.apps.audit.services import record_event
    from sharewell.domain.access import SYSTEM
    from sharewell.domain.audit.kinds import EventKind
    from sharewell.kit.clock import now

    with transaction.atomic():
        record_event(actor=SYSTEM, kind=EventKind.SHARE_READ, at=now(), purpose="bench", fields=("items",))


def _sealing() -> tuple[float, float]:
    """Microseconds for one text to be sealed, and for it to be opened, with the record's key at hand."""
    from sharewell.apps.shares.selectors import Share
    from sharewell.kit.crypto import keyring

    share = Share.objects.exclude(state="recalled")[0]
    ring = keyring(holder=share.sender_id, records=[share.pk])
    texts = [secrets.token_hex(250) for _ in range(TEXTS)]
    began = time.process_time()
    sealed = [ring.seal(record=share.pk, field="bench", text=text) for text in texts]
    between = time.process_time()
    for one in sealed:
        ring.unseal(record=share.pk, field="bench", sealed=one)
    ended = time.process_time()
    return (between - began) / TEXTS * 1e6, (ended - between) / TEXTS * 1e6


def _verifying() -> float:
    """Seconds on the wall for 10,000 events, from a log that is at least as long."""
    from django.conf import settings
    from django.db import transaction

    from sharewell.apps.audit.selectors import Event
    from sharewell.apps.audit.services import log_key, sign_checkpoint
    from sharewell.domain.access import SYSTEM
    from sharewell.domain.audit import verifier
    from sharewell.kit.clock import now
    from sharewell.kit.crypto import signature_holds

    with transaction.atomic():
        for _ in range(VERIFIED - Event.objects.count()):
            _append()
        sign_checkpoint(actor=SYSTEM, at=now())
    database = Path(settings.DATABASES["default"]["NAME"])

    def check() -> Any:
        log = verifier.log_in_database(database)
        return verifier.check(log, keys=[log_key().text()], holds=signature_holds)

    if check().faults:
        raise RuntimeError("the bench's own log is not sound")
    return _timed(check, time.perf_counter)


def _timed(act: Callable[[], Any], clock: Callable[[], float]) -> float:
    began = clock()
    act()
    return clock() - began


if __name__ == "__main__":
    print(markdown(table()))
