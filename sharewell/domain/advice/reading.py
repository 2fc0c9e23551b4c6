"""Reading guidance files: every value that is taken is checked, and every fault is noted with its line.

Where a value is wrong something harmless stands in for it, so that the rest of the file is still read and all of its
faults are told at once. Whoever reads a file ends with `Reading.done`, which lets nothing harmless through.
"""

from __future__ import annotations

import re
import reprlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

import tomli

from sharewell.domain.advice.faults import BadFile, BadRule, Fault, write_one_of
from sharewell.domain.advice.places import Key, line_of

_Choice = TypeVar("_Choice", bound=StrEnum)
_NO_DAY = date.min
_AT_LINE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_A_DAY = "Write a date without quotes, such as 2026-11-22."


@dataclass(slots=True)
class Reading:
    """One file as it is read, and the faults found so far. Without its text no lines are known."""

    file: str
    text: str = ""
    faults: list[Fault] = field(default_factory=list)

    def fault(self, key: Key, says: str, instead: str) -> None:
        """Note that what stands at `key` is wrong."""
        line = line_of(self.text, key) if self.text else 0
        self.faults.append(Fault(self.file, line, says, instead))

    def table(self, data: Mapping[str, object]) -> Table:
        """The whole file as a table."""
        return Table(self, data, ())

    def done(self, kind: type[BadFile] = BadRule) -> None:
        """Raises `kind` with every fault, if there is any."""
        if self.faults:
            raise kind(*self.faults)


def read_toml(file: str, content: bytes, kind: type[BadFile] = BadRule) -> tuple[dict[str, object], str]:
    """A TOML file as data and as text; raises `kind` with the line where it is no TOML."""
    try:
        text = content.decode()
        return tomli.loads(text), text
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise kind(Fault(file, line, "This is not UTF-8 text.", "Save the file as UTF-8.")) from fault
    except (tomli.TOMLDecodeError, RecursionError) as fault:
        raise kind(_not_toml(file, str(fault), content)) from fault


def _not_toml(file: str, message: str, content: bytes) -> Fault:
    found = _AT_LINE.search(message)
    line = int(found[1]) if found and found[1] else content.rstrip().count(b"\n") + 1
    says = f"This is not TOML: {_AT_LINE.sub('', message)}."
    return Fault(file, line, says, _toml_instead(message))


def _toml_instead(message: str) -> str:
    if "overwrite" in message or "twice" in message or "more than once" in message:
        return "Write each key and each table once."
    return 'Write key = "text", key = ["a", "b"], key = 2026-11-22 or [table], each on a line of its own.'


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, and the way to it. Of one that is not there no more is said than that."""

    reading: Reading
    data: Mapping[str, object]
    key: Key
    there: bool = True

    def fault(self, name: str | int, says: str, instead: str) -> None:
        """Note that what stands under this name is wrong, or that it is missing."""
        if self.there:
            self.reading.fault((*self.key, name), says, instead)

    def only(self, known: Collection[str]) -> None:
        """Note every key that is not among these."""
        for name in self.data:
            if name not in known:
                self.fault(name, f'There is no key "{name}" here.', write_one_of(name, sorted(known)))

    def text(self, name: str, default: str | None = None) -> str:
        """A text; needed unless there is a default."""
        value = self.data.get(name, default)
        if isinstance(value, str):
            if not value.isprintable():
                # Signs that turn text round, or move a cursor, would show something else than what is written.
                instead = "Write it in one line, and take away what cannot be seen."
                self.fault(name, f"{ascii(value)[:60]} has signs in it that nobody can see.", instead)
            return value
        self._wrong(name, value, "text", f'Write {name} = "…" in quotes.')
        return ""

    def some_text(self, name: str) -> str:
        """A text that is needed and not empty."""
        found = self.text(name)
        if isinstance(self.data.get(name), str) and not found.strip():
            self.fault(name, f"{name} is empty.", f'Write {name} = "…" with words in it.')
        return found

    def whole(self, name: str, default: int = 0) -> int:
        """A whole number, or its default."""
        value = self.data.get(name, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self._wrong(name, value, "a whole number", f"Write {name} = 1, or another number without quotes.")
        return default

    def day(self, name: str) -> date:
        """A day that is needed."""
        return self.day_or_none(name, needed=True) or _NO_DAY

    def day_or_none(self, name: str, *, needed: bool = False) -> date | None:
        """A day, or none where the key is left out."""
        value = self.data.get(name)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if value is not None or needed:
            self._wrong(name, value, "a date", _A_DAY)
        return None

    def choice(self, name: str, values: type[_Choice]) -> _Choice:
        """One of the values of an enumeration."""
        text = self.text(name)
        try:
            return values(text)
        except ValueError:
            if isinstance(self.data.get(name), str):
                permitted = [value.value for value in values]
                self.fault(name, f'{name} cannot be "{text}".', write_one_of(text, permitted))
            return next(iter(values))

    def table(self, name: str) -> Table:
        """A table that is needed; an empty one stands in."""
        value = self.data.get(name)
        if isinstance(value, Mapping):
            return Table(self.reading, value, (*self.key, name))
        self._wrong(name, value, "a table", f"Write [{name}] on a line of its own, and its keys below.")
        return Table(self.reading, {}, (*self.key, name), there=False)

    def tables(self, name: str) -> Iterator[Table]:
        """Each table of a list that is needed and not empty."""
        value = self.data.get(name)
        if not isinstance(value, list) or not value:
            self._wrong(
                name, value, "a list of tables", f"Write [[{name}]] on a line of its own, and its keys below."
            )
            return
        for place, entry in enumerate(value):
            if isinstance(entry, Mapping):
                yield Table(self.reading, entry, (*self.key, name, place))
            else:
                self.reading.fault(
                    (*self.key, name, place),
                    f"{_shown(entry)} is not a table.",
                    f"Write [[{name}]] for each.",
                )

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; what is none of these is noted and left out."""
        value = self.data.get(name)
        if not isinstance(value, list):
            self._wrong(name, value, "a list", f'Write {_as_key(name)} = ["…", "…"].')
            return ()
        for place, entry in enumerate(value):
            if not isinstance(entry, str):
                key = (*self.key, name, place)
                self.reading.fault(key, f"{_shown(entry)} is not text.", "Write it in quotes.")
        return tuple(entry for entry in value if isinstance(entry, str))

    def _wrong(self, name: str, value: object, wanted: str, instead: str) -> None:
        if name in self.data:
            self.fault(name, f"{name}: {_shown(value)} is not {wanted}.", instead)
        else:
            self.fault(name, f"{name} is missing; it is {wanted}.", instead)


def _as_key(name: str) -> str:
    return f'"{name}"' if "." in name else name


def _shown(value: object) -> str:
    return reprlib.repr(value)
