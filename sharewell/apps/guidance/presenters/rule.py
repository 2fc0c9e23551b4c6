"""One rule as its page shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from sharewell.apps.guidance.presenters.deeds import deed_words, weight_words
from sharewell.apps.guidance.presenters.scenarios import scenario_url
from sharewell.apps.guidance.selectors import RuleWithTies
from sharewell.apps.guidance.selectors.words import SEEN, SEEN_COLOURS, day_words, topic_words
from sharewell.domain.advice import Rule
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.review import FROM_PRACTICE
from sharewell.domain.advice.rule import Citation, Seen
from sharewell.domain.advice.scenarios import Scenario
from sharewell.kit.advice import rule_url
from sharewell.kit.advice.words import answer_words, in_language, question_words

SHOWN_AT_ONCE = 10
"""Scenarios that are there without unfolding."""
MOST_SHOWN = 100
"""Some rules speak nearly always; the rest of the scenarios can be read among the cases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCondition:
    """When the rule speaks: a question and the answers that it takes, or all but which; with their keys."""

    question: str
    answers: Sequence[str]
    is_all_but: bool
    key: str
    values: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCitation:
    """What the rule rests on, how that was checked, and what is wrong with it, if anything."""

    title: str
    publisher: str
    part: str
    how: str
    colour: str
    checked: str
    warning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownScenario:
    """A scenario that fires the rule."""

    name: str
    source: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTie:
    """A rule before or after this one."""

    sentence: str
    url: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePresenter:
    """The page."""

    id: str
    topic: str
    sentence: str
    standing: str
    standing_colour: str
    not_in_force: str
    deed: str
    weight: str
    conditions: Sequence[ShownCondition]
    citations: Sequence[ShownCitation]
    scenarios: Sequence[ShownScenario]
    more_scenarios: Sequence[ShownScenario]
    tried_on: int
    days: str
    follows: Sequence[ShownTie]
    followed_by: Sequence[ShownTie]
    last_change: str
    review: str
    is_late: bool
    version: str


def present_rule(found: RuleWithTies, *, on: date, today: date) -> RulePresenter:
    """The rule as at the day `on`; its review is due or not as at today."""
    rule, firing = found.rule, [_scenario(one) for one in found.firing[:MOST_SHOWN]]
    in_force = rule.in_force(on)
    return RulePresenter(
        id=rule.id,
        topic=topic_words(rule.id.rpartition("/")[0]),
        sentence=in_language(rule.says.sentence),
        standing=_("In force") if in_force else _("Not in force"),
        standing_colour="green" if in_force else "grey",
        not_in_force="" if in_force else _("It was not in force on %(day)s.") % {"day": day_words(on)},
        deed=deed_words(rule),
        weight=weight_words(rule),
        conditions=[_condition(rule, key) for key in FACTS_BY_KEY if key in rule.when],
        citations=[_citation(found, cited, on) for cited in rule.sources],
        scenarios=firing[:SHOWN_AT_ONCE],
        more_scenarios=firing[SHOWN_AT_ONCE:],
        tried_on=len(found.firing),
        days=_days(rule),
        follows=[_tie(one) for one in found.follows],
        followed_by=[_tie(one) for one in found.followed_by],
        last_change=_last_change(rule, today),
        review=day_words(rule.review_by),
        is_late=rule.review_by < today,
        version=found.version,
    )


def _condition(rule: Rule, key: str) -> ShownCondition:
    permitted, taken = FACTS_BY_KEY[key].permitted, rule.when[key]
    other = [value for value in permitted if value not in taken]
    all_but = len(other) < len(taken)
    named = other if all_but else [value for value in permitted if value in taken]
    return ShownCondition(
        question=question_words(key),
        answers=[answer_words(key, value) for value in named],
        is_all_but=all_but,
        key=key,
        values=", ".join(named),
    )


def _citation(found: RuleWithTies, cited: Citation, on: date) -> ShownCitation:
    source = found.sources[cited.id]
    return ShownCitation(
        title=source.title,
        publisher=source.publisher,
        part=cited.part,
        how=str(SEEN[cited.seen]),
        colour=SEEN_COLOURS[cited.seen],
        checked=day_words(cited.checked),
        warning=" ".join(_warnings(found, cited, on)),
    )


def _warnings(found: RuleWithTies, cited: Citation, on: date) -> Iterator[str]:
    source = found.sources[cited.id]
    if cited.id == FROM_PRACTICE:
        yield _("This is what people who do the work know. No document stands behind it yet.")
    elif cited.seen is Seen.UNVERIFIED:
        yield _("Nobody has checked this at its source yet. Check it before you rely on it.")
    elif cited.seen is Seen.SECONDARY:
        yield _("Only a copy or a report of it was seen.")
    if source.until and source.until < on:
        yield _("This source ended on %(day)s.") % {"day": day_words(source.until)}


def _scenario(scenario: Scenario) -> ShownScenario:
    return ShownScenario(name=scenario.name, source=scenario.source, url=scenario_url(scenario))


def _tie(rule: Rule) -> ShownTie:
    return ShownTie(
        sentence=in_language(rule.says.sentence), url=rule_url(rule.id, rule.from_), days=_days(rule)
    )


def _days(rule: Rule) -> str:
    if rule.until:
        told = {"first": day_words(rule.from_), "last": day_words(rule.until)}
        return _("From %(first)s to %(last)s") % told
    return _("From %(first)s") % {"first": day_words(rule.from_)}


def _last_change(rule: Rule, today: date) -> str:
    """The last day on which it began, ended or had a source looked at, up to today."""
    told = [(rule.from_, _("It began on %(day)s.")), (rule.until, _("It ended on %(day)s."))]
    told += [(cited.checked, _("A source was looked at on %(day)s.")) for cited in rule.sources]
    past = [(day, sentence) for day, sentence in told if day and day <= today]
    if not past:
        return _("It has not begun yet.")
    day, sentence = max(past, key=lambda one: one[0])
    return sentence % {"day": day_words(day)}
