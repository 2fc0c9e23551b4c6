"""Scenarios in words: the facts, what their source expects, and what the rules say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.guidance.presenters.expectations import Expected, expected_of
from sharewell.apps.guidance.selectors.words import case_words, day_words
from sharewell.domain.advice import Item, Situation, advise
from sharewell.domain.advice.expectations import left_over
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS
from sharewell.domain.advice.scenarios import Scenario
from sharewell.kit.advice import words
from sharewell.kit.advice.words import answer_words, in_language, question_words

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTrial:
    """One scenario. `says` is the answer of the rules today; `is_met`: it is as the source expects."""

    anchor: str
    name: str
    source: str
    case: str
    case_url: str
    day: str
    facts: Sequence[tuple[str, str]]
    items: Sequence[str]
    expected: Sequence[Expected]
    says: str
    why: str
    is_met: bool


def present_scenarios(scenarios: Iterable[Scenario]) -> list[ShownTrial]:
    """The scenarios in their order, each put to the rules."""
    return [_trial(scenario) for scenario in scenarios]


def scenario_url(scenario: Scenario) -> str:
    """The page of a scenario's file, at that scenario."""
    return f"{_address(scenario.where, settings.ROOT_URLCONF)}#{anchor_of(scenario)}"


@cache
def _address(where: str, _addresses: str) -> str:
    return reverse("guidance:scenarios", args=[where])


def anchor_of(scenario: Scenario) -> str:
    """The place of a scenario on a page: its name without anything that an address cannot hold."""
    kept = (letter if letter.isalnum() and letter.isascii() else "-" for letter in scenario.name.lower())
    return "-".join(filter(None, "".join(kept).split("-")))


def _trial(scenario: Scenario) -> ShownTrial:
    advice = advise(scenario.situation)
    return ShownTrial(
        anchor=anchor_of(scenario),
        name=scenario.name,
        source=scenario.source,
        case=case_words(scenario.case) if scenario.case else "",
        case_url=reverse("guidance:case", args=[scenario.case]) if scenario.case else "",
        day=day_words(scenario.situation.on),
        facts=list(_facts(scenario.situation)),
        items=[item_words(item) for item in scenario.situation.items],
        expected=expected_of(scenario),
        says=str(words.VERDICTS[advice.verdict]),
        why=" ".join(in_language(sentence) for sentence in advice.answer[1:]),
        is_met=not left_over(scenario, advice),
    )


def _facts(situation: Situation) -> Iterator[tuple[str, str]]:
    for fact in SITUATION_FACTS:
        value = getattr(situation, fact.field).value
        if value != UNKNOWN:
            yield question_words(fact.key), answer_words(fact.key, value)


def item_words(item: Item) -> str:
    """One item on a line, with what is known of it."""
    known = {fact.key: getattr(item, fact.field).value for fact in ITEM_FACTS}
    said = [
        answer_words(key, value) for key, value in known.items() if key != "item.needed" and value != UNKNOWN
    ]
    if known["item.needed"] != UNKNOWN:
        said.append(_("They need it") if known["item.needed"] == "yes" else _("They do not need it"))
    return ". ".join(said) or _("Something that nothing is known of")
