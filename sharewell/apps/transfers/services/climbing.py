"""What the clock does: a file that is not sent, not confirmed or not completed in time climbs.

Looks at stored state alone: late or twice is no harm.
"""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import next_rung
from sharewell.apps.transfers.models import Transfer
from sharewell.apps.transfers.services._notices import tell, tell_desk, tell_sender
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import due
from sharewell.domain.sharing import CLIMBS, Rung
from sharewell.domain.transfers import WAITS_FOR, WAITS_FOR_SENDER, TransferState
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.transfers")


def climb_transfers(*, actor: Actor, at: datetime) -> int:
    """Climb whatever has run out, and say how many climbs there were. One that fails does not stop the others."""
    return each_safely(ids_due(Transfer, at), partial(_climb, actor, at), doing="a climb", logger=logger)


def _climb(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = Transfer.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if row is None:
        return False
    state = TransferState(row.state)
    has_run_out = row.due_at is not None and row.due_at <= at
    rung, people = next_rung(_side(row), Rung(row.rung), at=at, has_run_out=has_run_out)
    row.rung = rung
    row.next_climb_at = _next_time(row, rung, at)
    row.save(update_fields=["rung", "next_climb_at"])
    key = f"climbed:{row.pk}:{row.moves_made}:{rung}"
    kind = NoticeKind.TRANSFER_DUE if state in WAITS_FOR_SENDER else NoticeKind.TRANSFER_WAITING
    tell(row, people, kind=kind, key=key, at=at)
    if state in WAITS_FOR_SENDER:
        tell_sender(row, kind=kind, key=f"{key}:own", at=at)
    else:
        tell_desk(row, kind=kind, key=key, at=at)
        if rung is not Rung.REMINDER:
            tell_sender(row, kind=NoticeKind.TRANSFER_MOVED, key=f"{key}:sender", at=at)
    record_event(
        actor=actor,
        kind=EventKind.TRANSFER_CLIMBED,
        at=at,
        record=row.pk,
        detail={"reference": row.reference, "rung": str(rung), "waits_for": str(WAITS_FOR[state])},
    )
    return True


def _side(transfer: Transfer) -> UUID:
    ours = TransferState(transfer.state) in WAITS_FOR_SENDER
    return transfer.recipient_id if transfer.recipient_id and not ours else transfer.sender_id


def _next_time(transfer: Transfer, rung: Rung, at: datetime) -> datetime | None:
    if rung not in CLIMBS:
        return None
    if rung is Rung.REMINDER and transfer.due_at is not None and transfer.due_at > at:
        return transfer.due_at
    trigger = WAITS_FOR[TransferState(transfer.state)]
    return due(trigger, urgency=transfer.urgency, nation=transfer.nation, sector=transfer.sector, start=at)
