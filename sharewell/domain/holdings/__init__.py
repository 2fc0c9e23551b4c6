"""What an organisation holds about one person, as plain facts: for rights, keeping and destroying."""

from sharewell.domain.holdings.erasures import AgreedErasure, Erasures
from sharewell.domain.holdings.holding import (
    HeldText,
    Holding,
    HoldingKind,
    SealedText,
    in_order,
    sealed_texts,
)
from sharewell.domain.holdings.holds import Hold, Holds
from sharewell.domain.holdings.others import Others
from sharewell.domain.holdings.sides import answers_for, gathers
from sharewell.domain.holdings.words import plain_words

__all__ = [
    "AgreedErasure",
    "Erasures",
    "HeldText",
    "Hold",
    "Holding",
    "HoldingKind",
    "Holds",
    "Others",
    "SealedText",
    "answers_for",
    "gathers",
    "in_order",
    "plain_words",
    "sealed_texts",
]
