"""What must always hold of verdicts and items: numbers 1 to 7, each over the whole space of situations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from sharewell.domain.advice.deciders import with_items
from sharewell.domain.advice.facts import ALL_FACTS
from sharewell.domain.advice.proof.findings import (
    FROM_SIGNIFICANT_HARM,
    INCLUDED,
    NO_ITEMS,
    SUMMARIES,
    Finding,
    Law,
    changes,
    item_changes,
    to_unknown,
)
from sharewell.domain.advice.proof.walk import Only, Witness
from sharewell.domain.advice.rule import Subject
from sharewell.domain.advice.vocabulary import LawfulBasis, Verdict, YesNo

PROTECTING: Only = {
    "recipient.kind": ("agency",),
    "recipient.verified": ("yes",),
    "recipient.linked_to_person_of_concern": ("no",),
}
URGENCIES = ("no_concern", "welfare_concern", *FROM_SIGNIFICANT_HARM)
ONE_OFF_CONCERN: Only = {
    "prompt": ("own_initiative", "request", "court_order"),
    "urgency": ("welfare_concern", *FROM_SIGNIFICANT_HARM),
}
SERIOUS: Only = {"urgency": FROM_SIGNIFICANT_HARM}
MAY_BE_LINKED: tuple[Only, ...] = (
    {"recipient.linked_to_person_of_concern": ("yes", "unknown")},
    {"recipient.kind": ("person_of_concern", "unknown")},
)
GIVES_AWAY: tuple[Only, ...] = (
    {"item.kind": ("protected_address", "referrer_identity")},
    {"item.about": ("referrer",)},
)


class Reached(NamedTuple):
    """A verdict before items, and the least it may fall to because of them."""

    base: Verdict
    floor: Verdict


OUTSIDERS: Only = {"recipient.kind": ("person_of_concern", "media", "member_of_public")}


def significant_harm_is_shared(law: Law) -> Iterator[Finding]:
    """1: from significant harm, such an agency is told, at least in part, whatever else is so."""
    space = law.about(Subject.VERDICT)
    for fired, witness in space.reached({**PROTECTING, **SERIOUS}).items():
        outcome = space.decide.verdict(fired)
        worst = min(with_items(outcome.base, outcome.floor, one).openness for one in (*SUMMARIES, NO_ITEMS))
        if worst < Verdict.SHARE_IN_PART.openness:
            yield Finding("1", "significant harm is not shared", law.on, witness)


def danger_is_shared_now(law: Law) -> Iterator[Finding]:
    """2: in immediate danger such an agency is told now, whatever else is so."""
    space = law.about(Subject.VERDICT)
    for fired, witness in space.reached({**PROTECTING, "urgency": ("immediate_danger",)}).items():
        outcome = space.decide.verdict(fired)
        if any(with_items(outcome.base, outcome.floor, one) is not Verdict.SHARE_NOW for one in SUMMARIES):
            yield Finding("2", "immediate danger is not shared now", law.on, witness)


def more_urgent_is_never_less_open(law: Law) -> Iterator[Finding]:
    """3, first half: raising the urgency never closes a verdict or an item."""
    steps = list(pairwise(URGENCIES))
    for before, after, witness in _verdicts(law, "urgency", steps):
        if _more_open(before, after):
            yield Finding("3", "raising the urgency closes the verdict", law.on, witness)
    for was, is_, witness in item_changes(law, "urgency", steps):
        if was in INCLUDED and is_ not in INCLUDED:
            yield Finding("3", "raising the urgency drops an item", law.on, witness)


def unknown_is_never_more_open(law: Law) -> Iterator[Finding]:
    """3, second half: one more unknown never opens a verdict, nor an item that would open one."""
    for fact in ALL_FACTS:
        for before, after, witness in _verdicts(law, fact.key, to_unknown(fact.key)):
            if _more_open(after, before):
                yield Finding("3", "an unknown opens the verdict", law.on, witness)
        for was, is_, witness in item_changes(law, fact.key, to_unknown(fact.key)):
            if was not in INCLUDED and is_ in INCLUDED:
                yield Finding("3", "an unknown lets an item go", law.on, witness)


def items_only_ever_narrow(law: Law) -> Iterator[Finding]:
    """What 3 rests on: the more items may go, the more open the verdict, for every base and floor."""
    for base in Verdict:
        for floor in Verdict:
            opened = [with_items(base, floor, one).openness for one in SUMMARIES]
            if opened != sorted(opened):
                yield Finding("3", f"items turn {base} about", law.on)


def agreement_never_changes_a_one_off(law: Law) -> Iterator[Finding]:
    """4: for a one-off share where there is a concern, the agreement's state changes no verdict and no item."""
    yield from _unmoved(law, "4", "agreement.state", ONE_OFF_CONCERN)


def wishes_and_confidence_never_stop_serious_harm(law: Law) -> Iterator[Finding]:
    """5: from significant harm, wishes and confidences change no verdict, and consent is never the basis."""
    yield from _unmoved(law, "5", "family.wishes", SERIOUS)
    yield from _unmoved(law, "5", "confidence.owed", SERIOUS)
    space = law.about(Subject.BASIS, Subject.CONSENT)
    for fired, witness in space.reached(SERIOUS).items():
        if LawfulBasis.CONSENT.value in dict(space.decide.basis(fired)):
            yield Finding("5", "consent is named as the basis", law.on, witness)
        if space.decide.consent(fired).value == YesNo.YES:
            yield Finding("5", "consent is asked for", law.on, witness)


def nobody_in_hiding_is_given_away(law: Law) -> Iterator[Finding]:
    """6: a protected address or a referrer's identity never goes to anyone who is, or may be, linked."""
    for recipients in MAY_BE_LINKED:
        for items in GIVES_AWAY:
            for witness in _included(law, {**recipients, **items}):
                yield Finding("6", "someone in hiding or a referrer is given away", law.on, witness)


def outsiders_learn_nothing(law: Law) -> Iterator[Finding]:
    """7: nothing about a child, or perhaps about one, goes to a person of concern, the media or the public."""
    about_a_child: Only = {"item.about": ("child", "sibling", "unknown")}
    for witness in _included(law, {**OUTSIDERS, **about_a_child}):
        yield Finding("7", "something about a child goes to an outsider", law.on, witness)


def _verdicts(
    law: Law, key: str, steps: list[tuple[str, str]], only: Only | None = None
) -> Iterator[tuple[Reached, Reached, Witness]]:
    space = law.about(Subject.VERDICT)

    def verdict(fired: int) -> Reached:
        outcome = space.decide.verdict(fired)
        return Reached(outcome.base, outcome.floor)

    yield from space.outcomes(key, steps, only, verdict)


def _more_open(one: Reached, other: Reached) -> bool:
    """Whether, for some list of items, the first is more open than the second."""
    return any(
        with_items(one.base, one.floor, items).openness > with_items(other.base, other.floor, items).openness
        for items in (*SUMMARIES, NO_ITEMS)
    )


def _unmoved(law: Law, number: str, key: str, only: Only) -> Iterator[Finding]:
    for before, after, witness in _verdicts(law, key, changes(key), only):
        if before != after:
            yield Finding(number, f"{key} changes the verdict", law.on, witness)
    for was, is_, witness in item_changes(law, key, changes(key), only):
        if (was in INCLUDED) != (is_ in INCLUDED):
            yield Finding(number, f"{key} changes an item", law.on, witness)


def _included(law: Law, only: Only) -> Iterator[Witness]:
    space = law.about(Subject.ITEM)
    for fired, witness in space.reached(only).items():
        if space.decide.item(fired).value in INCLUDED:
            yield witness
