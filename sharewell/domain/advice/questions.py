"""Which unanswered questions would change the advice: each is answered in every way that any rule can tell apart.

Notes and things to do follow from the rest and are not counted as a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sharewell.domain.advice.deciders import with_items
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS
from sharewell.domain.advice.guidance import Epoch
from sharewell.domain.advice.vocabulary import ItemAdvice

UNKNOWN = "unknown"
# Beyond this many different items the rest are not asked about one by one.
MOST_ITEMS_ASKED = 20

Answers = tuple[str, ...]
Outcome = tuple[object, ...]


def questions(epoch: Epoch, answers: Answers, items: Sequence[Answers]) -> tuple[str, ...]:
    """The keys of unknown facts that would change the advice, those that change the verdict first."""
    different = list(dict.fromkeys(items))[:MOST_ITEMS_ASKED]
    now = _outcome(epoch, epoch.fired(answers), epoch.open_for_items(answers), different)
    changing = [*_about_situation(epoch, answers, different, now)]
    changing += _about_items(epoch, answers, items, different, now)
    return tuple(key for key, changes_verdict in sorted(changing, key=lambda found: not found[1]))


def _about_situation(
    epoch: Epoch, answers: Answers, items: Sequence[Answers], now: Outcome
) -> Iterator[tuple[str, bool]]:
    for place, fact in enumerate(SITUATION_FACTS):
        if answers[place] != UNKNOWN:
            continue
        others = _meet_others(epoch.answers, answers, place)
        others_for_items = _meet_others(epoch.answers_for_items, answers, place)
        would = [
            _outcome(
                epoch,
                others & epoch.answers[place][value],
                others_for_items & epoch.answers_for_items[place][value],
                items,
            )
            for value in epoch.choices[place]
        ]
        if any(other != now for other in would):
            yield fact.key, any(other[0] != now[0] for other in would)


def _about_items(
    epoch: Epoch, answers: Answers, items: Sequence[Answers], different: Sequence[Answers], now: Outcome
) -> Iterator[tuple[str, bool]]:
    if all(UNKNOWN not in item for item in different):
        return
    still_open = epoch.open_for_items(answers)
    for item in different:
        for place, fact in enumerate(ITEM_FACTS):
            if item[place] == UNKNOWN and _item_would_change(epoch, still_open, item, place):
                yield f"items[{items.index(item)}].{fact.field}", False


def _item_would_change(epoch: Epoch, still_open: int, item: Answers, place: int) -> bool:
    decide = epoch.decide_item.item
    now = decide(epoch.fired_for_item(still_open, item)).value
    others = (
        (*item[:place], value, *item[place + 1 :])
        for value in ITEM_FACTS[place].permitted
        if value != UNKNOWN
    )
    return any(decide(epoch.fired_for_item(still_open, other)).value != now for other in others)


def _outcome(epoch: Epoch, fired: int, still_open: int, items: Sequence[Answers]) -> Outcome:
    decide, decide_item = epoch.decide, epoch.decide_item.item
    advice = [ItemAdvice(decide_item(epoch.fired_for_item(still_open, item)).value) for item in items]
    verdict = decide.verdict(fired)
    return (
        with_items(verdict.base, verdict.floor, advice),
        decide.duty(fired).value,
        decide.consent(fired).value,
        decide.tell_family(fired).value,
        decide.regime(fired).value,
        [value for value, _ in decide.basis(fired)],
        [value for value, _ in decide.condition(fired)],
        [rule.says.value for rule in decide.instead(fired)],
        [state for _, state, _ in decide.steps(fired)],
        advice,
    )


def _meet_others(tables: Sequence[dict[str, int]] | Sequence[object], answers: Answers, skipped: int) -> int:
    mask = -1
    for place, answer in enumerate(answers):
        if place != skipped:
            mask &= tables[place][answer]  # type: ignore[index]
    return mask
