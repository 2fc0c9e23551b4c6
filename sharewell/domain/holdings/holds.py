"""What keeps a file from being destroyed: each source of holds is asked, and what it says stands."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

Source = Callable[[UUID, Collection[UUID]], list[tuple[str, datetime]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """One hold: which source says so, why, and since when."""

    name: str
    reason: str
    since: datetime


class Holds:
    """The sources of holds, each by its name, asked in the order of names."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}

    def register(self, name: str, source: Source) -> None:
        """Have a source asked from now on; the same name again takes its place."""
        self._sources[name] = source

    def standing(self, organisation: UUID, entries: Collection[UUID]) -> list[Hold]:
        """Every hold on these entries of an organisation, oldest first."""
        found = [
            Hold(name=name, reason=reason, since=since)
            for name, source in sorted(self._sources.items())
            for reason, since in source(organisation, entries)
        ]
        return sorted(found, key=lambda one: one.since)
