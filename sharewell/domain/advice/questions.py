"""Which unanswered questions would change the advice: each is answered in every way that any rule can tell apart.

Notes and things to do follow from the rest and are not counted as a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sharewell.domain.advice.deciders import with_items
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS, Fact
from sharewell.domain.advice.guidance import Epoch
from sharewell.domain.advice.vocabulary import ItemAdvice, Verdict

UNKNOWN = "unknown"
# Beyond this many different items the rest are not asked about one by one.
MOST_ITEMS_ASKED = 20
_EVERY_RULE = -1

Answers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand for one situation: which rules fire, and what the items come to."""

    epoch: Epoch
    items: Sequence[Answers]
    fired: int
    still_open: int
    advice: Sequence[ItemAdvice]
    verdict: Verdict


def questions(epoch: Epoch, answers: Answers, items: Sequence[Answers]) -> tuple[str, ...]:
    """The keys of unknown facts that would change the advice, in the order in which they are asked."""
    different = list(dict.fromkeys(items))[:MOST_ITEMS_ASKED]
    now = _standing(epoch, different, epoch.fired(answers), epoch.open_for_items(answers))
    return (*_about_situation(now, answers), *_about_items(now, items))


def _about_situation(now: Standing, answers: Answers) -> Iterator[str]:
    epoch = now.epoch
    others = _meet_of_others(epoch.answers, answers)
    others_for_items = _meet_of_others(epoch.answers_for_items, answers)
    for place, fact in _worth_asking(answers):
        if any(
            _differs(
                now,
                others[place] & epoch.answers[place][value],
                others_for_items[place] & epoch.answers_for_items[place][value],
            )
            for value in epoch.choices[place]
        ):
            yield fact.key


def _worth_asking(answers: Answers) -> Iterator[tuple[int, Fact]]:
    """The unanswered facts; of circumstances only those of a table of which one was told."""
    raised = {
        fact.table
        for fact, answer in zip(SITUATION_FACTS, answers, strict=True)
        if fact.circumstance and answer != UNKNOWN
    }
    for place, fact in enumerate(SITUATION_FACTS):
        if answers[place] == UNKNOWN and (not fact.circumstance or fact.table in raised):
            yield place, fact


def _differs(now: Standing, fired: int, still_open: int) -> bool:
    epoch = now.epoch
    same_fired = (fired ^ now.fired) & epoch.material == 0
    if same_fired and (still_open == now.still_open or not now.items):
        return False
    if not same_fired and epoch.outcome(fired) != epoch.outcome(now.fired):
        return True
    then = _standing(epoch, now.items, fired, still_open)
    return (then.verdict, then.advice) != (now.verdict, now.advice)


def _about_items(now: Standing, items: Sequence[Answers]) -> Iterator[str]:
    for item in now.items:
        for place, fact in enumerate(ITEM_FACTS):
            if item[place] == UNKNOWN and _item_would_change(now, item, place):
                yield f"items[{items.index(item)}].{fact.field}"


def _item_would_change(now: Standing, item: Answers, place: int) -> bool:
    epoch, decide = now.epoch, now.epoch.decide_item.item
    others = _EVERY_RULE & now.still_open
    for at, answer in enumerate(item):
        if at != place:
            others &= epoch.item_answers[at][answer]
    table = epoch.item_answers[place]
    here = decide(others & table[UNKNOWN]).value
    return any(decide(others & table[value]).value != here for value in epoch.item_choices[place])


def _standing(epoch: Epoch, items: Sequence[Answers], fired: int, still_open: int) -> Standing:
    decide = epoch.decide_item.item
    advice = [ItemAdvice(decide(epoch.fired_for_item(still_open, item)).value) for item in items]
    verdict = epoch.decide.verdict(fired)
    reached = with_items(verdict.base, verdict.floor, advice)
    return Standing(epoch, items, fired, still_open, advice, reached)


def _meet_of_others(tables: Sequence[dict[str, int]], answers: Answers) -> list[int]:
    """For each question, the rules left alive by the answers to all the others."""
    before = [_EVERY_RULE]
    for table, answer in zip(tables, answers, strict=True):
        before.append(before[-1] & table[answer])
    after = _EVERY_RULE
    others = [0] * len(answers)
    for place in range(len(answers) - 1, -1, -1):
        others[place] = before[place] & after
        after &= tables[place][answers[place]]
    return others
