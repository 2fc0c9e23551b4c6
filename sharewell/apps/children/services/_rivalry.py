"""Rivals of a search: whoever could be meant as well. Entries held to be one person are none of each other."""

from collections.abc import Mapping
from uuid import UUID

from sharewell.domain.matching import Pair, against_rivals


def lowered(weights: Mapping[UUID, float], people_of: Mapping[UUID, UUID]) -> list[Pair[int, UUID]]:
    """The entries with their weights lowered by their rivals, likeliest first."""
    best: dict[UUID, float] = {}
    for entry, weight in weights.items():
        best[people_of[entry]] = max(weight, best.get(people_of[entry], weight))
    among = {pair.right: pair.weight for pair in against_rivals(Pair(0, one, best[one]) for one in best)}
    pairs = [
        Pair(0, entry, weight + among[people_of[entry]] - best[people_of[entry]])
        for entry, weight in weights.items()
    ]
    return sorted(pairs, key=lambda pair: -pair.weight)
