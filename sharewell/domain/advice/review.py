"""What still has to be checked by hand: citations seen only in a copy or not at all, and rules past their review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.rule import Rule, Seen, Source

SEEN_WORDS: Mapping[Seen, str] = {
    Seen.SOURCE: "seen at the source",
    Seen.SECONDARY: "seen in a secondary copy",
    Seen.UNVERIFIED: "unverified",
}
# What people who do the work know; there is no document to look up yet.
FROM_PRACTICE = "practice-knowledge"
TO_CHECK: Mapping[Seen, str] = {
    Seen.UNVERIFIED: "Nobody has seen this. Find it and read it",
    Seen.SECONDARY: "Only a copy or a report of this was seen. Read it at the publisher",
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """One part of one source that was not seen at the source, and the rules that rest on it."""

    source: Source
    part: str
    seen: Seen
    rules: tuple[Rule, ...]

    @property
    def to_check(self) -> str:
        """What somebody should do about it."""
        if self.source.id == FROM_PRACTICE:
            return "No document stands behind this. Find one, or ask those who do the work, and cite that."
        return f"{TO_CHECK[self.seen]}, and see that it bears out what follows."

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it must bear out: what the rules say that rest on it, each sentence once."""
        return tuple(dict.fromkeys(rule.says.sentence for rule in self.rules))


def doubts(guidance: Guidance) -> tuple[Doubt, ...]:
    """Every citation that is unverified or secondary, unverified first, then by source and part."""
    resting: dict[tuple[Seen, str, str], list[Rule]] = {}
    for rule in guidance.rules:
        for cited in rule.sources:
            if cited.seen is not Seen.SOURCE:
                resting.setdefault((cited.seen, cited.id, cited.part), []).append(rule)
    ordered = sorted(resting, key=lambda key: (key[0] is not Seen.UNVERIFIED, key[1], key[2]))
    return tuple(
        Doubt(guidance.sources[source], part, seen, tuple(resting[seen, source, part]))
        for seen, source, part in ordered
    )


def overdue(guidance: Guidance, day: date) -> tuple[Rule, ...]:
    """The rules still in force whose review was due before that day, the longest overdue first."""
    late = [
        rule for rule in guidance.rules if rule.review_by < day and (rule.until is None or rule.until >= day)
    ]
    return tuple(sorted(late, key=lambda rule: (rule.review_by, rule.id)))


def gone(guidance: Guidance, day: date) -> tuple[tuple[Rule, Source], ...]:
    """The rules in force on that day with each source of theirs that ended before it, by id."""
    return tuple(
        (rule, source)
        for rule in sorted(guidance.rules, key=lambda rule: rule.id)
        if rule.in_force(day)
        for source in (guidance.sources[name] for name in dict.fromkeys(cited.id for cited in rule.sources))
        if source.until is not None and source.until < day
    )


def unseen(guidance: Guidance, day: date) -> tuple[Rule, ...]:
    """The rules in force on that day of which no source was seen by anybody, not even in a copy; by id."""
    found = [
        rule
        for rule in guidance.rules
        if rule.in_force(day) and all(cited.seen is Seen.UNVERIFIED for cited in rule.sources)
    ]
    return tuple(sorted(found, key=lambda rule: rule.id))


def last_checked(rule: Rule) -> date:
    """The day on which somebody last looked at one of its sources, or on which it began if nobody has."""
    return max((cited.checked for cited in rule.sources), default=rule.from_)


def predecessors(rule: Rule, guidance: Guidance) -> tuple[Rule, ...]:
    """The rules that it took over from, the latest first."""
    by_id = {one.id: one for one in guidance.rules}
    found: list[Rule] = []
    before = by_id.get(rule.follows)
    while before is not None and before not in found:
        found.append(before)
        before = by_id.get(before.follows)
    return tuple(found)


def successors(rule: Rule, guidance: Guidance) -> tuple[Rule, ...]:
    """The rules that take over from it, by id: several where what it said is said apart from then on."""
    found = (one for one in guidance.rules if one.follows == rule.id)
    return tuple(sorted(found, key=lambda one: one.id))


def how_checked(rule: Rule) -> str:
    """How its sources were checked, counted: "2 seen at the source, 1 unverified"."""
    counted = Counter(cited.seen for cited in rule.sources)
    return ", ".join(f"{counted[seen]} {words}" for seen, words in SEEN_WORDS.items() if counted[seen])


def does(rule: Rule) -> str:
    """What the rule does, in the words of the contract: "supports verdict share_now"."""
    says = rule.says
    if says.value == says.sentence:
        return f"{says.effect.value} {says.subject.value}"
    number = f" {says.number}" if says.number else ""
    return f"{says.effect.value} {says.subject.value}{number} {says.value}"


def in_force(rule: Rule) -> str:
    """The days on which it applies: "from 2026-09-30" or "from 2023-09-14 to 2026-02-04"."""
    to = f" to {rule.until.isoformat()}" if rule.until else ""
    return f"from {rule.from_.isoformat()}{to}"
