"""What a scenario expects of advice, in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.scenarios import Scenario
from sharewell.kit.advice import rule_url, words
from sharewell.kit.advice.links import sentences_of
from sharewell.kit.advice.words import answer_words, in_language, question_words

LABELS: Mapping[str, str | Promise] = {
    "verdict": gettext_lazy("The answer"),
    "duty": gettext_lazy("Duty"),
    "consent_needed": gettext_lazy("Consent needed"),
    "tell_family": gettext_lazy("The family"),
    "regime": gettext_lazy("Law that applies"),
    "lawful_bases": gettext_lazy("Lawful bases, exactly"),
    "lawful_bases_include": gettext_lazy("Lawful bases, among them"),
    "lawful_bases_exclude": gettext_lazy("Lawful bases, never"),
    "conditions": gettext_lazy("Conditions for private facts, exactly"),
    "conditions_include": gettext_lazy("Conditions for private facts, among them"),
    "conditions_exclude": gettext_lazy("Conditions for private facts, never"),
    "items": gettext_lazy("Each piece of information, in order"),
    "item_reasons_include": gettext_lazy("Said of some piece of information"),
    "item_reasons_exclude": gettext_lazy("Never said of a piece of information"),
    "actions_include": gettext_lazy("To do"),
    "actions_exclude": gettext_lazy("Not to do"),
    "within": gettext_lazy("By when"),
    "instead_include": gettext_lazy("Whom to tell instead"),
    "instead_exclude": gettext_lazy("Never to tell instead"),
    "ask_include": gettext_lazy("Asked, because it would change the advice"),
    "reasons_include": gettext_lazy("Among the reasons"),
    "reasons_exclude": gettext_lazy("Never among the reasons"),
    "steps": gettext_lazy("The ten steps"),
}
Said = tuple[str, str]
"""Words, and the page of the rule that they are of, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One expectation: what about, and what is expected."""

    label: str
    said: Sequence[Said]


def expected_of(scenario: Scenario) -> list[Expected]:
    """Everything that the scenario expects, in its order."""
    return [
        Expected(label=str(LABELS.get(key, key)), said=_said(key, wanted, scenario))
        for key, wanted in scenario.expect.items()
    ]


def _said(key: str, wanted: Any, scenario: Scenario) -> list[Said]:
    if isinstance(wanted, Mapping):
        return [(_pair(key, str(name), value), "") for name, value in wanted.items()]
    values = wanted if isinstance(wanted, list) else [wanted]
    word = WORDS.get(key.removesuffix("_include").removesuffix("_exclude"))
    if word is None:
        return [_of_a_rule(str(value), scenario) for value in values]
    return [(word(value), "") for value in values] or [(_("None"), "")]


def _of_a_rule(text: str, scenario: Scenario) -> Said:
    """A rule's sentence where a rule is named, else the words that are looked for."""
    url = rule_url(text, scenario.situation.on)
    return (in_language(sentences_of(load_guidance())[text]), url) if url else (text, "")


def _pair(key: str, name: str, value: Any) -> str:
    if key == "steps":
        return f"{words.STEPS[int(name)]}: {words.STEP_STATES[v.StepState(value)]}"
    length = words.within_words("", value) if isinstance(value, int) else words.within_words(value, 0)
    return f"{name}: {length}"


def _question(key: str) -> str:
    asked = f"item.{key.rpartition('.')[2]}" if key.startswith("items[") else key
    return question_words(asked) if asked in FACTS_BY_KEY else key


WORDS: Mapping[str, Callable[[Any], str]] = {
    "verdict": lambda value: str(words.VERDICTS[v.Verdict(value)]),
    "duty": lambda value: str(words.DUTIES[v.Duty(value)]) or _("No duty"),
    "consent_needed": lambda value: _("Yes") if value else _("No"),
    "tell_family": lambda value: str(words.TELLING[v.TellFamily(value)]),
    "regime": lambda value: str(words.REGIMES[v.Regime(value)]),
    "lawful_bases": lambda value: str(words.BASES[v.LawfulBasis(value)]),
    "conditions": lambda value: str(words.CONDITIONS[v.Condition(value)]),
    "items": lambda value: str(words.ITEMS[v.ItemAdvice(value)]),
    "ask": _question,
    "instead": lambda value: (
        answer_words("recipient.sector", value) if value in list(v.Sector) else str(value)
    ),
}
