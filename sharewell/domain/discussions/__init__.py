"""A discussion between agencies about a child: where it stands, what each puts in, and what was decided."""

from sharewell.domain.discussions.contribution import Contribution, FamilySaw, Label, Said
from sharewell.domain.discussions.record import Decided, Minutes
from sharewell.domain.discussions.states import (
    ENDS,
    TRANSITIONS,
    Act,
    DiscussionKind,
    DiscussionState,
    How,
    SeatState,
    moved,
)
from sharewell.domain.discussions.terms import BadTerms, Terms, missing_from, read_terms, terms_of

__all__ = [
    "ENDS",
    "TRANSITIONS",
    "Act",
    "BadTerms",
    "Contribution",
    "Decided",
    "DiscussionKind",
    "DiscussionState",
    "FamilySaw",
    "How",
    "Label",
    "Minutes",
    "Said",
    "SeatState",
    "Terms",
    "missing_from",
    "moved",
    "read_terms",
    "terms_of",
]
