"""What was asked for and nobody gave, and what each organisation said instead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sharewell.domain.requests.answers import AnswerKind
from sharewell.domain.requests.asks import AskState
from sharewell.domain.requests.content import WantedFact
from sharewell.domain.sharing import FactOutcome


class NotGiven(StrEnum):
    """Why an organisation has not given a fact."""

    NO_ANSWER = "no_answer"
    NOTHING_HELD = "nothing_held"
    WITHHELD = "withheld"
    FORWARDED = "forwarded"
    WITHDRAWN = "withdrawn"
    NOT_SAID = "not_said"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOf:
    """What one organisation was asked, and how it answered. `outcomes` are by the place of the fact, if it shared."""

    name: str
    facts: tuple[WantedFact, ...]
    state: str
    answer: str = ""
    outcomes: Mapping[int, FactOutcome] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One fact that nobody gave, with what each organisation that was asked said."""

    words: str
    said: tuple[tuple[str, NotGiven], ...]


SHARED = frozenset({AnswerKind.SHARED_IN_FULL, AnswerKind.SHARED_IN_PART})


def facts_missing(asked: Iterable[AskedOf]) -> tuple[Missing, ...]:
    """The facts that nobody gave, in the order in which they were first asked for."""
    found: dict[str, list[tuple[str, NotGiven]]] = {}
    words: dict[str, str] = {}
    given: set[str] = set()
    for one in asked:
        for place, fact in enumerate(one.facts):
            key = fact.code or fact.words
            words.setdefault(key, fact.words)
            why = _why(one, place)
            if why is None:
                given.add(key)
            else:
                found.setdefault(key, []).append((one.name, why))
    return tuple(
        Missing(words=words[key], said=tuple(said)) for key, said in found.items() if key not in given
    )


def _why(one: AskedOf, place: int) -> NotGiven | None:
    """Why it did not give a fact; None where it did."""
    if one.state == AskState.WITHDRAWN:
        return NotGiven.WITHDRAWN
    if one.answer in SHARED:
        return _OF_A_SHARE.get(one.outcomes.get(place), NotGiven.NOT_SAID)
    return _OF_AN_ANSWER.get(one.answer, NotGiven.NO_ANSWER)


_OF_A_SHARE: Mapping[FactOutcome | None, NotGiven | None] = {
    FactOutcome.SHARED: None,
    FactOutcome.NOTHING_HELD: NotGiven.NOTHING_HELD,
    FactOutcome.WITHHELD: NotGiven.WITHHELD,
}
_OF_AN_ANSWER: Mapping[str, NotGiven] = {
    AnswerKind.HOLDS_NOTHING: NotGiven.NOTHING_HELD,
    AnswerKind.DECLINED: NotGiven.WITHHELD,
    AnswerKind.FORWARDED: NotGiven.FORWARDED,
}
