"""Questions about notices."""

from sharewell.apps.transparency.selectors.holding import held_statements, texts_held, what_holds
from sharewell.apps.transparency.selectors.known import known_of, sent_regularly
from sharewell.apps.transparency.selectors.notices import (
    PrivacyNotice,
    draft_of,
    notice_digest,
    notice_digests,
    notices_of,
    published_of,
    versions_of,
)
from sharewell.apps.transparency.selectors.statements import (
    FamilyStatement,
    Tellable,
    statement_digest,
    statement_digests,
    statement_of,
    statements_about,
    tellable_shares,
)
from sharewell.apps.transparency.selectors.untold import (
    TellingLook,
    look_digest,
    look_digests,
    looks_of,
    organisations_due,
    untold_of,
    untold_one,
)
from sharewell.apps.transparency.selectors.words import AUDIENCE_WORDS, point_words, texts_of

__all__ = [
    "AUDIENCE_WORDS",
    "FamilyStatement",
    "PrivacyNotice",
    "Tellable",
    "TellingLook",
    "draft_of",
    "held_statements",
    "known_of",
    "look_digest",
    "look_digests",
    "looks_of",
    "notice_digest",
    "notice_digests",
    "notices_of",
    "organisations_due",
    "point_words",
    "published_of",
    "sent_regularly",
    "statement_digest",
    "statement_digests",
    "statement_of",
    "statements_about",
    "tellable_shares",
    "texts_held",
    "texts_of",
    "untold_of",
    "untold_one",
    "versions_of",
    "what_holds",
]
