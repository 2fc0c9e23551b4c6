"""What is told to people when the rules change: rule by rule, as points that can be put into words, and to whom.

`diff` says what is different for whoever looks after the rules; here is what a reader of the advice may notice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sharewell.domain.advice.diff import ChangeKind, RuleChange, diff, diff_days
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.review import does
from sharewell.domain.advice.rule import Rule, Subject

TOPICS = tuple(subject.value for subject in Subject)
"""What a rule can be about. Each rule is about one of them, so that nobody who chose some misses a change."""


class PointKind(StrEnum):
    """What about a rule is different. Values stand in the database: add kinds, never rename one."""

    SAID = "said"
    DOES = "does"
    COUNTS = "counts"
    LIMIT = "limit"
    ASKS_NOW = "asks_now"
    ASKS_NO_MORE = "asks_no_more"
    ALSO = "also"
    NO_LONGER = "no_longer"
    BEGINS = "begins"
    LASTS = "lasts"
    TAKES_OVER = "takes_over"
    TAKEN_OVER = "taken_over"
    RESTS = "rests"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that is different.

    `text` is a sentence of the rules; `key` and `values` are a fact and answers to it; `day` is a day, or none;
    `within` and `working_days` are a time limit.
    """

    kind: PointKind
    text: str = ""
    key: str = ""
    values: tuple[str, ...] = ()
    day: str = ""
    within: str = ""
    working_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One rule that changed. `sentence` is what it says now, or said last."""

    id: str
    kind: ChangeKind
    sentence: str
    nations: tuple[str, ...]
    sectors: tuple[str, ...]
    topics: tuple[str, ...]
    points: tuple[Point, ...] = ()

    def to_mapping(self) -> dict[str, Any]:
        """As plain data for JSON; what is empty is left out of the points."""
        points = [{name: value for name, value in asdict(point).items() if value} for point in self.points]
        return asdict(self) | {"points": points}

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> News:
        """What to_mapping gave."""
        points = tuple(
            Point(**{**one, "kind": PointKind(one["kind"]), "values": tuple(one.get("values", ()))})
            for one in data["points"]
        )
        lists = {name: tuple(data[name]) for name in ("nations", "sectors", "topics")}
        return cls(**{**data, **lists, "kind": ChangeKind(data["kind"]), "points": points})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What somebody wants to be told of. Nothing chosen of a sort means all of it."""

    nations: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def takes(self, news: News) -> bool:
        """Whether the news concerns them: in each sort, something that they chose, or they chose nothing."""
        sorts = (
            (self.nations, news.nations),
            (self.sectors, news.sectors),
            (self.topics, news.topics),
        )
        return all(not chosen or not set(chosen).isdisjoint(found) for chosen, found in sorts)


def concerning(choice: Choice, news: Iterable[News]) -> tuple[News, ...]:
    """What of the news concerns somebody, in its order."""
    return tuple(one for one in news if choice.takes(one))


def news_since(before: Guidance, told_on: date, after: Guidance, on: date) -> tuple[News, ...]:
    """What changed since people were last told, by id: from one version to another, and from that day to this one.

    Changes of how a rule is kept (when it was checked, its review, its Welsh) are no news. A rule that differs between
    the versions and whose days came besides is told of once.
    """
    old, new = ({rule.id: rule for rule in guidance.rules} for guidance in (before, after))
    found: dict[str, News] = {}
    if before is not after:
        for change in diff(before, after):
            if change.of_advice:
                found[change.id] = _news(change, old, new)
    for change in diff_days(after, told_on, on) if on > told_on else ():
        of_days = _news(change, new, new)
        earlier = found.get(change.id)
        found[change.id] = replace(earlier, points=_each_once(earlier, of_days)) if earlier else of_days
    return tuple(found[name] for name in sorted(found))


def _each_once(earlier: News, later: News) -> tuple[Point, ...]:
    return tuple(dict.fromkeys((*earlier.points, *later.points)))


def _news(change: RuleChange, old: Mapping[str, Rule], new: Mapping[str, Rule]) -> News:
    rules = [rules[change.id] for rules in (old, new) if change.id in rules]
    topics = dict.fromkeys(rule.says.subject.value for rule in rules)
    return News(
        id=change.id,
        kind=change.kind,
        sentence=change.sentence,
        nations=change.nations,
        sectors=change.sectors,
        topics=tuple(topics),
        points=tuple(_points(change.kind, rules[0], rules[-1], new)),
    )


def _points(kind: ChangeKind, old: Rule, new: Rule, rules: Mapping[str, Rule]) -> Iterator[Point]:
    if kind is ChangeKind.CHANGED:
        yield from _changed(old, new)
    elif kind in {ChangeKind.ADDED, ChangeKind.BEGAN}:
        yield Point(kind=PointKind.BEGINS, day=new.from_.isoformat())
        if new.follows in rules:
            yield Point(kind=PointKind.TAKES_OVER, text=rules[new.follows].says.sentence)
    elif kind is ChangeKind.ENDED:
        yield from _ended(new, rules)


def _ended(rule: Rule, rules: Mapping[str, Rule]) -> Iterator[Point]:
    yield Point(kind=PointKind.LASTS, day=rule.until.isoformat() if rule.until else "")
    for other in rules.values():
        if other.follows == rule.id:
            yield Point(kind=PointKind.TAKEN_OVER, text=other.says.sentence)


def _changed(old: Rule, new: Rule) -> Iterator[Point]:
    yield from _said(old, new)
    for key in FACTS_BY_KEY:
        yield from _asks(key, old.when.get(key), new.when.get(key))
    if old.from_ != new.from_:
        yield Point(kind=PointKind.BEGINS, day=new.from_.isoformat())
    if old.until != new.until:
        yield Point(kind=PointKind.LASTS, day=new.until.isoformat() if new.until else "")
    if _parts(old) != _parts(new):
        yield Point(kind=PointKind.RESTS)


def _said(old: Rule, new: Rule) -> Iterator[Point]:
    if old.says.sentence != new.says.sentence:
        yield Point(kind=PointKind.SAID, text=old.says.sentence)
    if does(old) != does(new):
        yield Point(kind=PointKind.DOES)
    if old.says.weight != new.says.weight:
        yield Point(kind=PointKind.COUNTS)
    limit = (new.says.within, new.says.working_days)
    if limit != (old.says.within, old.says.working_days):
        yield Point(kind=PointKind.LIMIT, within=limit[0], working_days=limit[1])


def _asks(key: str, old: frozenset[str] | None, new: frozenset[str] | None) -> Iterator[Point]:
    if old == new:
        return
    if new is None:
        yield Point(kind=PointKind.ASKS_NO_MORE, key=key)
    elif old is None:
        yield Point(kind=PointKind.ASKS_NOW, key=key, values=_in_order(key, new))
    else:
        for kind, answers in ((PointKind.ALSO, new - old), (PointKind.NO_LONGER, old - new)):
            if answers:
                yield Point(kind=kind, key=key, values=_in_order(key, answers))


def _in_order(key: str, answers: frozenset[str]) -> tuple[str, ...]:
    return tuple(value for value in FACTS_BY_KEY[key].permitted if value in answers)


def _parts(rule: Rule) -> frozenset[tuple[str, str]]:
    return frozenset((cited.id, cited.part) for cited in rule.sources)
