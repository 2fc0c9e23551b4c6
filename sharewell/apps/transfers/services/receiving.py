"""The next place says that the file arrived whole, or what is missing."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.transfers.models import Transfer
from sharewell.apps.transfers.policies import require_receive
from sharewell.apps.transfers.services._moving import held, take_move
from sharewell.apps.transfers.services._notices import tell_sender
from sharewell.apps.transfers.services._words_out import let_reply
from sharewell.domain.access import Actor
from sharewell.domain.sharing.text import checked
from sharewell.domain.transfers import Move
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def confirm_transfer(*, actor: Actor, transfer: Transfer, at: datetime, note: str = "") -> Transfer:
    """Confirm that the file arrived and is whole: one press.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: it was confirmed already.
    """
    row = held(transfer)
    require_receive(actor, row)
    note = let_reply(actor, row, "confirm_transfer", note, at)
    take_move(actor, row, Move.RECEIVED, at, note=note)
    tell_sender(row, kind=NoticeKind.TRANSFER_MOVED, key=f"received:{row.pk}", at=at)
    return row


@transaction.atomic
def say_incomplete(*, actor: Actor, transfer: Transfer, at: datetime, missing: str) -> Transfer:
    """Say what is missing; the sender's clock begins.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: it was confirmed, or said, already.
        BadContent: it is not said what is missing.
    """
    row = held(transfer)
    require_receive(actor, row)
    missing = let_reply(actor, row, "say_incomplete", checked(missing, required=True), at)
    take_move(actor, row, Move.SAID_INCOMPLETE, at, note=missing)
    tell_sender(row, kind=NoticeKind.TRANSFER_MOVED, key=f"incomplete:{row.pk}:{row.moves_made}", at=at)
    return row
