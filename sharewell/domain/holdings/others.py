"""What apps hold about a person that nothing below them knows of: each says what there is, and its sealed texts."""

from collections.abc import Callable, Collection, Iterable, Iterator
from uuid import UUID

from sharewell.domain.holdings.holding import Holding, SealedText

HeldOf = Callable[[UUID, Collection[UUID]], Iterable[Holding]]
TextsOf = Callable[[Collection[UUID]], Iterable[SealedText]]


class Others:
    """The sources, each by its name, asked in the order of names."""

    def __init__(self) -> None:
        self._sources: dict[str, tuple[HeldOf, TextsOf]] = {}

    def register(self, name: str, held: HeldOf, texts: TextsOf) -> None:
        """Have a source asked from now on; the same name again takes its place."""
        self._sources[name] = held, texts

    def held(self, organisation: UUID, entries: Collection[UUID]) -> Iterator[Holding]:
        """What they hold about these entries of an organisation."""
        for _name, (held, _texts) in sorted(self._sources.items()):
            yield from held(organisation, entries)

    def texts(self, things: Collection[UUID]) -> Iterator[SealedText]:
        """Their sealed texts in these things, whoever holds those."""
        for _name, (_held, texts) in sorted(self._sources.items()):
            yield from texts(things)
