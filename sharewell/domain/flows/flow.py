"""One flow: what went one way between two organisations within a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind


class FlowItem(NamedTuple):
    """What sort of thing went, about whom."""

    kind: ItemKind
    about: ItemAbout


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How many shares went from `sender` to `recipient`, the first and last day, and how many items of each sort."""

    sender: UUID
    recipient: UUID
    shares: int
    first: date
    last: date
    items: Mapping[FlowItem, int]

    @property
    def kinds(self) -> tuple[ItemKind, ...]:
        """The kinds of item, the most frequent first."""
        counted: dict[ItemKind, int] = {}
        for sort, count in self.items.items():
            counted[sort.kind] = counted.get(sort.kind, 0) + count
        return tuple(sorted(counted, key=lambda kind: (-counted[kind], kind)))
