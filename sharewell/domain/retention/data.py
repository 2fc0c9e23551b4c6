"""Reading periods and moratoriums from the guidance folder. Refuses data that is not as it should be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sharewell.domain.cited import BadData, data_text, read_rows, read_text, shared
from sharewell.domain.cited.lines import SHARED_KEYS, Line, Titles
from sharewell.domain.retention.periods import After, FileKind, Period

FILE = "retention.toml"
LONGEST_YEARS = 150
_PERIOD_KEYS = SHARED_KEYS | {"kind", "years", "after", "died_under", "look"}
_MORATORIUM_KEYS = SHARED_KEYS | {"kinds"}
_TABLES = frozenset({"period", "moratorium"})


class BadPeriods(BadData):
    """The data are wrong; says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moratorium(Line):
    """What forbids everybody to destroy some kinds of file, whatever their period."""

    kinds: frozenset[FileKind]

    def stops(self, kind: FileKind, day: date) -> bool:
        """Whether a file of this kind may not be destroyed on that day."""
        return kind in self.kinds and self.first <= day and (self.last is None or day <= self.last)


@cache
def periods() -> tuple[Period, ...]:
    """Every period that comes with Sharewell. Raises BadPeriods: the data are wrong."""
    return read_periods(data_text("core", FILE))


@cache
def moratoriums() -> tuple[Moratorium, ...]:
    """Every moratorium that comes with Sharewell. Raises BadPeriods: the data are wrong."""
    return read_moratoriums(data_text("core", FILE))


def read_periods(text: str) -> tuple[Period, ...]:
    """The periods of a file. Raises BadPeriods where one is wrong or two have one id."""
    read = tuple(_read(text, "period", _PERIOD_KEYS, _period))
    if len({one.id for one in read}) != len(read):
        raise BadPeriods("two periods have the same id")
    return read


def read_moratoriums(text: str) -> tuple[Moratorium, ...]:
    """The moratoriums of a file. Raises BadPeriods where one is wrong."""
    return tuple(_read(text, "moratorium", _MORATORIUM_KEYS, _moratorium))


def _read(text: str, table: str, keys: frozenset[str], read: Any) -> Any:
    try:
        return read_rows(text, table, keys, read, others=_TABLES)
    except BadData as wrong:
        raise BadPeriods(str(wrong)) from wrong


def _period(row: Mapping[str, Any], titles: Titles) -> Period:
    return Period(
        **shared(row, titles),
        kind=FileKind(row["kind"]),
        years=_years(row["years"]),
        after=After(row["after"]),
        died_under=_years(row["died_under"]) if "died_under" in row else 0,
        look=read_text(row["look"]) if "look" in row else "",
    )


def _moratorium(row: Mapping[str, Any], titles: Titles) -> Moratorium:
    return Moratorium(**shared(row, titles), kinds=frozenset(FileKind(one) for one in row["kinds"]))


def _years(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= LONGEST_YEARS:
        raise ValueError(f"years are a whole number from 1 to {LONGEST_YEARS}, not {value!r}")
    return value
