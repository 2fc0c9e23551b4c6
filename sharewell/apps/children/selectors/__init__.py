"""Questions about entries and what is protected of them. Nothing here opens sealed text or writes."""

from sharewell.apps.children.selectors.entries import (
    Entry,
    entries_called,
    entries_matching,
    entries_of,
    entry_of,
    newest_entries,
    newest_versions,
    query_words,
    version_digest,
    version_digests,
)
from sharewell.apps.children.selectors.finding import (
    candidates,
    entries_to_index,
    hashed_keys,
    organisations_to_index,
    people_named,
)
from sharewell.apps.children.selectors.held import (
    HeldWords,
    agreed_since,
    held_digest,
    held_digests,
    held_for,
)
from sharewell.apps.children.selectors.people import (
    about_words,
    age_words,
    identity_words,
    numbers_words,
)
from sharewell.apps.children.selectors.reasons import Reason, grade_words, reason_words
from sharewell.apps.children.selectors.shields import (
    Shield,
    ShieldLift,
    lift_digest,
    lift_digests,
    lift_of,
    shield_digest,
    shield_digests,
    shield_of,
    shields_of,
)
from sharewell.apps.children.selectors.waiting import (
    KeptSafeWaiting,
    Waits,
    kept_safe_waiting,
    kept_safe_words,
)
from sharewell.apps.children.selectors.words import Piece, kind_words, marked_pieces

__all__ = [
    "Entry",
    "HeldWords",
    "KeptSafeWaiting",
    "Piece",
    "Reason",
    "Shield",
    "ShieldLift",
    "Waits",
    "about_words",
    "age_words",
    "agreed_since",
    "candidates",
    "entries_called",
    "entries_matching",
    "entries_of",
    "entries_to_index",
    "entry_of",
    "grade_words",
    "hashed_keys",
    "held_digest",
    "held_digests",
    "held_for",
    "identity_words",
    "kept_safe_waiting",
    "kept_safe_words",
    "kind_words",
    "lift_digest",
    "lift_digests",
    "lift_of",
    "marked_pieces",
    "newest_entries",
    "newest_versions",
    "numbers_words",
    "organisations_to_index",
    "people_named",
    "query_words",
    "reason_words",
    "shield_digest",
    "shield_digests",
    "shield_of",
    "shields_of",
    "version_digest",
    "version_digests",
]
