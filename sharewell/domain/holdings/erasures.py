"""What it was agreed to erase at somebody's request: whoever destroys files asks, and need not know who agreed."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedErasure:
    """One thing that it was agreed to erase, with the reference of the request for which it was."""

    reference: str
    entry: UUID
    kind: str
    record: UUID
    thing: UUID
    agreed_at: datetime


AgreedOf = Callable[[UUID, Collection[UUID]], Iterable[AgreedErasure]]
EntriesSince = Callable[[datetime], Iterable[UUID]]


class Erasures:
    """The sources, each by its name."""

    def __init__(self) -> None:
        self._sources: dict[str, tuple[AgreedOf, EntriesSince]] = {}

    def register(self, name: str, agreed: AgreedOf, since: EntriesSince) -> None:
        """Have a source asked from now on; the same name again takes its place."""
        self._sources[name] = agreed, since

    def agreed(self, organisation: UUID, entries: Collection[UUID]) -> list[AgreedErasure]:
        """What it was agreed to erase about these entries of an organisation, oldest first."""
        found = [one for agreed, _since in self._sources.values() for one in agreed(organisation, entries)]
        return sorted(found, key=lambda one: one.agreed_at)

    def entries_since(self, moment: datetime) -> set[UUID]:
        """The entries about which something was agreed since then."""
        return {one for _agreed, since in self._sources.values() for one in since(moment)}
