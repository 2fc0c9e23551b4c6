"""On which line of a TOML file each thing stands, so that a fault can be shown where it is.

The parser of the standard library keeps no lines. This walks text that the parser has already accepted, so it need not
check anything itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

Key = tuple[str | int, ...]
"""The way to a thing: names of tables and keys, and places in lists, such as ("sources", 0, "part")."""

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r"[^,\]}\n#]+")
_STRINGS = (
    re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}', re.S),
    re.compile(r"'''.*?'{3,5}", re.S),
    re.compile(r'"(?:[^"\\]|\\.)*"'),
    re.compile(r"'[^']*'"),
)


def line_of(text: str, key: Sequence[str | int]) -> int:
    """The line on which a thing stands, or that of the table where it ought to stand; 1 where even that is missing."""
    lines = lines_in(text)
    for length in range(len(key), 0, -1):
        found = lines.get(tuple(key[:length]))
        if found is not None:
            return found
    return 1


@lru_cache(maxsize=4)
def lines_in(text: str) -> Mapping[Key, int]:
    """The line of every key, table and place in a list of a TOML text that can be read."""
    return _Walk(text).walk()


class _Walk:
    """One walk over one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Key, int] = {}
        self.counts: dict[Key, int] = {}

    def walk(self) -> dict[Key, int]:
        table: Key = ()
        self._skip()
        while self.at < len(self.text):
            if self._here("["):
                table = self._header()
            else:
                self._pair(table)
            self._skip()
        return self.lines

    def _header(self) -> Key:
        in_list = self._here("[[")
        self.at += 2 if in_list else 1
        line, names = self._line(), self._names()
        self.at += 2 if in_list else 1
        key = self._inside(names[:-1])
        key = (*key, names[-1])
        if not in_list:
            self.lines.setdefault(key, line)
            return key
        place = self.counts[key] = self.counts.get(key, -1) + 1
        self.lines.setdefault(key, line)
        self.lines[*key, place] = line
        return (*key, place)

    def _inside(self, names: Sequence[str]) -> Key:
        """The way through tables, and through the last of each list of tables."""
        key: Key = ()
        for name in names:
            key = (*key, name)
            self.lines.setdefault(key, self._line())
            if key in self.counts:
                key = (*key, self.counts[key])
        return key

    def _pair(self, table: Key) -> None:
        line, names = self._line(), self._names()
        self.at += 1
        self._skip()
        for length in range(1, len(names) + 1):
            self.lines.setdefault((*table, *names[:length]), line)
        self._value((*table, *names))

    def _names(self) -> list[str]:
        """The parts of a key up to the sign behind it."""
        names = []
        while True:
            self._skip()
            names.append(self._name())
            self._skip()
            if not self._here("."):
                return names
            self.at += 1

    def _name(self) -> str:
        if self._here('"') or self._here("'"):
            return self._string()[1:-1]
        found = _BARE.match(self.text, self.at)
        return "" if found is None else self._take(found)

    def _value(self, key: Key) -> None:
        if self._here("["):
            self._list(key)
        elif self._here("{"):
            self._inline(key)
        elif self._here('"') or self._here("'"):
            self._string()
        else:
            found = _PLAIN.match(self.text, self.at)
            if found is not None:
                self._take(found)

    def _list(self, key: Key) -> None:
        self.at += 1
        place = 0
        self._skip()
        while not self._here("]"):
            self.lines[*key, place] = self._line()
            self._value((*key, place))
            place += 1
            self._comma()
        self.at += 1

    def _inline(self, key: Key) -> None:
        self.at += 1
        self._skip()
        while not self._here("}"):
            self._pair(key)
            self._comma()
        self.at += 1

    def _comma(self) -> None:
        self._skip()
        if self._here(","):
            self.at += 1
            self._skip()

    def _string(self) -> str:
        for shape in _STRINGS:
            found = shape.match(self.text, self.at)
            if found is not None:
                return self._take(found)
        raise ValueError(f"line {self._line()}: a string that does not end")

    def _take(self, found: re.Match[str]) -> str:
        self.at = found.end()
        return found.group()

    def _skip(self) -> None:
        found = _SPACE.match(self.text, self.at)
        if found is not None:
            self.at = found.end()

    def _here(self, sign: str) -> bool:
        return self.text.startswith(sign, self.at)

    def _line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1
