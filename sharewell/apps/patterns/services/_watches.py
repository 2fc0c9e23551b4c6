"""What both who watches and the worker do with a watch: end it, and tell the log."""

from datetime import datetime

from sharewell.apps.audit.services import record_event
from sharewell.apps.patterns.models import Watch
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind

PURPOSE = "safeguarding"


def close_watch(actor: Actor, watch: Watch, at: datetime, *, because: str) -> None:
    """End a watch that is held; the log says why."""
    watch.ended_at = at
    watch.save(update_fields=["ended_at"])
    tell_log(actor, EventKind.WATCH_ENDED, watch, at, because=because)


def tell_log(actor: Actor, kind: EventKind, watch: Watch, at: datetime, **detail: str) -> None:
    """Write an event about a watch, under the record that it watches."""
    record = watch.concern_id or watch.request_id
    record_event(actor=actor, kind=kind, at=at, record=record, purpose=PURPOSE, detail=detail)
