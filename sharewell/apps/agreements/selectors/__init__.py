"""Questions about agreements. Nothing here opens sealed text or writes."""

from sharewell.apps.agreements.models import Agreement, AgreementStep, Comment, Party
from sharewell.apps.agreements.selectors.chart import standings
from sharewell.apps.agreements.selectors.copies import copy_looked_at, exchanged, stamped_copy
from sharewell.apps.agreements.selectors.cover import (
    agreements_around,
    agreements_between,
    cover_of,
    covers_of,
)
from sharewell.apps.agreements.selectors.cover_words import cover_sentence
from sharewell.apps.agreements.selectors.digests import step_digest, step_digests, text_digest
from sharewell.apps.agreements.selectors.looked import looked_words, parties_here
from sharewell.apps.agreements.selectors.many import SaidByParty, said_by_parties, texts_in_force
from sharewell.apps.agreements.selectors.one import (
    Held,
    agreement_for,
    comment_on,
    comments_on,
    gaps_in,
    held,
    newest_text,
    numbers_of,
    party_in,
    steps_of,
    text_for,
    text_of,
    text_on_paper,
)
from sharewell.apps.agreements.selectors.register import (
    SOON,
    STATES,
    Named,
    Wanted,
    parties_of,
    register,
    waiting_for,
)

__all__ = [
    "SOON",
    "STATES",
    "Agreement",
    "AgreementStep",
    "Comment",
    "Held",
    "Named",
    "Party",
    "SaidByParty",
    "Wanted",
    "agreement_for",
    "agreements_around",
    "agreements_between",
    "comment_on",
    "comments_on",
    "copy_looked_at",
    "cover_of",
    "cover_sentence",
    "covers_of",
    "exchanged",
    "gaps_in",
    "held",
    "looked_words",
    "newest_text",
    "numbers_of",
    "parties_here",
    "parties_of",
    "party_in",
    "register",
    "said_by_parties",
    "stamped_copy",
    "standings",
    "step_digest",
    "step_digests",
    "steps_of",
    "text_digest",
    "text_for",
    "text_of",
    "text_on_paper",
    "texts_in_force",
    "waiting_for",
]
