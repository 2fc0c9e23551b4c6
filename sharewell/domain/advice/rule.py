"""A rule as data: a box of answers, one thing that it says, and where that comes from.

A condition is always a product of sets of answers, never an expression: that is what makes the proofs exact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.facts import FACTS_BY_KEY


class BadRule(ValueError):
    """A rule or a source that cannot be read; the message names the file and the fault."""


class Effect(StrEnum):
    """What a rule does to its subject."""

    SUPPORTS = "supports"
    STOPS = "stops"
    HOLDS = "holds"
    SETS = "sets"
    ADDS = "adds"
    EXPLAINS = "explains"


class Subject(StrEnum):
    """What a rule speaks about."""

    VERDICT = "verdict"
    BASIS = "basis"
    CONDITION = "condition"
    DUTY = "duty"
    TELL_FAMILY = "tell_family"
    REGIME = "regime"
    CONSENT = "consent_needed"
    ITEM = "item"
    STEP = "step"
    ACTION = "action"
    INSTEAD = "instead"
    NOTE = "note"


class Seen(StrEnum):
    """How a source was checked: at the source itself, in a secondary copy, or not at all yet."""

    SOURCE = "source"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


VALUES: Mapping[Subject, type[StrEnum]] = {
    Subject.VERDICT: v.Verdict,
    Subject.BASIS: v.LawfulBasis,
    Subject.CONDITION: v.Condition,
    Subject.DUTY: v.Duty,
    Subject.TELL_FAMILY: v.TellFamily,
    Subject.REGIME: v.Regime,
    Subject.CONSENT: v.YesNo,
    Subject.ITEM: v.ItemAdvice,
    Subject.STEP: v.StepState,
    Subject.INSTEAD: v.Sector,
}
EFFECTS: Mapping[Subject, frozenset[Effect]] = {
    Subject.VERDICT: frozenset({Effect.SUPPORTS, Effect.STOPS, Effect.HOLDS}),
    Subject.BASIS: frozenset({Effect.SUPPORTS, Effect.STOPS}),
    Subject.CONDITION: frozenset({Effect.SUPPORTS, Effect.STOPS}),
    Subject.ACTION: frozenset({Effect.ADDS}),
    Subject.INSTEAD: frozenset({Effect.ADDS}),
    Subject.NOTE: frozenset({Effect.EXPLAINS}),
}
_SETS = frozenset({Effect.SETS})
_SAYS_KEYS = {
    "effect",
    "sentence",
    "cy",
    "weight",
    "within",
    "working_days",
    *(s.value for s in Subject),
    "number",
}
_RULE_KEYS = {"id", "from", "until", "follows", "when", "says", "sources", "review_by"}


@dataclass(frozen=True, slots=True)
class Source:
    """A law, code, guide or review that rules cite; `until` is its last day, if it has ended."""

    id: str
    title: str
    publisher: str
    from_: date
    until: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether it may be cited for that day."""
        return self.from_ <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Citation:
    """One source as a rule cites it: which part, when somebody looked, and how."""

    id: str
    part: str
    checked: date
    seen: Seen


@dataclass(frozen=True, slots=True)
class Says:
    """The one thing a rule says. `number` is the step, `within` an ISO 8601 length of time."""

    effect: Effect
    subject: Subject
    value: str
    sentence: str
    cy: str = ""
    weight: int = 0
    number: int = 0
    within: str = ""
    working_days: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule, in force from `from_` to the end of `until`; `when` maps a question to the answers it takes.

    `follows` names the rule that it takes over from on the day after that one ends.
    """

    id: str
    from_: date
    until: date | None
    when: Mapping[str, frozenset[str]]
    says: Says
    sources: tuple[Citation, ...]
    review_by: date
    reads_items: bool
    follows: str = ""

    def in_force(self, day: date) -> bool:
        """Whether it applies on that day."""
        return self.from_ <= day and (self.until is None or day <= self.until)


def rule_from(path_id: str, data: Mapping[str, object]) -> Rule:
    """Read one rule; raises BadRule naming `path_id` and the fault."""
    try:
        return _rule(path_id, data)
    except (KeyError, TypeError, ValueError) as fault:
        raise BadRule(f"{path_id}: {type(fault).__name__}: {fault}") from fault


def source_from(path_id: str, data: Mapping[str, object]) -> Source:
    """Read one source; raises BadRule naming it and the fault."""
    try:
        until = data.get("until")
        return Source(
            id=path_id,
            title=_text(data["title"]),
            publisher=_text(data["publisher"]),
            from_=_day(data["from"]),
            until=None if until is None else _day(until),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise BadRule(f"source {path_id}: {type(fault).__name__}: {fault}") from fault


def _rule(path_id: str, data: Mapping[str, object]) -> Rule:
    _only(data, _RULE_KEYS)
    if data["id"] != path_id:
        raise ValueError(f"the id {data['id']!r} is not the file's path")
    when = {key: _answers(key, answers) for key, answers in _mapping(data["when"]).items()}
    says = _says(_mapping(data["says"]))
    reads_items = any(key.startswith("item.") for key in when)
    if reads_items is not (says.subject is Subject.ITEM) and not (
        reads_items and says.subject is Subject.ACTION
    ):
        raise ValueError(f"a rule on {says.subject} must {'not ' if reads_items else ''}read an item")
    until = data.get("until")
    return Rule(
        id=path_id,
        from_=_day(data["from"]),
        until=None if until is None else _day(until),
        when=when,
        says=says,
        sources=tuple(_citation(_mapping(source)) for source in _list(data["sources"])),
        review_by=_day(data["review_by"]),
        reads_items=reads_items,
        follows=_text(data.get("follows", "")),
    )


def _says(data: Mapping[str, object]) -> Says:
    _only(data, _SAYS_KEYS)
    named = [subject for subject in Subject if subject.value in data]
    if len(named) != 1:
        raise ValueError(f"a rule says one thing, not {[subject.value for subject in named]}")
    subject, effect = named[0], Effect(_text(data["effect"]))
    if effect not in EFFECTS.get(subject, _SETS):
        raise ValueError(f"{effect} cannot be said of {subject}")
    return Says(
        effect=effect,
        subject=subject,
        value=_value(subject, _text(data[subject.value])),
        sentence=_text(data["sentence"]),
        cy=_text(data.get("cy", "")),
        weight=_whole(data.get("weight", 0)),
        number=_whole(data.get("number", 0)),
        within=_text(data.get("within", "")),
        working_days=_whole(data.get("working_days", 0)),
    )


def _value(subject: Subject, text: str) -> str:
    values = VALUES.get(subject)
    return text if values is None else values(text).value


def _answers(key: str, answers: object) -> frozenset[str]:
    fact = FACTS_BY_KEY[key]
    listed = [fact.values(_text(answer)).value for answer in _list(answers)]
    if not listed or len(set(listed)) != len(listed) or len(listed) == len(fact.values):
        raise ValueError(f"{key} must list some answers, each once, and not all of them")
    return frozenset(listed)


def _citation(data: Mapping[str, object]) -> Citation:
    _only(data, {"id", "part", "checked", "seen"})
    return Citation(_text(data["id"]), _text(data["part"]), _day(data["checked"]), Seen(_text(data["seen"])))


def _only(data: Mapping[str, object], known: set[str]) -> None:
    strange = sorted(set(data) - known)
    if strange:
        raise ValueError(f"unknown keys {strange}")


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise TypeError(f"{value!r} is not a table")
    return value


def _list(value: object) -> Sequence[object]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is not a list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is not a whole number")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError(f"{value!r} is not a date")
    return value
