"""Questions about entries and what is protected of them. Nothing here opens sealed text or writes."""

from sharewell.apps.children.selectors.entries import (
    Entry,
    entries_matching,
    entries_of,
    entry_of,
    newest_entries,
    newest_versions,
    query_words,
    version_digest,
    version_digests,
    word_key,
)
from sharewell.apps.children.selectors.shields import (
    Shield,
    ShieldLift,
    lift_digest,
    lift_digests,
    lift_of,
    lifts_waiting,
    shield_digest,
    shield_digests,
    shield_of,
    shields_of,
)
from sharewell.apps.children.selectors.words import kind_words

__all__ = [
    "Entry",
    "Shield",
    "ShieldLift",
    "entries_matching",
    "entries_of",
    "entry_of",
    "kind_words",
    "lift_digest",
    "lift_digests",
    "lift_of",
    "lifts_waiting",
    "newest_entries",
    "newest_versions",
    "query_words",
    "shield_digest",
    "shield_digests",
    "shield_of",
    "shields_of",
    "version_digest",
    "version_digests",
    "word_key",
]
