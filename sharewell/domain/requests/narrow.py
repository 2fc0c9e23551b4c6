"""When an asking is wider than it need be: plain words about it. Never a wall where harm is near."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sharewell.domain.advice.vocabulary import Urgency

MOST_FACTS = 8
"""How many facts one organisation is asked for before the asking is called wide."""
MAY_BE_HELD = frozenset({Urgency.WELFARE_CONCERN, Urgency.NO_CONCERN})
"""Where a blanket asking must be narrowed first. From significant harm up, and where nobody knows, it goes as it is."""

_WHOLE = r"(?:the\s+)?(?:whole|entire|complete|full|copy\s+of\s+the)"
_FILES = r"(?:records?|files?|notes|histor(?:y|ies)|information|details|documents?|chronolog(?:y|ies)|data)"
_BLANKET = (
    re.compile(rf"\b(?:all|any)\s+(?:and\s+(?:all|any)\s+)?(?:\w+\s+){{0,4}}?{_FILES}\b", re.IGNORECASE),
    re.compile(rf"\b{_WHOLE}\s+(?:\w+\s+){{0,3}}?{_FILES}\b", re.IGNORECASE),
    re.compile(r"\b(?:everything|anything|whatever|all)\s+(?:that\s+)?you\s+(?:have|hold|know)\b", re.IGNORECASE),
    re.compile(r"\beverything\b(?!\s+(?:is|was|seems|seemed|went|will))", re.IGNORECASE),
    re.compile(r"\bpopeth\b|\bholl\s+(?:gofnodion|wybodaeth|ffeiliau|hanes)\b|\bunrhyw\s+wybodaeth\b", re.IGNORECASE),
)  # fmt: skip


class Wide(StrEnum):
    """Why an asking is wider than it need be."""

    BLANKET = "blanket"
    NO_FACTS = "no_facts"
    NO_TIME_SPAN = "no_time_span"
    MANY_FACTS = "many_facts"


SENTENCES = {
    Wide.BLANKET: "This asks for everything. Others can answer sooner if you name what you need.",
    Wide.NO_FACTS: "Nothing is named yet. Tick what you need, or write it in a few words.",
    Wide.NO_TIME_SPAN: "Say how far back you want them to look.",
    Wide.MANY_FACTS: "This is a long list. Is each thing needed for what you want to find out?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Breadth:
    """One way in which an asking is wide. `must_narrow` is never so from significant harm upwards."""

    why: Wide
    says: str
    must_narrow: bool


def breadth(*, facts: Sequence[str], own_words: str, has_span: bool, urgency: str) -> tuple[Breadth, ...]:
    """Every way in which what one organisation is asked is wider than it need be; none where it is narrow.

    `facts` are those of its sector's list, `own_words` what is asked besides, `has_span` whether it says how far back.
    """
    may_hold = urgency in MAY_BE_HELD
    return tuple(
        Breadth(why=why, says=SENTENCES[why], must_narrow=may_hold and why in {Wide.BLANKET, Wide.NO_FACTS})
        for why in _widths(facts, own_words, has_span)
    )


def is_blanket(words: str) -> bool:
    """Whether words ask for all that somebody has."""
    return any(pattern.search(words) for pattern in _BLANKET)


def _widths(facts: Sequence[str], own_words: str, has_span: bool) -> Iterator[Wide]:
    if is_blanket(own_words):
        yield Wide.BLANKET
    if not facts and not own_words.strip():
        yield Wide.NO_FACTS
    if not has_span:
        yield Wide.NO_TIME_SPAN
    if len(facts) > MOST_FACTS:
        yield Wide.MANY_FACTS
