"""What is different between two versions of the rules, or between two days, in plain words, and for whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.review import SEEN_WORDS, does, successors
from sharewell.domain.advice.rule import Citation, Rule

NATION_KEYS = ("nation", "recipient.nation", "child.lives_in", "child.is_in", "concern.happened_in")
SECTOR_KEYS = ("sharer.sector", "recipient.sector")
NATIONS = tuple(value.value for value in v.Nation if value is not v.Nation.UNKNOWN)
SECTORS = tuple(value.value for value in v.Sector if value is not v.Sector.UNKNOWN)


class ChangeKind(StrEnum):
    """How a rule differs: between versions it is added, removed or changed; between days it begins or ends."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    BEGAN = "began"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """One rule that differs. `sentence` is what it says now, or said last; `what` tells in plain words what changed.

    `nations` and `sectors` are those whose people may get other advice: all of them where the rule is for everybody.
    `of_advice` is false where only the keeping of the rule changed: when it was checked and is due for review.
    """

    id: str
    kind: ChangeKind
    sentence: str
    what: tuple[str, ...]
    nations: tuple[str, ...]
    sectors: tuple[str, ...]
    topics: tuple[str, ...]
    of_advice: bool = True


def diff(before: Guidance, after: Guidance) -> tuple[RuleChange, ...]:
    """Every rule that was added, removed or changed from one version of the rules to another, by id."""
    old, new = ({rule.id: rule for rule in guidance.rules} for guidance in (before, after))
    changes = (_between(old.get(name), new.get(name)) for name in sorted(old.keys() | new.keys()))
    return tuple(change for change in changes if change is not None)


def diff_days(guidance: Guidance, before: date, after: date) -> tuple[RuleChange, ...]:
    """Every rule that is in force on one of the two days alone: it began, or it ended, by id."""
    by_id = {rule.id: rule for rule in guidance.rules}
    found = []
    for rule in sorted(guidance.rules, key=lambda rule: rule.id):
        then, now = rule.in_force(before), rule.in_force(after)
        if now and not then:
            found.append(_change(rule.id, ChangeKind.BEGAN, rule, _beginning(rule, by_id.get(rule.follows))))
        elif then and not now:
            found.append(_change(rule.id, ChangeKind.ENDED, rule, _ending(rule, successors(rule, guidance))))
    return tuple(found)


def _between(old: Rule | None, new: Rule | None) -> RuleChange | None:
    if old is None or new is None:
        rule, kind = (new, ChangeKind.ADDED) if old is None else (old, ChangeKind.REMOVED)
        return None if rule is None else _change(rule.id, kind, rule, ())
    of_advice = tuple(_said_otherwise(old, new))
    what = (*of_advice, *_kept_otherwise(old, new))
    if not what:
        return None
    return _change(new.id, ChangeKind.CHANGED, new, what, was=old, of_advice=bool(of_advice))


def _change(
    name: str,
    kind: ChangeKind,
    rule: Rule,
    what: tuple[str, ...],
    *,
    was: Rule | None = None,
    of_advice: bool = True,
) -> RuleChange:
    rules = (rule,) if was is None else (was, rule)
    return RuleChange(
        id=name,
        kind=kind,
        sentence=rule.says.sentence,
        what=what,
        nations=_either(nations_of, rules),
        sectors=_either(sectors_of, rules),
        topics=(topic_of(rule),),
        of_advice=of_advice,
    )


def nations_of(rule: Rule) -> tuple[str, ...]:
    """The nations whose people the rule speaks to or of; all of them where it names none."""
    return _named(rule, NATION_KEYS, NATIONS)


def sectors_of(rule: Rule) -> tuple[str, ...]:
    """The sectors that the rule speaks to, and those it names as getting what is shared; all where it speaks to all."""
    if "sharer.sector" not in rule.when:
        return SECTORS
    return _named(rule, SECTOR_KEYS, SECTORS)


def topic_of(rule: Rule) -> str:
    """The folder that the rule lies in, such as `lawful-basis`."""
    return rule.id.split("/")[-2]


def _named(rule: Rule, keys: Iterable[str], every: tuple[str, ...]) -> tuple[str, ...]:
    named = {answer for key in keys for answer in rule.when.get(key, ())}
    return tuple(value for value in every if value in named) or every


def _either(of: Callable[[Rule], tuple[str, ...]], rules: Iterable[Rule]) -> tuple[str, ...]:
    return tuple(sorted({value for rule in rules for value in of(rule)}))


def _beginning(rule: Rule, before: Rule | None) -> tuple[str, ...]:
    began = f"It began on {rule.from_.isoformat()}."
    if before is None:
        return (began,)
    return (began, f"It takes over from {before.id}.", *_said_otherwise(before, rule, dates=False))


def _ending(rule: Rule, after: tuple[Rule, ...]) -> tuple[str, ...]:
    if rule.until is None:
        return (f"It begins on {rule.from_.isoformat()}.",)
    ended = f"Its last day was {rule.until.isoformat()}."
    return (ended, *(f"{one.id} takes over from it." for one in after))


def _said_otherwise(old: Rule, new: Rule, *, dates: bool = True) -> Iterator[str]:
    """What anyone who asks for advice may notice."""
    if old.says.sentence != new.says.sentence:
        yield f'It says "{new.says.sentence}" It said "{old.says.sentence}"'
    if does(old) != does(new):
        yield f"It {does(new)}. Before, it {does(old)}."
    yield from _weighs_otherwise(old, new)
    for key in sorted(old.when.keys() | new.when.keys(), key=list(FACTS_BY_KEY).index):
        yield from _asks_otherwise(key, old.when.get(key), new.when.get(key))
    if dates:
        yield from _days_otherwise(old, new)
    yield from _cites_otherwise(old, new)


def _weighs_otherwise(old: Rule, new: Rule) -> Iterator[str]:
    if old.says.weight != new.says.weight:
        yield f"Its weight is {new.says.weight}; it was {old.says.weight}."
    before, after = (rule.says.within or rule.says.working_days for rule in (old, new))
    if before != after:
        yield f"Its time limit is {_length(new)}; it was {_length(old)}."


def _length(rule: Rule) -> str:
    if rule.says.working_days:
        return f"{rule.says.working_days} working days"
    return rule.says.within or "none"


def _asks_otherwise(key: str, old: frozenset[str] | None, new: frozenset[str] | None) -> Iterator[str]:
    if old == new:
        return
    if new is None:
        yield f"It no longer asks about {key}: every answer counts."
    elif old is None:
        yield f"It now asks about {key}: only {_listed(key, new)} counts."
    else:
        if new - old:
            yield f"It also speaks where {key} is {_listed(key, new - old)}."
        if old - new:
            yield f"It no longer speaks where {key} is {_listed(key, old - new)}."


def _listed(key: str, answers: frozenset[str]) -> str:
    return " or ".join(value for value in FACTS_BY_KEY[key].permitted if value in answers)


def _days_otherwise(old: Rule, new: Rule) -> Iterator[str]:
    if old.from_ != new.from_:
        yield f"It begins on {new.from_.isoformat()}; before, on {old.from_.isoformat()}."
    if old.until != new.until:
        yield f"Its last day is {_day(new.until)}; it was {_day(old.until)}."
    if old.follows != new.follows:
        yield f"It takes over from {new.follows or 'no other rule'}; before, from {old.follows or 'no other rule'}."


def _day(day: date | None) -> str:
    return "not known" if day is None else day.isoformat()


def _cites_otherwise(old: Rule, new: Rule) -> Iterator[str]:
    before, after = (_cited(rule) for rule in (old, new))
    for name, part in sorted(after.keys() - before.keys()):
        yield f"It now rests on {name}, {part}."
    for name, part in sorted(before.keys() - after.keys()):
        yield f"It no longer rests on {name}, {part}."


def _kept_otherwise(old: Rule, new: Rule) -> Iterator[str]:
    """What only those who look after the rules need to know."""
    before, after = (_cited(rule) for rule in (old, new))
    for name, part in sorted(before.keys() & after.keys()):
        was, now = before[name, part], after[name, part]
        if was.seen is not now.seen:
            yield f"{name}, {part}: {SEEN_WORDS[now.seen]}; it was {SEEN_WORDS[was.seen]}."
        if was.checked != now.checked:
            yield f"{name}, {part}: checked again on {now.checked.isoformat()}."
    if old.review_by != new.review_by:
        yield f"Its review is due by {new.review_by.isoformat()}; it was due by {old.review_by.isoformat()}."
    if old.says.cy != new.says.cy:
        yield "Its Welsh changed."


def _cited(rule: Rule) -> dict[tuple[str, str], Citation]:
    return {(cited.id, cited.part): cited for cited in rule.sources}
