"""Questions about transfers. Nothing here writes or opens sealed text."""

from sharewell.apps.transfers.models import SchoolNotice, Transfer, TransferMove
from sharewell.apps.transfers.selectors.at_the_top import files_at_the_top
from sharewell.apps.transfers.selectors.digests import move_digest, move_digests
from sharewell.apps.transfers.selectors.holding import held_transfers, texts_of_transfers
from sharewell.apps.transfers.selectors.lists import (
    coming,
    files_to_confirm,
    files_to_send,
    leaving,
    moves_of,
    sent_since,
    transfer_for,
    transfers_about,
    transfers_waiting,
)
from sharewell.apps.transfers.selectors.school import (
    SentToSchool,
    school_notice_digest,
    school_notice_digests,
    sent_to_schools,
)
from sharewell.apps.transfers.selectors.words import waiting_title

__all__ = [
    "SchoolNotice",
    "SentToSchool",
    "Transfer",
    "TransferMove",
    "coming",
    "files_at_the_top",
    "files_to_confirm",
    "files_to_send",
    "held_transfers",
    "leaving",
    "move_digest",
    "move_digests",
    "moves_of",
    "school_notice_digest",
    "school_notice_digests",
    "sent_since",
    "sent_to_schools",
    "texts_of_transfers",
    "transfer_for",
    "transfers_about",
    "transfers_waiting",
    "waiting_title",
]
