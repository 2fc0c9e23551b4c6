"""What is wrong with scenarios and with rules that none tries: each fault names its line and the remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sharewell.domain.advice.evaluate import advise
from sharewell.domain.advice.expectations import left_over
from sharewell.domain.advice.faults import Fault, write_one_of
from sharewell.domain.advice.guidance import NoLawForDate
from sharewell.domain.advice.local import fault_in
from sharewell.domain.advice.packs import Packs
from sharewell.domain.advice.places import line_of
from sharewell.domain.advice.scenarios import Scenario, untried

_RULE_ID = re.compile(r"(?:core|nations|sectors|local)(?:/[a-z0-9_-]+){2,3}")
_NAMES_RULES = ("reasons", "actions")


def names(packs: Packs) -> Iterator[Fault]:
    """Each scenario has a name of its own."""
    seen: dict[str, Scenario] = {}
    for scenario in packs.scenarios:
        if str(scenario) in seen:
            yield _fault(
                packs,
                scenario,
                "name",
                "Another scenario of this file has the same name.",
                "Name them apart.",
            )
        seen[str(scenario)] = scenario


def rules_expected(packs: Packs) -> Iterator[Fault]:
    """Every rule that a scenario names is there: one that is not would be left out for ever unseen."""
    known = tuple(rule.id for rule in packs.guidance.rules)
    for scenario in packs.scenarios:
        for said in _NAMES_RULES:
            for how in ("include", "exclude"):
                key = f"{said}_{how}"
                for one in scenario.expect.get(key, ()):
                    if _RULE_ID.fullmatch(str(one)) and one not in known:
                        instead = write_one_of(one, known).partition(" Permitted")[0]
                        yield _fault(
                            packs, scenario, key, f'There is no rule "{one}".', _near(instead), "expect"
                        )


def _near(instead: str) -> str:
    return instead if instead.startswith("Did you mean") else "Write the id of a rule that is there."


def answered(packs: Packs) -> Iterator[Fault]:
    """Every scenario gets the advice that it expects."""
    for scenario in packs.scenarios:
        try:
            left = left_over(scenario, advise(scenario.situation, packs.guidance))
        except NoLawForDate as gap:
            yield _fault(packs, scenario, "on", str(gap), "Write a day that has rules.", "situation")
            continue
        except LookupError:
            # Rules that leave a situation without any answer are for the proof to show.
            continue
        for key, found in left.items():
            says = f"{key} is not answered as expected; left over: {found}."
            yield _fault(
                packs, scenario, key, says, "Mend the rule; or the scenario, if its source says so.", "expect"
            )


def tried(packs: Packs) -> Iterator[Fault]:
    """Each rule is fired by some scenario and left silent by another."""
    by_id = {rule.id: rule for rule in packs.guidance.rules}
    answerable = [scenario for scenario in packs.scenarios if _has_answer(packs, scenario)]
    for rule_id, says in untried(answerable, packs.guidance).items():
        yield fault_in(by_id[rule_id], packs.files, ("id",), says, "Write one in the pack's scenarios.")


def _has_answer(packs: Packs, scenario: Scenario) -> bool:
    try:
        advise(scenario.situation, packs.guidance)
    except LookupError:
        return False
    return True


def _fault(packs: Packs, scenario: Scenario, key: str, says: str, instead: str, table: str = "") -> Fault:
    text = packs.files[scenario.file].decode()
    inner = (table, key) if table else (key,)
    way = ("scenario", scenario.place, *inner)
    return Fault(scenario.file, line_of(text, way), f'"{scenario.name}": {says}', instead)


SCENARIO_CHECKS: tuple[Callable[[Packs], Iterator[Fault]], ...] = (names, rules_expected, answered, tried)
