"""What a scenario may expect of advice, and what the advice leaves over of it: nothing where all is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sharewell.domain.advice.answer import Advice
from sharewell.domain.advice.scenarios import Scenario

Check = Callable[[Advice, Any], Any]


def left_over(scenario: Scenario, advice: Advice) -> dict[str, Any]:
    """What the advice leaves over of what the scenario expects, by what was expected; empty where all is met."""
    left = {key: CHECKS[key](advice, wanted) for key, wanted in scenario.expect.items()}
    return {key: found for key, found in left.items() if found}


def _said(texts: Iterable[str], part: str) -> bool:
    return any(part.lower() in text.lower() for text in texts)


def _includes(texts: Callable[[Advice], list[str]]) -> Check:
    return lambda advice, wanted: [part for part in wanted if not _said(texts(advice), part)]


def _excludes(texts: Callable[[Advice], list[str]]) -> Check:
    return lambda advice, wanted: [part for part in wanted if _said(texts(advice), part)]


def _actions(advice: Advice) -> list[str]:
    return [f"{action.rule} {action.what}" for action in advice.actions]


def _instead(advice: Advice) -> list[str]:
    return [f"{one.sector.value} {one.what}" for one in advice.instead]


def _item_reasons(advice: Advice) -> list[str]:
    return [reason for item in advice.items for reason in item.reasons]


def _reasons(advice: Advice) -> set[str]:
    return {reason.rule for reason in advice.reasons}


def _bases(advice: Advice) -> set[str]:
    return {basis.value for basis in advice.lawful_bases}


def _conditions(advice: Advice) -> set[str]:
    return {condition.value for condition in advice.conditions}


def _items(advice: Advice, wanted: Any) -> Any:
    found = [item.advice.value for item in advice.items]
    return None if found == wanted else found


def _steps(advice: Advice, wanted: Mapping[str, str]) -> Mapping[str, str]:
    states = {str(step.step): step.state.value for step in advice.steps}
    return {number: states[number] for number, state in wanted.items() if states[number] != state}


def _within(advice: Advice, wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    """By rule: its length as it stands, or its number of working days."""
    found = {action.rule: action.working_days or action.within for action in advice.actions}
    return {
        rule: found.get(rule, "no such action")
        for rule, length in wanted.items()
        if found.get(rule) != length
    }


def _plain(key: str) -> Check:
    def found_instead(advice: Advice, wanted: Any) -> list[Any]:
        # In a list, so that a false where true was wanted does not pass for nothing left over.
        found = advice.to_json()[key]
        return [] if found == wanted else [found]

    return found_instead


# What each expectation leaves over: nothing where it is met, what was found or missing where it is not.
CHECKS: Mapping[str, Check] = {
    **{key: _plain(key) for key in ("verdict", "duty", "consent_needed", "tell_family", "regime")},
    "lawful_bases": lambda advice, wanted: _bases(advice) ^ set(wanted),
    "lawful_bases_include": lambda advice, wanted: set(wanted) - _bases(advice),
    "lawful_bases_exclude": lambda advice, wanted: set(wanted) & _bases(advice),
    "conditions": lambda advice, wanted: _conditions(advice) ^ set(wanted),
    "conditions_include": lambda advice, wanted: set(wanted) - _conditions(advice),
    "conditions_exclude": lambda advice, wanted: set(wanted) & _conditions(advice),
    "items": _items,
    "item_reasons_include": _includes(_item_reasons),
    "item_reasons_exclude": _excludes(_item_reasons),
    "actions_include": _includes(_actions),
    "actions_exclude": _excludes(_actions),
    "within": _within,
    "instead_include": _includes(_instead),
    "instead_exclude": _excludes(_instead),
    "ask_include": lambda advice, wanted: set(wanted) - set(advice.ask),
    "reasons_include": lambda advice, wanted: set(wanted) - _reasons(advice),
    "reasons_exclude": lambda advice, wanted: set(wanted) & _reasons(advice),
    "steps": _steps,
}
