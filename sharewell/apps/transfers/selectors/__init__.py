"""Questions about transfers. Nothing here writes or opens sealed text."""

from sharewell.apps.transfers.models import Transfer, TransferMove
from sharewell.apps.transfers.selectors.digests import move_digest, move_digests
from sharewell.apps.transfers.selectors.lists import (
    coming,
    leaving,
    moves_of,
    transfer_for,
    transfers_waiting,
)

__all__ = [
    "Transfer",
    "TransferMove",
    "coming",
    "leaving",
    "move_digest",
    "move_digests",
    "moves_of",
    "transfer_for",
    "transfers_waiting",
]
