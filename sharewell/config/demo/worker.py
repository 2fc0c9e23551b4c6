"""What the worker would have done meanwhile: reminders and climbs at their times, notices, signed checkpoints."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Model

from sharewell.apps.audit.services import sign_checkpoint
from sharewell.apps.decisions.selectors import CompletionTask, LeadQuestion, LookAgain
from sharewell.apps.decisions.services import remind_of_everything
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.requests.services import climb_asks
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import climb_all
from sharewell.apps.transfers.selectors import SchoolNotice, Transfer
from sharewell.apps.transfers.tasks import climb_overdue
from sharewell.domain.access import SYSTEM
from sharewell.kit.clock import frozen
from sharewell.kit.database.prepared import Prepared
from sharewell.kit.notify.tasks import send_waiting

A_MOMENT = timedelta(seconds=20)
"""How long after its time a worker comes to a thing."""


class Stuck(Exception):
    """The worker left something undone, and would come back to it for ever."""


def work_until(at: datetime) -> None:
    """Do all that became due before `at`, at its own time. Raises Stuck."""
    while (due := _earliest()) is not None and due + A_MOMENT < at:
        when = due + A_MOMENT
        with frozen(when):
            done = climb_all(actor=SYSTEM, at=when) + remind_of_everything(actor=SYSTEM, at=when)
            done += climb_asks(actor=SYSTEM, at=when)
            done += climb_overdue(when)
            if not done:
                raise Stuck(due.isoformat())
            send_waiting(when)


def end_of_work(at: datetime) -> None:
    """Send what waits, and sign how the log stands."""
    with frozen(at):
        send_waiting(at)
        sign_checkpoint(actor=SYSTEM, at=at)


def _earliest() -> datetime | None:
    return min(_due(), default=None)


def _first(kind: type[Model], name: str) -> Prepared:
    rows = kind._default_manager.filter(**{f"{name}__isnull": False})
    return Prepared(lambda: rows.order_by(name).values_list(name)[:1], takes=0)


CLOCKS = (
    _first(Share, "next_climb_at"),
    _first(Share, "question__next_climb_at"),
    _first(Ask, "next_climb_at"),
    *(_first(moves, "next_climb_at") for moves in (Transfer, SchoolNotice)),
    *(_first(kind, "next_reminder_at") for kind in (LeadQuestion, CompletionTask, LookAgain)),
)


def _due() -> Iterator[datetime]:
    for clock in CLOCKS:
        yield from (at for (at,) in clock.rows())
