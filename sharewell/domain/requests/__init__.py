"""Asking other organisations: an ask's states, what can be asked and answered, the asker's statement of their task."""

from sharewell.domain.requests.answers import AnswerGone, AnswerKind, Refusal, reasons_open
from sharewell.domain.requests.asks import (
    OPENS_AGAIN,
    STARTS_AS,
    TRANSITIONS,
    WAITS_FOR,
    AskState,
    AskStepKind,
    is_open,
    move,
    replayed,
    waits_for_asker,
)
from sharewell.domain.requests.content import Asking, Subject, TimeSpan, Wanted, WantedFact
from sharewell.domain.requests.statement import BadStatement, Statement, statement_for, statements

__all__ = [
    "OPENS_AGAIN",
    "STARTS_AS",
    "TRANSITIONS",
    "WAITS_FOR",
    "AnswerGone",
    "AnswerKind",
    "AskState",
    "AskStepKind",
    "Asking",
    "BadStatement",
    "Refusal",
    "Statement",
    "Subject",
    "TimeSpan",
    "Wanted",
    "WantedFact",
    "is_open",
    "move",
    "reasons_open",
    "replayed",
    "statement_for",
    "statements",
    "waits_for_asker",
]
