"""A child's safeguarding file on its way to the next school or agency: why, where it stands, what is in it."""

from sharewell.domain.transfers.manifest import Line, manifest_from_text, manifest_sha256, manifest_to_text
from sharewell.domain.transfers.states import (
    TRANSITIONS,
    WAITS_FOR,
    TransferState,
    TransferStep,
    move,
)
from sharewell.domain.transfers.why import Leaving

__all__ = [
    "TRANSITIONS",
    "WAITS_FOR",
    "Leaving",
    "Line",
    "TransferState",
    "TransferStep",
    "manifest_from_text",
    "manifest_sha256",
    "manifest_to_text",
    "move",
]
