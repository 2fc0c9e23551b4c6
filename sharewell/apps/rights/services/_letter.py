"""The letter of an answer, in plain words: for a child, or for an adult."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.selectors.letter_words import (
    CLOSING,
    KEPT_BACK,
    OPENING,
    OUTCOMES,
    REGULATOR,
    SAME_FOR_ALL,
)
from sharewell.apps.rights.selectors.words import KIND_WORDS
from sharewell.apps.rights.services._things import OpenedThing
from sharewell.domain.rights import (
    SAYS_NOTHING,
    Content,
    Ending,
    ItemDecision,
    Right,
    RightsLaw,
    without_words,
)
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import day_words

GOES = frozenset({ItemDecision.GIVE, ItemDecision.GIVE_IN_PART})
WITH_TEXTS = frozenset({Right.ACCESS, Right.PORTABILITY})


def letter_of(
    row: RightsRequest,
    content: Content,
    things: Sequence[OpenedThing],
    ending: Ending,
    *,
    day: date,
    law: RightsLaw,
) -> dict[str, Any]:
    """The letter as data. Where nothing is held, and where that is not said, it is the same to the byte."""
    told, written = content.told, content.written
    says_nothing = ending in SAYS_NOTHING
    own = "" if says_nothing else without_words(written.words, written.covered, mark=mark())
    return {
        "language": get_language() or "en-gb",
        "title": _("Our answer to you"),
        "reference": row.reference,
        "from": row.organisation_name,
        "to": [told.asker, *(line for line in told.address.splitlines() if line.strip())],
        "day": day_words(day),
        "page": _("Page"),
        "of": _("of"),
        "paragraphs": [
            *_first(row, ending, for_child=written.for_child),
            *(own.split("\n\n") if own.strip() else []),
        ],
        "sections": [] if says_nothing else list(_sections(row, content, things, law)),
        "last": [str(CLOSING[written.for_child]), str(REGULATOR[written.for_child])],
    }


def texts_in(letter: Any) -> Iterator[str]:
    """Every text of a letter."""
    if isinstance(letter, str):
        yield letter
    elif isinstance(letter, dict):
        for one in letter.values():
            yield from texts_in(one)
    elif isinstance(letter, list | tuple):
        for one in letter:
            yield from texts_in(one)


def texts_to_guard(letter: dict[str, Any]) -> list[str]:
    """What it tells; but for where it goes, which whoever asked has said themselves."""
    return [text for key, one in letter.items() if key != "to" for text in texts_in(one)]


def mark() -> str:
    """What stands where something is covered."""
    return _("[covered]")


def _first(row: RightsRequest, ending: Ending, *, for_child: bool) -> list[str]:
    came = _("You asked us on %(day)s.") % {"day": day_words(row.received_on)}
    if ending in SAYS_NOTHING:
        return [came, *(str(one) for one in SAME_FOR_ALL[for_child])]
    return [came, str(OPENING[for_child]), str(OUTCOMES[Right(row.right), ending])]


def _sections(
    row: RightsRequest, content: Content, things: Sequence[OpenedThing], law: RightsLaw
) -> Iterator[dict[str, Any]]:
    goes = [one for one in things if one.decision in GOES]
    if goes and row.right in WITH_TEXTS:
        yield {"title": _("What we hold"), "parts": [_part(one, content) for one in goes]}
    if goes and row.right not in WITH_TEXTS:
        yield {"title": _("What we did"), "parts": [{"title": _title(one), "rows": []} for one in goes]}
    kept = [one for one in things if one.decision in {ItemDecision.KEEP_BACK, ItemDecision.GIVE_IN_PART}]
    if kept:
        yield {"title": _("What we did not do") if row.right not in WITH_TEXTS else _("What we kept back"),
               "parts": [], "paragraphs": list(_kept(kept, content, law))}  # fmt: skip


def _part(one: OpenedThing, content: Content) -> dict[str, Any]:
    rows = [
        [text.label.capitalize(), one.as_it_goes(place, content.written.covered, mark=mark())]
        for place, text in enumerate(one.texts)
    ]
    return {"title": _title(one), "rows": rows or [["", _("There are no words in this.")]]}


def _title(one: OpenedThing) -> str:
    words = str(KIND_WORDS.get(one.row.kind, KIND_WORDS["other"]))
    return f"{words}, {day_words(one.row.began.date())}" if one.row.began else words


def _kept(kept: Sequence[OpenedThing], content: Content, law: RightsLaw) -> Iterator[str]:
    yield str(KEPT_BACK[content.written.for_child])
    if content.written.silent:
        return
    grounds = {one.weighed.exemption for one in kept}
    for one in law.exemptions:
        if one.id in grounds:
            yield f"{in_language(one.name)}. {in_language(one.says)}"
