"""From keys in common to children in common: points, and of rivals only the one who is best for both."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sharewell.kit.private_matching.rule import OF_THE_DAY, KeyKind, Rule

Mine = Mapping[str, Mapping[str, KeyKind]]
"""Each of my children, by a reference for this exchange, with the tokens that the other list has too."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one side tells of a child: which common keys it has, and what it holds.

    `holds` has "n" where a health number is held, "b" where a date of birth, and "f" or "m" where that is known.
    """

    tokens: frozenset[str]
    holds: frozenset[str]

    def says_not(self, other: "Told", common: Mapping[str, KeyKind]) -> bool:
        """Whether both cannot be one child: two numbers that are not one, or a girl and a boy."""
        both, either = self.holds & other.holds, self.holds | other.holds
        return ("n" in both and KeyKind.NUMBER not in common.values()) or {"f", "m"} <= either


Both = Mapping[str, Told]
"""Children of one side by their reference, as they are told."""


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
    """Those children who have enough in common with the other list to be the same child at all.

    A key of the day says that both have a date; without one the other side may lack it.
    """
    return {
        child: tokens
        for child, tokens in mine.items()
        if points_of(tokens, rule) + (0 if OF_THE_DAY & set(tokens.values()) else rule.no_date) >= rule.need
    }


def shared(mine: Mine, ours: Both, theirs: Both, rule: Rule) -> list[Shared]:
    """The children whom both know. Both sides come to the same ones, because each sees the same tokens.

    `ours` is what was told of `mine`. Two different numbers, and a girl and a boy, are never a pair. Twins and
    namesakes: a pair counts where each is the other's one best; where two are equally good, neither does.
    """
    pairs = _pairs(mine, ours, theirs, rule)
    best_of_mine, best_of_theirs = _only_best(pairs, "mine"), _only_best(pairs, "theirs")
    return [
        pair for pair in pairs
        if best_of_mine[pair.mine] == pair.points and best_of_theirs[pair.theirs] == pair.points
    ]  # fmt: skip


def _pairs(mine: Mine, ours: Both, theirs: Both, rule: Rule) -> list[Shared]:
    having = defaultdict(list)
    for child, told in theirs.items():
        for token in told.tokens:
            having[token].append(child)
    found = []
    for child, kinds in mine.items():
        met: dict[str, dict[str, KeyKind]] = defaultdict(dict)
        for token, kind in kinds.items():
            for other in having.get(token, ()):
                met[other][token] = kind
        for other, common in met.items():
            points = _points(common, ours[child], theirs[other], rule)
            if points >= rule.need:
                agreed = tuple(sorted(set(common.values()), key=_KINDS.index))
                found.append(Shared(child, other, points, agreed))
    return found


def _points(common: Mapping[str, KeyKind], one: Told, other: Told, rule: Rule) -> int:
    if one.says_not(other, common):
        return 0
    return points_of(common, rule) + (0 if "b" in one.holds & other.holds else rule.no_date)


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
