"""Rules of a day by words and by what they are about, and one rule with all that hangs on it."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from django.utils.translation import get_language

from sharewell.apps.guidance.selectors.scenarios import scenario_book
from sharewell.domain.advice import Guidance, NoLawForDate, Rule, Source, load_guidance
from sharewell.domain.advice.diff import NATION_KEYS, SECTOR_KEYS
from sharewell.domain.advice.review import predecessors, successors
from sharewell.domain.advice.rule import Seen
from sharewell.domain.advice.scenarios import Scenario
from sharewell.kit.advice.words import in_language


class Checked(StrEnum):
    """How a rule's sources were checked, or whether its review is overdue."""

    SOURCE = "source"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleQuery:
    """What is looked for; empty takes everything. Every word of `words` must occur."""

    on: date
    words: str = ""
    nation: str = ""
    sector: str = ""
    topic: str = ""
    decides: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesFound:
    """The rules of that day that match; `law_begins` is set where there is no law for the day."""

    rules: tuple[Rule, ...]
    law_begins: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWithTies:
    """A rule, the rules before and after it, its sources by id, and the scenarios that fire it."""

    rule: Rule
    follows: tuple[Rule, ...]
    followed_by: tuple[Rule, ...]
    sources: Mapping[str, Source]
    firing: tuple[Scenario, ...]
    version: str


def rules_found(query: RuleQuery) -> RulesFound:
    """The rules in force on the day that match: those that name the nation or sector asked for stand first."""
    guidance, begins = load_guidance(), law_begins(query.on)
    if begins:
        return RulesFound(rules=(), law_begins=begins)
    matching = [
        rule for rule in guidance.rules if rule.in_force(query.on) and _matches(rule, query, guidance)
    ]
    return RulesFound(rules=tuple(sorted(matching, key=lambda rule: not _names(rule, query))))


def law_begins(day: date) -> date | None:
    """The first day of the rules, where there are none for this day; None where there are."""
    guidance = load_guidance()
    try:
        guidance.epoch(day)
    except NoLawForDate:
        return guidance.starts[0] if guidance.starts else day
    return None


def rule_with_its_ties(rule_id: str) -> RuleWithTies | None:
    """One rule, whatever its days; None for an id that is no rule's."""
    guidance = load_guidance()
    by_id = {rule.id: rule for rule in guidance.rules}
    rule = by_id.get(rule_id)
    if rule is None:
        return None
    return RuleWithTies(
        rule=rule,
        follows=predecessors(rule, guidance),
        followed_by=successors(rule, guidance),
        sources={cited.id: guidance.sources[cited.id] for cited in rule.sources},
        firing=_nearest_first(rule, scenario_book().firing.get(rule.id, ())),
        version=guidance.version,
    )


def _nearest_first(rule: Rule, firing: Iterable[Scenario]) -> tuple[Scenario, ...]:
    """First the scenarios that were written for the rule, which name it; then those of its own pack."""
    pack = topic_of(rule).rpartition("/")[0]
    named = f"'{rule.id}'"
    return tuple(
        sorted(firing, key=lambda one: (named not in str(one.expect), one.where.rpartition("/")[0] != pack))
    )


def topics() -> tuple[str, ...]:
    """Every folder that rules are in, such as core/items."""
    return tuple(sorted({topic_of(rule) for rule in load_guidance().rules}))


def topic_of(rule: Rule) -> str:
    """The folder that a rule is in."""
    return rule.id.rpartition("/")[0]


def doubtful(on: date) -> Mapping[Checked, int]:
    """How many rules of the day are unverified, and how many are past their review."""
    of_the_day = [rule for rule in load_guidance().rules if rule.in_force(on)]
    asked = (Checked.UNVERIFIED, Checked.STALE)
    return {how: sum(_is_checked(rule, how, on) for rule in of_the_day) for how in asked}


def _matches(rule: Rule, query: RuleQuery, guidance: Guidance) -> bool:
    return (
        _speaks_to(rule, NATION_KEYS, query.nation)
        and _speaks_to(rule, SECTOR_KEYS, query.sector)
        and (not query.topic or topic_of(rule) == query.topic)
        and (not query.decides or rule.says.subject.value == query.decides)
        and _is_checked(rule, query.checked, query.on)
        and _has_words(rule, query.words, guidance)
    )


def _speaks_to(rule: Rule, keys: Iterable[str], value: str) -> bool:
    """Whether some condition takes the value, or there is no condition of the kind."""
    asked = [rule.when[key] for key in keys if key in rule.when]
    return not value or not asked or any(value in taken for taken in asked)


def _names(rule: Rule, query: RuleQuery) -> bool:
    sought = ((NATION_KEYS, query.nation), (SECTOR_KEYS, query.sector))
    return all(not value or any(value in rule.when.get(key, ()) for key in keys) for keys, value in sought)


def _is_checked(rule: Rule, how: str, on: date) -> bool:
    if how == Checked.STALE:
        return rule.review_by < on
    if how == Checked.SOURCE:
        return all(cited.seen is Seen.SOURCE for cited in rule.sources)
    return not how or any(cited.seen == how for cited in rule.sources)


def _has_words(rule: Rule, words: str, guidance: Guidance) -> bool:
    if not words:
        return True
    text = _texts(guidance, get_language() or "")[rule.id]
    return all(word in text for word in plain(words).split())


@lru_cache(maxsize=8)
def _texts(guidance: Guidance, _language: str) -> Mapping[str, str]:
    """What is searched for each rule: its sentence in both languages, its id, and its sources."""
    return {rule.id: plain(" ".join(_spoken(rule, guidance))) for rule in guidance.rules}


def _spoken(rule: Rule, guidance: Guidance) -> Iterable[str]:
    yield from (rule.id, rule.says.sentence, in_language(rule.says.sentence), rule.says.value)
    for cited in rule.sources:
        source = guidance.sources[cited.id]
        yield from (cited.id, cited.part, source.title, source.publisher)


def plain(text: str) -> str:
    """Text without accents or capitals, and with typewriter apostrophes.

    >>> plain("Siân’s")
    "sian's"
    """
    parted = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(letter for letter in parted if not unicodedata.combining(letter)).casefold()
