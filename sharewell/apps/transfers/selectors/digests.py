"""SHA-256 over what happened to a transfer, sealed text by its sealed bytes: no key is needed.

The same value stands in the audit event of the write, so an edit by SQL shows. The first move stands for the fixed part
of the transfer, the last for where it stands.
"""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.transfers.models import Transfer, TransferMove
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.sharing import StepRefused
from sharewell.domain.transfers import WAITS_FOR, Move, TransferState, moved


def move_digest(move: TransferMove, transfer: Transfer) -> str:
    """The digest of one move."""
    first = _fixed(transfer) if move.kind == Move.STARTED else {}
    return digest(
        {
            "transfer": str(transfer.pk),
            "sequence": move.sequence,
            "kind": str(move.kind),
            "person": f"{move.person} {move.person_name}",
            "organisation": move.organisation_name,
            "at": written_time(move.at),
            "share": str(move.share or ""),
            "note": sealed_digest(move.note),
            **first,
        }
    )


def move_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every move, for `sharewell verify`.

    There is none for the last move of a transfer that stands elsewhere than its moves say.
    """
    for transfer in Transfer.objects.order_by("pk").prefetch_related("moves").iterator(chunk_size=500):
        moves = list(transfer.moves.all())
        for row in moves:
            wrong = row is moves[-1] and not _stands_as_said(transfer, moves)
            yield transfer.pk, row.sequence, "" if wrong else move_digest(row, transfer)


def _stands_as_said(transfer: Transfer, moves: list[TransferMove]) -> bool:
    state = TransferState.TO_SEND
    try:
        for row in moves[1:]:
            state = moved(state, Move(row.kind))
    except StepRefused:
        return False
    waits = state in WAITS_FOR
    return (
        transfer.state == state
        and transfer.moves_made == len(moves)
        and (transfer.due_at is not None) == waits
    )


def _fixed(transfer: Transfer) -> dict[str, str]:
    return {
        "reference": transfer.reference,
        "entry": str(transfer.entry_id),
        "sender": f"{transfer.sender_id} {transfer.sender_name}",
        "started_by": f"{transfer.started_by_id} {transfer.started_by_name}",
        "leaving": f"{transfer.leaving} {transfer.leaves_on.isoformat()}",
        "about": sealed_digest(transfer.about),
    }
