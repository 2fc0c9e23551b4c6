"""The pieces that a record is made of. Plain text throughout, so that page and document say the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One entry of a list: what it says, a short mark before it, and a smaller line under it.

    `linked` are words that end the line, each with its page, or with nothing where there is none to go to.
    """

    text: str
    mark: str = ""
    hint: str = ""
    linked: Sequence[tuple[str, str]] = ()
    before: Sequence[str] = ()
    """What the text said before it was corrected, first to last: shown struck through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows of name and value, then points, then bare lines. `fixed` is set in letters of one width, for hashes."""

    title: str = ""
    rows: Sequence[tuple[str, str]] = ()
    points: Sequence[Point] = ()
    lines: Sequence[str] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One numbered part of the record."""

    title: str
    intro: str = ""
    blocks: Sequence[Block] = field(default=())


def filled(rows: Iterable[tuple[object, str]]) -> tuple[tuple[str, str], ...]:
    """The rows that have a value, as text."""
    return tuple((str(name), value) for name, value in rows if value)
