"""Reading lines of data. Refuses what is not as it should be, and says where."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

SEEN = frozenset({"source", "secondary", "unverified", "own"})
NATIONS = ("england", "wales", "scotland", "northern_ireland")
SHARED_KEYS = frozenset({"id", "says", "from", "until", "nation", "sector", "source"})
_SOURCE_KEYS = frozenset({"id", "title", "part", "checked", "seen"})
Titles = Mapping[str, str]
Read = TypeVar("Read")


class BadData(ValueError):
    """A file of data is wrong; says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a line comes from, and how that was checked: source, secondary, unverified, own."""

    id: str
    title: str
    checked: date
    seen: str
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One dated and cited statement. An empty nation or sector means any."""

    id: str
    says: str
    first: date
    last: date | None
    nation: str
    sector: str
    source: Source

    @property
    def key(self) -> str:
        """The last part of its id: what stands for it within its own file, in forms and in the log."""
        return self.id.rpartition("/")[2]

    @property
    def particular(self) -> int:
        """How particular it is: the more it names, the more it counts."""
        return bool(self.nation) + bool(self.sector)


Dated = TypeVar("Dated", bound=Line)


def in_force(lines: Iterable[Dated], *, nation: str, sector: str, day: date) -> list[Dated]:
    """Those that are for this nation and sector, on that day."""
    return [
        one
        for one in lines
        if one.nation in {"", nation}
        and one.sector in {"", sector}
        and one.first <= day
        and (one.last is None or day <= one.last)
    ]


def most_particular(lines: Iterable[Dated]) -> Dated | None:
    """The line that names most of nation and sector; the first of equals; nothing where there is none."""
    return max(lines, key=lambda one: one.particular, default=None)


def read_rows(
    text: str,
    table: str,
    keys: frozenset[str],
    read: Callable[[Mapping[str, Any], Titles], Read],
    *,
    others: frozenset[str] = frozenset(),
) -> list[Read]:
    """Each row of a table, read. `others` are the tables that the file may hold beside it and its titles.

    Raises:
        BadData: the file or a row is wrong.
    """
    data = read_toml(text)
    allowed = {"titles", table, *others}
    if unknown := set(data) - allowed:
        raise BadData(f"unknown tables {sorted(unknown)}; the file has {', '.join(sorted(allowed))}")
    titles, rows = data.get("titles", {}), data.get(table, [])
    if not isinstance(titles, Mapping):
        raise BadData("titles is no table")
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise BadData(f"{table} is no list of tables; each begins with [[{table}]]")
    return [_row(row, table, keys, titles, read) for row in rows]


def _row(
    row: Mapping[str, Any],
    table: str,
    keys: frozenset[str],
    titles: Titles,
    read: Callable[[Mapping[str, Any], Titles], Read],
) -> Read:
    name = str(row.get("id", f"a {table} without id"))
    if unknown := set(row) - keys:
        raise BadData(f"{name}: unknown {sorted(unknown)}")
    try:
        return read(row, titles)
    except (AttributeError, KeyError, TypeError, ValueError) as wrong:
        raise BadData(f"{name}: {wrong}") from wrong


@cache
def read_toml(text: str) -> dict[str, Any]:
    """What the file says. Raises BadData where it is no TOML."""
    try:
        return tomllib.loads(text)
    except RecursionError as wrong:
        raise BadData("the file is nested too deep") from wrong
    except tomllib.TOMLDecodeError as wrong:
        first = next((line for line in text.splitlines() if line.strip()), "")
        raise BadData(f"the file that begins {first!r}: {wrong}") from wrong


def shared(row: Mapping[str, Any], titles: Titles) -> dict[str, Any]:
    """What every line has, as the fields of a Line. Raises KeyError or ValueError."""
    return {
        "id": read_text(row["id"]),
        "says": read_text(row["says"]),
        "first": read_day(row["from"]),
        "last": read_day(row["until"]) if "until" in row else None,
        "nation": row.get("nation", ""),
        "sector": row.get("sector", ""),
        "source": read_source(row["source"], titles),
    }


def read_text(value: object) -> str:
    """Text in one line. Raises ValueError."""
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError(f"{value!r} is not text in one line")
    return value


def read_day(value: object) -> date:
    """A day. Raises ValueError."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError(f"{value!r} is not a date")
    return value


def read_seen(value: str) -> str:
    """How a source was checked. Raises ValueError."""
    if value not in SEEN:
        raise ValueError(f"seen is one of {sorted(SEEN)}")
    return value


def read_source(row: Mapping[str, Any], titles: Titles) -> Source:
    """A source. Its title stands in it or among the titles of the file. Raises KeyError or ValueError."""
    if unknown := set(row) - _SOURCE_KEYS:
        raise ValueError(f"unknown {sorted(unknown)} in the source")
    return Source(
        id=row["id"],
        title=row.get("title") or titles[row["id"]],
        checked=read_day(row["checked"]),
        seen=read_seen(row["seen"]),
        part=row.get("part", ""),
    )
