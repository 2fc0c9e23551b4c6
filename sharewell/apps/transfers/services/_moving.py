"""Moving a transfer: hold the row, ask the one transition table, set the next clock, write the move."""

from datetime import datetime, timedelta
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.transfers.errors import NotPossibleNow
from sharewell.apps.transfers.models import Transfer, TransferMove
from sharewell.apps.transfers.policies import SENTENCES
from sharewell.apps.transfers.selectors import move_digest
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Start, deadlines_after, due, end_of_day, reminder_at, start_of_day
from sharewell.domain.sharing import Rung, StepRefused
from sharewell.domain.sharing.text import checked
from sharewell.domain.transfers import WAITS_FOR, Move, TransferState, moved
from sharewell.kit.crypto import seal

PURPOSE = "record_transfer"
EVENTS = {
    Move.STARTED: EventKind.TRANSFER_STARTED,
    Move.PLACE_KNOWN: EventKind.TRANSFER_STARTED,
    Move.NOTE_AHEAD: EventKind.TRANSFER_SENT,
    Move.SENT: EventKind.TRANSFER_SENT,
    Move.REST_SENT: EventKind.TRANSFER_SENT,
    Move.SAID_INCOMPLETE: EventKind.TRANSFER_RECEIVED,
    Move.RECEIVED: EventKind.TRANSFER_RECEIVED,
    Move.GIVEN_UP: EventKind.TRANSFER_GIVEN_UP,
}
MOVE_EVENTS = tuple(dict.fromkeys(EVENTS.values()))


def held(transfer: Transfer) -> Transfer:
    """The transfer's row as it stands, held until the transaction ends."""
    return Transfer.objects.select_for_update().get(pk=transfer.pk)


def take_move(
    actor: Actor, transfer: Transfer, move: Move, at: datetime, *, note: str = "", share: UUID | None = None
) -> TransferMove:
    """Move a held transfer, with the clock of its new state; write the move, save the transfer, tell the log.

    Raises:
        NotPossibleNow: the move is not possible from where the transfer stands; nothing was changed.
    """
    before = TransferState(transfer.state)
    try:
        after = moved(before, move)
    except StepRefused as refused:
        raise NotPossibleNow(refused.code, str(SENTENCES[refused.code])) from refused
    transfer.state = after
    if after is not before:
        transfer.state_at = at
        set_clock(transfer, at)
    return write_move(actor, transfer, move, at, note=note, share=share)


def set_clock(transfer: Transfer, at: datetime) -> None:
    """Start the clock of the transfer's state, or stop it where nothing is waited for.

    What the law of the nation wants of this sort of organisation counts from the day on which the child leaves.
    """
    trigger = WAITS_FOR.get(TransferState(transfer.state))
    transfer.rung = Rung.DUTY
    if trigger is None:
        transfer.due_at = transfer.next_climb_at = None
        return
    start = max(at, _leaves(transfer)) if transfer.state == TransferState.TO_SEND else at
    own = due(trigger, urgency=transfer.urgency, nation=transfer.nation, sector=transfer.sector, start=start)
    transfer.due_at = min([own, *_of_the_law(transfer)])
    if transfer.due_at <= at:
        transfer.due_at = own
    transfer.next_climb_at = reminder_at(start=at, due_at=transfer.due_at)


def write_move(
    actor: Actor, transfer: Transfer, move: Move, at: datetime, *, note: str = "", share: UUID | None = None
) -> TransferMove:
    """Write the next move of a held transfer, save the transfer, and tell the log."""
    transfer.moves_made += 1
    row = TransferMove(
        transfer=transfer,
        sequence=transfer.moves_made,
        kind=move,
        person=actor.person,
        person_name=actor.name,
        organisation_name=actor.organisation_name,
        at=at,
        share=share,
        note=_sealed_note(actor, transfer, checked(note)),
    )
    row.sha256 = move_digest(row, transfer)
    transfer.save()
    row.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EVENTS[move],
        at=at,
        record=transfer.pk,
        child=transfer.entry_id if actor.organisation == transfer.sender_id else None,
        purpose=PURPOSE,
        fields=("note",) if note else (),
        version=row.sequence,
        detail={"reference": transfer.reference, "move": str(move), "sha256": row.sha256},
    )
    return row


def _sealed_note(actor: Actor, transfer: Transfer, note: str) -> bytes:
    if not note:
        return b""
    version = transfer.moves_made
    return seal(record=transfer.pk, holder=actor.organisation, field="move.note", text=note, version=version)


def _leaves(transfer: Transfer) -> datetime:
    return start_of_day(transfer.leaves_on) + timedelta(hours=8)


def _of_the_law(transfer: Transfer) -> list[datetime]:
    if transfer.state != TransferState.TO_SEND:
        return []
    left = end_of_day(transfer.leaves_on)
    found = deadlines_after(Start.CHILD_LEFT, at=left, nation=transfer.nation, sector=transfer.sector)
    return [one.due_at for one in found]
