"""A rule as data: a box of answers, one thing that it says, and where that comes from.

A condition is always a product of sets of answers, never an expression: that is what makes the proofs exact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.faults import BadRule, write_one_of
from sharewell.domain.advice.reading import Reading, Table

__all__ = [
    "BadRule",
    "Citation",
    "Effect",
    "Rule",
    "Says",
    "Seen",
    "Source",
    "Subject",
    "rule_from",
    "sources_from",
]


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
# The lengths that are said in words and reckoned with; what is longer would leave the calendar.
_WITHIN = re.compile(r"P([1-9][0-9]{0,2}D|T0S|T[1-9][0-9]{0,2}[HM])")
_MOST_WORKING_DAYS = 260
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
_SOURCE_KEYS = {"title", "publisher", "from", "until"}
_SUBJECTS = tuple(Subject)
LAST_STEP = 10
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


def rule_from(path_id: str, data: Mapping[str, object], text: str = "") -> Rule:
    """Read one rule; raises BadRule with every fault, and its line where the text of the file is given."""
    reading = Reading(f"{path_id}.toml", text)
    rule = _rule(path_id, reading.table(data))
    reading.done()
    return rule


def sources_from(file: str, data: Mapping[str, object], text: str = "") -> dict[str, Source]:
    """Read every source of a file, by id; raises BadRule with every fault."""
    reading = Reading(file, text)
    table = reading.table(data)
    found = {name: _source(name, table.table(name)) for name in data}
    reading.done()
    return found


def _source(name: str, table: Table) -> Source:
    table.only(_SOURCE_KEYS)
    first, last = table.day("from"), table.day_or_none("until")
    if last is not None and last < first:
        table.fault("until", f"The source {name} ends before it begins.", "Write a day on or after its from.")
    return Source(name, table.some_text("title"), table.some_text("publisher"), first, last)


def _rule(path_id: str, table: Table) -> Rule:
    table.only(_RULE_KEYS)
    name = table.text("id")
    if name and name != path_id:
        says = f'The id "{name}" is not the file\'s path.'
        table.fault("id", says, f'Write id = "{path_id}", or move the file.')
    return rule_in(path_id, table, _says(table.table("says")))


def rule_in(path_id: str, table: Table, says: Says) -> Rule:
    """What a table tells of a rule besides what it says: when, on which days, and what it rests on."""
    asked = table.table("when")
    first, last = table.day("from"), table.day_or_none("until")
    if last is not None and last < first:
        table.fault("until", "The rule ends before it begins.", "Write a day on or after its from.")
    return Rule(
        id=path_id,
        from_=first,
        until=last,
        when={key: _answers(asked, key) for key in asked.data},
        says=says,
        sources=tuple(_citation(cited) for cited in table.tables("sources")),
        review_by=table.day("review_by"),
        reads_items=_reads_items(asked, says),
        follows=table.text("follows", ""),
    )


def _reads_items(asked: Table, says: Says) -> bool:
    """Whether a rule reads an item: rules on an item must, actions may, and no other may."""
    about_item = next((key for key in asked.data if key.startswith("item.")), "")
    if says.subject is Subject.ITEM and not about_item:
        asked.fault(
            "item.kind", "A rule on an item must read an item.", 'Write "item.kind" = ["…"] under [when].'
        )
    if about_item and says.subject not in {Subject.ITEM, Subject.ACTION}:
        instead = "Take the question away, or say something of an item or an action."
        asked.fault(about_item, f"A rule on {says.subject} must not read an item.", instead)
    return bool(about_item)


def _says(table: Table) -> Says:
    table.only(_SAYS_KEYS)
    named = [subject for subject in _SUBJECTS if subject in table.data]
    if len(named) != 1:
        told = " and ".join(subject.value for subject in named) or "nothing"
        subjects = ", ".join(subject.value for subject in Subject)
        name = named[-1].value if named else "effect"
        table.fault(name, f"A rule says one thing, not {told}.", f"Keep one of: {subjects}.")
    subject = named[0] if named else Subject.NOTE
    return Says(
        effect=_effect(table, subject),
        subject=subject,
        value=_value(table, subject),
        sentence=table.some_text("sentence"),
        cy=table.text("cy", ""),
        weight=table.whole("weight"),
        number=_number(table, subject),
        within=_within(table),
        working_days=_working_days(table),
    )


def _within(table: Table) -> str:
    length = table.text("within", "")
    if length and not _WITHIN.fullmatch(length):
        instead = 'Write "PT0S" for at once, "PT30M", "PT4H", "P1D" or "P14D".'
        table.fault("within", f'"{length}" is not a length of time that is reckoned with.', instead)
    return length


def _working_days(table: Table) -> int:
    days = table.whole("working_days")
    if not 0 <= days <= _MOST_WORKING_DAYS:
        instead = f"Write working_days = 1 to {_MOST_WORKING_DAYS}, or leave it out."
        table.fault("working_days", f"{days} is not a number of working days that is reckoned with.", instead)
    return days


def _effect(table: Table, subject: Subject) -> Effect:
    effect = table.choice("effect", Effect)
    fitting = EFFECTS.get(subject, _SETS)
    if subject.value in table.data and table.data.get("effect") == effect.value and effect not in fitting:
        instead = write_one_of(effect.value, sorted(one.value for one in fitting))
        table.fault("effect", f"{effect} cannot be said of {subject}.", instead)
    return effect


def _value(table: Table, subject: Subject) -> str:
    if subject.value not in table.data:
        return ""
    values = VALUES.get(subject)
    return table.some_text(subject.value) if values is None else table.choice(subject.value, values).value


def _number(table: Table, subject: Subject) -> int:
    number = table.whole("number")
    if subject is Subject.STEP and not 1 <= number <= LAST_STEP:
        table.fault("number", f"{number} is not one of the steps.", f"Write number = 1 to {LAST_STEP}.")
    elif subject is not Subject.STEP and number:
        table.fault("number", f"A rule on {subject} has no number.", "Take it away.")
    return number


def _answers(asked: Table, key: str) -> frozenset[str]:
    fact = FACTS_BY_KEY.get(key)
    if fact is None:
        asked.fault(key, f'There is no question "{key}".', write_one_of(key, tuple(FACTS_BY_KEY)))
        return frozenset()
    listed = asked.texts(key)
    for answer in listed:
        if answer not in fact.permitted:
            asked.fault(key, f'"{answer}" is no answer to {key}.', write_one_of(answer, fact.permitted))
    if isinstance(asked.data[key], list) and (
        not listed or len(set(listed)) != len(listed) or set(listed) == set(fact.permitted)
    ):
        instead = f"List some of: {', '.join(fact.permitted)}. To take every answer, leave the question out."
        asked.fault(key, f"{key} must list some answers, each once, and not all of them.", instead)
    return frozenset(listed)


def _citation(table: Table) -> Citation:
    table.only({"id", "part", "checked", "seen"})
    return Citation(
        table.some_text("id"), table.text("part"), table.day("checked"), table.choice("seen", Seen)
    )
