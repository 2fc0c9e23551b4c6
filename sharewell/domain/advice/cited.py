"""Which rules a recorded advice gives the words of, so that a change of one of them can be traced to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sharewell.domain.advice.deciders import rules_in
from sharewell.domain.advice.evaluate import evaluate
from sharewell.domain.advice.guidance import Guidance, NoLawForDate
from sharewell.domain.advice.replaying import each_recipient
from sharewell.domain.advice.situation import BadSituation, Situation


def rules_cited(situation: object, recorded: Mapping[str, Any], guidance: Guidance) -> frozenset[str]:
    """The ids of the rules behind what was advised, for every recipient; nothing where no advice was recorded.

    Reasons name their rule. What to do and what to leave out does not: those rules are found among the ones that fire,
    by what they say, where `guidance` is the one that the advice was given under.
    """
    found: set[str] = set()
    for put, said in each_recipient(situation, recorded) if recorded else ():
        found.update(reason["rule"] for reason in said.get("reasons", ()) if reason.get("rule"))
        if said.get("guidance", {}).get("sha256") == guidance.sha256:
            found.update(_by_their_words(put, frozenset(_words(said)), guidance))
    return frozenset(found)


def _by_their_words(situation: object, words: frozenset[str], guidance: Guidance) -> Iterator[str]:
    try:
        found = evaluate(Situation.from_mapping(situation), guidance)
    except (BadSituation, NoLawForDate):
        return
    fired = [*rules_in(found.fired, found.epoch.rules)]
    for bits in found.fired_for_items:
        fired.extend(rules_in(bits, found.epoch.item_rules))
    yield from (rule.id for rule in fired if words & {rule.says.sentence, rule.says.value})


def _words(said: Mapping[str, Any]) -> Iterator[str]:
    for item in said.get("items", ()):
        yield from item.get("reasons", ())
    for listed in (said.get("actions", ()), said.get("instead", ())):
        yield from (one["what"] for one in listed if one.get("what"))
    yield from (step["note"] for step in said.get("steps", ()) if step.get("note"))
