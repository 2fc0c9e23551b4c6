"""The rules as they are used: made ready for each stretch of days with the same law.

A day with no rules is an error that names the gap; the latest rules are never used in silence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import attrgetter

from sharewell.domain.advice.deciders import Deciders, keep
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS, Fact
from sharewell.domain.advice.files import Files
from sharewell.domain.advice.rule import Rule, Source
from sharewell.domain.advice.situation import Item, Situation

answers_of: Callable[[Situation], tuple[str, ...]] = attrgetter(*(fact.field for fact in SITUATION_FACTS))
item_answers_of: Callable[[Item], tuple[str, ...]] = attrgetter(*(fact.field for fact in ITEM_FACTS))


class NoLawForDate(LookupError):
    """There are no rules for that day; the message names the gap."""

    def __init__(self, day: date, first: date | None) -> None:
        self.day = day
        begins = f" The rules begin on {first.isoformat()}." if first else " No rules are loaded."
        super().__init__(f"There are no rules for {day.isoformat()}.{begins}")


@dataclass(slots=True)
class Epoch:
    """The rules of one stretch of days, compiled: for each question and answer, the rules that may still fire."""

    start: date
    rules: tuple[Rule, ...]
    item_rules: tuple[Rule, ...]
    sources: Mapping[str, Source]
    answers: tuple[dict[str, int], ...] = field(init=False)
    answers_for_items: tuple[dict[str, int], ...] = field(init=False)
    item_answers: tuple[dict[str, int], ...] = field(init=False)
    choices: tuple[tuple[str, ...], ...] = field(init=False)
    item_choices: tuple[tuple[str, ...], ...] = field(init=False)
    material: int = field(init=False)
    decide: Deciders = field(init=False)
    decide_item: Deciders = field(init=False)
    outcomes: dict[int, tuple[object, ...]] = field(init=False, default_factory=dict)
    cited: dict[tuple[str, date], tuple[Mapping[str, str], ...]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.answers = _masks(SITUATION_FACTS, self.rules)
        self.answers_for_items = _masks(SITUATION_FACTS, self.item_rules)
        self.item_answers = _masks(ITEM_FACTS, self.item_rules)
        places = range(len(SITUATION_FACTS))
        self.choices = tuple(_kinds(self.answers[place], self.answers_for_items[place]) for place in places)
        self.item_choices = tuple(_kinds(table, table) for table in self.item_answers)
        self.decide = Deciders.over(self.rules)
        self.decide_item = Deciders.over(self.item_rules)
        self.material = self.decide.material

    def fired(self, answers: Sequence[str]) -> int:
        """Which situation rules fire, as bits."""
        return _meet(self.answers, answers, (1 << len(self.rules)) - 1)

    def open_for_items(self, answers: Sequence[str]) -> int:
        """Which item rules the situation leaves open, as bits."""
        return _meet(self.answers_for_items, answers, (1 << len(self.item_rules)) - 1)

    def fired_for_item(self, still_open: int, answers: Sequence[str]) -> int:
        """Which of those fire for one item."""
        return _meet(self.item_answers, answers, still_open)

    def outcome(self, fired: int) -> tuple[object, ...]:
        """Everything that counts as the advice but the items and what they leave of the verdict."""
        mine = fired & self.material
        found = self.outcomes.get(mine)
        if found is None:
            found = self.decide.outcome(mine)
            keep(self.outcomes, mine, found)
        return found

    def cite(self, rule: Rule, day: date) -> tuple[Mapping[str, str], ...]:
        """The rule's sources that are in force on the day."""
        found = self.cited.get((rule.id, day))
        if found is None:
            in_force = (cited for cited in rule.sources if self.sources[cited.id].in_force(day))
            found = tuple({"id": cited.id, "part": cited.part} for cited in in_force)
            keep(self.cited, (rule.id, day), found)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Guidance:
    """Every rule and source, their version, and the files they came from with their SHA-256.

    Guidance that was altered after it was read, as tests do, has no files.
    """

    rules: tuple[Rule, ...]
    sources: Mapping[str, Source]
    version: str
    sha256: str
    files: Files = field(default_factory=dict, repr=False)
    _starts: tuple[date, ...] = field(init=False)
    _epochs: dict[date, Epoch] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(sorted(set(self._changes()))))

    @property
    def starts(self) -> tuple[date, ...]:
        """The days on which the set of rules in force changes."""
        return self._starts

    def epoch(self, day: date) -> Epoch:
        """The compiled rules for a day; raises NoLawForDate where there are none."""
        place = bisect_right(self._starts, day)
        start = self._starts[place - 1] if place else day
        found = self._epochs.get(start)
        if found is None:
            in_force = [rule for rule in self.rules if rule.in_force(start)]
            if not in_force:
                raise NoLawForDate(day, self._starts[0] if self._starts else None)
            found = self._epochs[start] = self._compile(start, in_force)
        return found

    def with_rules(self, *planted: Rule) -> Guidance:
        """The same guidance with further rules, as tests plant them; a rule of the same id is replaced."""
        ids = {rule.id for rule in planted}
        kept = tuple(rule for rule in self.rules if rule.id not in ids)
        return Guidance((*kept, *planted), self.sources, f"{self.version}+planted", self.sha256)

    def without_rules(self, *ids: str) -> Guidance:
        """The same guidance with rules taken out."""
        kept = tuple(rule for rule in self.rules if rule.id not in ids)
        return Guidance(kept, self.sources, f"{self.version}-pruned", self.sha256)

    def _compile(self, start: date, in_force: Sequence[Rule]) -> Epoch:
        situation_rules = tuple(rule for rule in in_force if not rule.reads_items)
        item_rules = tuple(rule for rule in in_force if rule.reads_items)
        return Epoch(start, situation_rules, item_rules, self.sources)

    def _changes(self) -> Iterator[date]:
        for rule in self.rules:
            yield rule.from_
            if rule.until is not None:
                yield rule.until + timedelta(days=1)


def _kinds(table: Mapping[str, int], other: Mapping[str, int]) -> tuple[str, ...]:
    """One answer for each way in which a question's answers can be told apart by some rule."""
    seen: dict[tuple[int, int], str] = {}
    for value, mask in table.items():
        seen.setdefault((mask, other[value]), value)
    return tuple(seen.values())


def _masks(facts: Sequence[Fact], rules: Sequence[Rule]) -> tuple[dict[str, int], ...]:
    """For each fact and answer, the rules that the answer leaves alive: all but those that list others."""
    everything = (1 << len(rules)) - 1
    silenced: dict[str, dict[str, int]] = {fact.key: dict.fromkeys(fact.permitted, 0) for fact in facts}
    for place, rule in enumerate(rules):
        for key in silenced.keys() & rule.when.keys():
            for value in silenced[key].keys() - rule.when[key]:
                silenced[key][value] |= 1 << place
    return tuple({value: everything ^ bits for value, bits in silenced[fact.key].items()} for fact in facts)


def _meet(tables: Sequence[Mapping[str, int]], answers: Sequence[str], mask: int) -> int:
    for table, answer in zip(tables, answers, strict=True):
        mask &= table[answer]
    return mask
