"""A child's safeguarding file on its way to the next school or agency: why, where it stands, what is in it."""

from sharewell.domain.transfers.manifest import Line, manifest_from_text, manifest_sha256, manifest_to_text
from sharewell.domain.transfers.school_day import (
    Saw,
    SchoolRung,
    Speak,
    next_rung_at,
    rungs_reached,
    school_begins_after,
)
from sharewell.domain.transfers.states import (
    TRANSITIONS,
    WAITS_FOR,
    WAITS_FOR_SENDER,
    Move,
    TransferState,
    moved,
)
from sharewell.domain.transfers.why import Leaving

__all__ = [
    "TRANSITIONS",
    "WAITS_FOR",
    "WAITS_FOR_SENDER",
    "Leaving",
    "Line",
    "Move",
    "Saw",
    "SchoolRung",
    "Speak",
    "TransferState",
    "manifest_from_text",
    "manifest_sha256",
    "manifest_to_text",
    "moved",
    "next_rung_at",
    "rungs_reached",
    "school_begins_after",
]
