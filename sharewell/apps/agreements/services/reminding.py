"""What the clock does: the parties are reminded before an agreement lapses, and told when it has.

Looks at stored state alone: late or twice is no harm.
"""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.agreements.models import Agreement
from sharewell.apps.agreements.services._looks import next_look
from sharewell.apps.agreements.services._notices import tell_parties
from sharewell.apps.audit.services import record_event
from sharewell.domain.access import Actor
from sharewell.domain.agreements import agreement_terms, reminder_due
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.agreements")


def remind_of_agreements(*, actor: Actor, at: datetime) -> int:
    """Remind of every agreement whose day has come; returns of how many. One that fails does not stop the others."""
    due = ids_due(Agreement, at, by="remind_on")
    return each_safely(due, partial(_remind, actor, at), doing="a reminder", logger=logger)


def _remind(actor: Actor, at: datetime, pk: UUID) -> bool:
    day = local_day(at)
    row = Agreement.objects.select_for_update().filter(pk=pk, remind_on__lte=day).first()
    if row is None or row.ends_on is None:
        return False
    lapsed = row.ends_on < day
    mark = reminder_due(row.ends_on, row.review_on, day, agreement_terms().length.remind_days)
    is_new = lapsed or (mark is not None and (row.reminded is None or mark < row.reminded))
    row.remind_on = next_look(row, on=day)
    row.reminded = mark
    row.save(update_fields=["remind_on", "reminded"])
    if not is_new or row.ended_on:
        return False
    kind = NoticeKind.AGREEMENT_LAPSED if lapsed else NoticeKind.AGREEMENT_REVIEW
    tell_parties(row, kind, at, key=f"{row.version}:{'lapsed' if lapsed else mark}")
    record_event(
        actor=actor, kind=EventKind.AGREEMENT_REMINDED, at=at, record=row.pk,
        detail={"reference": row.reference, "lapsed": lapsed},
    )  # fmt: skip
    return True
