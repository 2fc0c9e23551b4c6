"""The whole log as lines of JSON, for the verifier and for whoever checks it without our database."""

import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.models import Checkpoint, Event, LogKey
from sharewell.apps.audit.services.log_key import log_key
from sharewell.apps.audit.services.recording import record_event
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind

FORMAT = "sharewell-audit-log/1"


def export_log(*, actor: Actor, at: datetime) -> Iterator[str]:
    """The whole log for taking away, line by line; that it was taken is its last event."""
    with transaction.atomic():
        record_event(actor=actor, kind=EventKind.LOG_EXPORTED, at=at)
    return exported_log()


def exported_log() -> Iterator[str]:
    """The log line by line: a heading with the public keys, checkpoints, events, an ending with counts.

    Events come last, so that one written meanwhile is after the checkpoints and does no harm.
    """
    keys = set(LogKey.objects.values_list("line", flat=True))
    keys.add(log_key().text())
    yield _line({"format": FORMAT, "keys": sorted(keys)})
    checkpoints = events = 0
    for checkpoint in Checkpoint.objects.order_by("number").iterator():
        yield _line({"checkpoint": _checkpoint(checkpoint)})
        checkpoints += 1
    for event in Event.objects.order_by("sequence").iterator(chunk_size=1000):
        yield _line({"event": _event(event)})
        events += 1
    yield _line({"end": {"checkpoints": checkpoints, "events": events}})


def _event(event: Event) -> dict[str, object]:
    binary = {name: _base64(getattr(event, name)) for name in ("salt", "leaf_hash", "link", "signature")}
    return {**event.entry.values(), **binary}


def _checkpoint(checkpoint: Checkpoint) -> dict[str, object]:
    return {
        "number": checkpoint.number,
        "size": checkpoint.size,
        "root": _base64(checkpoint.root),
        "frontier": _base64(checkpoint.frontier),
        "note": checkpoint.note,
    }


def _base64(value: bytes | memoryview) -> str:
    return b64encode(bytes(value)).decode("ascii")


def _line(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
