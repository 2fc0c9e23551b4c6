"""Box subtraction: exact answers about every situation at once, without visiting any of them.

A box is a set of permitted answers for each question. What is left of a box after others are taken from it is
again a list of boxes, so "is there a situation that no rule covers?" has an exact answer with an example.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sharewell.domain.advice.facts import ALL_FACTS, Fact
from sharewell.domain.advice.rule import Rule

Box = tuple[frozenset[str], ...]
WHOLE: Box = tuple(frozenset(fact.permitted) for fact in ALL_FACTS)


def box_of(when: Mapping[str, Iterable[str]]) -> Box:
    """The box of a rule's condition over every question; a question not asked takes every answer."""
    return tuple(frozenset(when.get(fact.key, every)) for fact, every in zip(ALL_FACTS, WHOLE, strict=True))


def meet(one: Box, other: Box) -> Box | None:
    """What both boxes hold, or None where they share no situation."""
    shared = tuple(left & right for left, right in zip(one, other, strict=True))
    return shared if all(shared) else None


def subtract(box: Box, taken: Box) -> list[Box]:
    """What is left of a box: disjoint boxes, none where it is wholly covered."""
    if meet(box, taken) is None:
        return [box]
    left: list[Box] = []
    rest = list(box)
    for place, gone in enumerate(taken):
        outside = rest[place] - gone
        if outside:
            left.append((*rest[:place], outside, *rest[place + 1 :]))
        rest[place] &= gone
    return left


def remains(space: Box, taken: Iterable[Box]) -> list[Box]:
    """What is left of a space once every box has been taken from it."""
    left = [space]
    for box in taken:
        left = [piece for remaining in left for piece in subtract(remaining, box)]
    return left


def example(box: Box, facts: Sequence[Fact] = ALL_FACTS) -> dict[str, str]:
    """One situation in a box, naming only the questions that the box narrows."""
    narrowed = zip(facts, box, WHOLE, strict=True)
    return {fact.key: min(answers) for fact, answers, every in narrowed if answers != every}


def overlap(one: Rule, other: Rule) -> dict[str, str] | None:
    """A situation in which both rules fire, or None."""
    shared = meet(box_of(one.when), box_of(other.when))
    return None if shared is None else example(shared)
