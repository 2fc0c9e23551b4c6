"""The asker's statement of their own task in law, which a body that is asked may rely on. Its words are dated data."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from sharewell.domain.cited import SEEN

_KEYS = frozenset({"id", "from", "until", "nation", "body", "sector", "says", "sources"})
_SOURCE_KEYS = frozenset({"id", "part", "checked", "seen"})


class BadStatement(ValueError):
    """The data of a statement are wrong; says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementSource:
    """What a statement rests on, and how that was checked."""

    id: str
    part: str
    checked: date
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement. An empty nation, body or sector means any; the most particular in force counts."""

    id: str
    first: date
    last: date | None
    nation: str
    body: str
    sector: str
    says: str
    sources: tuple[StatementSource, ...]

    @property
    def particular(self) -> int:
        """How particular the statement is: the more it names, the more it counts."""
        return bool(self.nation) + bool(self.body) + bool(self.sector)

    def fits(self, nation: str, body: str, sector: str, day: date) -> bool:
        """Whether the statement is for this asker and in force on the day."""
        in_force = self.first <= day and (self.last is None or day <= self.last)
        pairs = ((self.nation, nation), (self.body, body), (self.sector, sector))
        return in_force and all(mine in {"", theirs} for mine, theirs in pairs)


def statement_for(*, nation: str, body: str, sector: str, day: date) -> Statement:
    """The statement that an asker of this nation, body and sector makes on a day.

    Raises:
        LookupError: none is in force.
    """
    fitting = [one for one in statements() if one.fits(nation, body, sector, day)]
    if not fitting:
        raise LookupError(f"no statement for a {body} body in {nation} on {day}")
    return max(fitting, key=lambda one: (one.particular, one.first))


@cache
def statements() -> tuple[Statement, ...]:
    """Every statement of the core pack. Raises BadStatement where one is wrong."""
    return read_statements((files("sharewell") / "guidance" / "core" / "statements.toml").read_text("utf-8"))


def read_statements(text: str) -> tuple[Statement, ...]:
    """The statements of a file. Raises BadStatement where one is wrong or two have one id."""
    try:
        read = [_statement(row) for row in tomllib.loads(text)["statement"]]
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadStatement(str(wrong)) from wrong
    _refuse(len({one.id for one in read}) != len(read), "two statements have the same id")
    return tuple(read)


def _statement(row: Mapping[str, Any]) -> Statement:
    _known(row, _KEYS)
    _refuse(not row["says"].strip(), f"{row['id']} says nothing")
    _refuse(not row["sources"], f"{row['id']} cites nothing")
    return Statement(
        id=row["id"],
        first=row["from"],
        last=row.get("until"),
        nation=row.get("nation", ""),
        body=row.get("body", ""),
        sector=row.get("sector", ""),
        says=row["says"],
        sources=tuple(_sources(row["sources"])),
    )


def _sources(rows: Iterable[Mapping[str, Any]]) -> Iterable[StatementSource]:
    for row in rows:
        _known(row, _SOURCE_KEYS)
        _refuse(row["seen"] not in SEEN, f"seen is one of {sorted(SEEN)}")
        yield StatementSource(
            id=row["id"], part=row.get("part", ""), checked=row["checked"], seen=row["seen"]
        )


def _known(row: Mapping[str, Any], keys: frozenset[str]) -> None:
    unknown = set(row) - keys
    _refuse(bool(unknown), f"unknown {sorted(unknown)}")


def _refuse(wrong: bool, says: str) -> None:
    if wrong:
        raise BadStatement(says)
