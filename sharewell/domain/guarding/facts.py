"""What is protected, and what was found of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """What sort of thing is kept safe; it decides in which spellings it is looked for."""

    ADDRESS = "address"
    STREET_LINE = "street_line"
    POSTCODE = "postcode"
    UPRN = "uprn"
    PHONE = "phone"
    EMAIL = "email"
    PLACE = "place"
    NEW_NAME = "new_name"
    REFERRER = "referrer"
    VEHICLE = "vehicle"
    WORDS = "words"


class Sure(StrEnum):
    """How sure a find is. What is only possible is shown to whoever looks, and stops nothing."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedFact:
    """One thing that somebody must not learn. `id` is opaque and names it to the caller."""

    id: str
    kind: FactKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A protected fact at text[start:end], in characters of the text as it was given."""

    start: int
    end: int
    fact: str
    kind: FactKind
    sure: Sure


@dataclass(frozen=True, slots=True)
class Hits:
    """Everything that was found in one text, first to last."""

    found: tuple[Hit, ...] = ()

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)

    @property
    def stopping(self) -> tuple[Hit, ...]:
        """The finds for which a sending is stopped."""
        return tuple(hit for hit in self.found if hit.sure is not Sure.POSSIBLE)

    @property
    def stops(self) -> bool:
        """Whether a sending with this text is stopped."""
        return bool(self.stopping)
