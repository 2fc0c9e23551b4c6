"""From keys in common to children in common: points, and of rivals only the one who is best for both."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sharewell.kit.private_matching.rule import KeyKind, Rule

Mine = Mapping[str, Mapping[str, KeyKind]]
"""Each of my children, by a reference for this exchange, with the tokens that the other list has too."""
Theirs = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Shared:
    """A child whom both know: the two references, the points, and which kinds of key agreed."""

    mine: str
    theirs: str
    points: int
    kinds: tuple[KeyKind, ...]


def points_of(kinds: Mapping[str, KeyKind], rule: Rule) -> int:
    """What keys count together."""
    return sum(rule.points[kind] for kind in kinds.values())


def enough(mine: Mine, rule: Rule) -> dict[str, Mapping[str, KeyKind]]:
    """Those children who have enough in common with the other list to be the same child at all."""
    return {child: tokens for child, tokens in mine.items() if points_of(tokens, rule) >= rule.need}


def shared(mine: Mine, theirs: Theirs, rule: Rule) -> list[Shared]:
    """The children whom both know. Both sides come to the same ones, because each sees the same tokens.

    Twins and namesakes: a pair counts where each is the other's one best; where two are equally good, neither does.
    """
    pairs = _pairs(mine, theirs, rule)
    best_of_mine, best_of_theirs = _only_best(pairs, "mine"), _only_best(pairs, "theirs")
    return [
        pair for pair in pairs
        if best_of_mine[pair.mine] == pair.points and best_of_theirs[pair.theirs] == pair.points
    ]  # fmt: skip


def _pairs(mine: Mine, theirs: Theirs, rule: Rule) -> list[Shared]:
    having = defaultdict(list)
    for child, tokens in theirs.items():
        for token in tokens:
            having[token].append(child)
    found = []
    for child, kinds in mine.items():
        met: dict[str, dict[str, KeyKind]] = defaultdict(dict)
        for token, kind in kinds.items():
            for other in having.get(token, ()):
                met[other][token] = kind
        found += [
            Shared(
                child, other, points_of(common, rule), tuple(sorted(set(common.values()), key=_KINDS.index))
            )
            for other, common in met.items()
            if points_of(common, rule) >= rule.need
        ]
    return found


_KINDS = tuple(KeyKind)


def _only_best(pairs: list[Shared], side: str) -> dict[str, int]:
    """The best points of each child; 0, which no pair has, where two share them."""
    best: dict[str, int] = {}
    several: set[str] = set()
    for pair in pairs:
        child = getattr(pair, side)
        if pair.points > best.get(child, 0):
            best[child] = pair.points
            several.discard(child)
        elif pair.points == best[child]:
            several.add(child)
    return {child: 0 if child in several else points for child, points in best.items()}
