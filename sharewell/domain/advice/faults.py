"""What is wrong with a guidance file: where it stands, what it is, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

MOST_SHOWN = 48
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend. `line` is 0 where the file itself is the fault, or where there is no file."""

    file: str
    line: int
    says: str
    instead: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.says} {self.instead}".rstrip()


class BadFile(ValueError):
    """A guidance file that cannot be used. `faults` has all to mend; file, line and instead are the first's."""

    def __init__(self, first: Fault, *more: Fault) -> None:
        self.faults = (first, *more)
        self.file, self.line, self.instead = first.file, first.line, first.instead
        super().__init__("\n".join(str(fault) for fault in self.faults))


class BadRule(BadFile):
    """A rule, a source or a change that cannot be read; the message names the file, the line and what to write."""


class BadScenario(BadFile):
    """A scenario that cannot be read; the message names the file, the line and what to write."""


def write_one_of(value: object, permitted: Sequence[str]) -> str:
    """What to write instead of `value`: the nearest permitted word, then all of them."""
    shown = ", ".join(permitted[:MOST_SHOWN])
    near = nearest(value, permitted)
    return f'Did you mean "{near}"? Permitted: {shown}.' if near else f"Write one of: {shown}."


def nearest(value: object, permitted: Sequence[str]) -> str:
    """The permitted word that a slip of the pen comes nearest to, or nothing."""
    if not isinstance(value, str) or len(value) > _LONGEST_SHOWN:
        return ""
    written = value.strip().lower().replace(" ", "_").replace("-", "_")
    by_shape = {word.lower().replace("-", "_"): word for word in permitted}
    found = get_close_matches(written, by_shape, n=1)
    return by_shape[found[0]] if found else ""
