"""Whom a list is about. A shielded person is another type, with nothing on it that could be matched."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sharewell.domain.matching import Particulars


class ShieldedStaysOut(TypeError):
    """A shielded person was about to be matched. The programme that asked for it is wrong."""


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """Somebody who may be matched: the list's own id, which never leaves, and what is compared."""

    id: str
    particulars: Particulars


@dataclass(frozen=True, slots=True)
class ShieldedPerson:
    """Somebody who is shielded. There are no particulars, so nothing can be made of them by mistake."""

    id: str


def only_open(people: Iterable[OpenPerson]) -> Iterator[OpenPerson]:
    """The same people. Raises ShieldedStaysOut at the first who is not open, whatever a type checker was told."""
    for person in people:
        if type(person) is not OpenPerson:
            raise ShieldedStaysOut("a shielded person is never matched privately and never encoded")
        yield person
