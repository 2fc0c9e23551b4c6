"""Who is held to be one person with whom, over several links."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def joined(start: Thing, pairs: Iterable[tuple[Thing, Thing]]) -> frozenset[Thing]:
    """All that hangs together with `start` through these pairs, itself among them."""
    beside: dict[Thing, set[Thing]] = {}
    for one, other in pairs:
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
    reached, fresh = {start}, [start]
    while fresh:
        for other in beside.get(fresh.pop(), set()) - reached:
            reached.add(other)
            fresh.append(other)
    return frozenset(reached)
