"""Reading what can be asked for from the guidance folder. Refuses data that is not as it should be."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, Nation, Sector
from sharewell.domain.cited import SEEN
from sharewell.domain.requests.askable import Aim, Askable, AskableSource, Objective

ASKABLE, SOURCES = "askable.toml", "sources.toml"
LONGEST_BACK = 120
NATIONS = frozenset(Nation) - {Nation.UNKNOWN}
_KEYS = {"id", "sector", "says", "says_in", "kind", "about", "months", "needed_for", "may_help", "source"}
_KEYS |= {"from", "until"}
_SOURCE_KEYS = frozenset({"id", "part", "checked", "seen"})
_TABLES = frozenset({"from", "source", "objective", "fact"})


class BadAskable(ValueError):
    """The data of what can be asked for are wrong; says where."""


@cache
def aims() -> tuple[Aim, ...]:
    """Every objective in words, in the order in which they are offered.

    Raises:
        BadAskable: the data are wrong.
    """
    return read_aims(_place("core", ASKABLE).read_text(encoding="utf-8"))


@cache
def askables() -> tuple[Askable, ...]:
    """Every fact that can be asked for, of all sectors and nations.

    Raises:
        BadAskable: the data are wrong, or two facts have one id.
    """
    found = [
        fact for text, sector, nation in _askable_files() for fact in read_askables(text, sector, nation)
    ]
    if len({fact.id for fact in found}) != len(found):
        raise BadAskable("two facts have the same id")
    return tuple(found)


def read_aims(text: str) -> tuple[Aim, ...]:
    """The objectives of a file. Raises BadAskable."""
    try:
        rows = tomllib.loads(text).get("objective", [])
        return tuple(
            Aim(objective=Objective(row["id"]), says=_words(row["says"]), why=_words(row["why"]))
            for row in rows
        )
    except (AttributeError, KeyError, TypeError, ValueError) as wrong:
        raise BadAskable(f"an objective: {wrong}") from wrong


def read_askables(text: str, sector: str = "", nation: str = "") -> tuple[Askable, ...]:
    """The facts of a file: of one sector, or each of the sector that it names. Raises BadAskable."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise BadAskable(str(wrong)) from wrong
    if unknown := set(data) - _TABLES:
        raise BadAskable(f"unknown {sorted(unknown)}")
    whole = {"from": data.get("from"), "source": data.get("source")}
    if sector:
        whole["sector"] = sector
    return tuple(_fact({**whole, **row}, nation) for row in data.get("fact", []))


def source_titles() -> Mapping[str, str]:
    """The title of every source that the packs have, by its id."""
    places = [_place(), *_packs()]
    found = [tomllib.loads((one / SOURCES).read_text("utf-8")) for one in places if (one / SOURCES).is_file()]
    return {name: row["title"] for data in found for name, row in data.items()}


def _fact(row: Mapping[str, Any], nation: str) -> Askable:
    name = str(row.get("id", "a fact without id"))
    if unknown := set(row) - _KEYS:
        raise BadAskable(f"{name}: unknown {sorted(unknown)}")
    try:
        return Askable(
            id=_words(row["id"]),
            sector=Sector(row["sector"]),
            nation=nation,
            says=_words(row["says"]),
            says_in={str(Nation(key)): _words(said) for key, said in row.get("says_in", {}).items()},
            kind=ItemKind(row["kind"]),
            about=ItemAbout(row["about"]),
            months=_months(row["months"]),
            needed_for=frozenset(map(Objective, row.get("needed_for", ()))),
            may_help=frozenset(map(Objective, row.get("may_help", ()))),
            source=_source(row["source"]),
            first=_day(row["from"]),
            last=_day(row["until"]) if "until" in row else None,
        )
    except (AttributeError, KeyError, TypeError, ValueError) as wrong:
        raise BadAskable(f"{name}: {wrong}") from wrong


def _source(row: Mapping[str, Any]) -> AskableSource:
    if unknown := set(row) - _SOURCE_KEYS:
        raise ValueError(f"unknown {sorted(unknown)} in the source")
    if row["seen"] not in SEEN:
        raise ValueError(f"seen is one of {sorted(SEEN)}")
    return AskableSource(
        id=row["id"], part=_words(row["part"]), checked=_day(row["checked"]), seen=row["seen"]
    )


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError(f"{value!r} is not text in one line")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError(f"{value!r} is not a date")
    return value


def _months(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LONGEST_BACK:
        raise ValueError(f"months is a whole number from 0 to {LONGEST_BACK}")
    return value


def _askable_files() -> Iterator[tuple[str, str, str]]:
    """The text of each file, with the sector or nation whose folder it is in."""
    for pack in _packs():
        file = pack / ASKABLE
        if file.is_file():
            sector = pack.name if pack.name in set(Sector) else ""
            nation = pack.name if pack.name in NATIONS else ""
            yield file.read_text(encoding="utf-8"), sector, nation


def _packs() -> list[Traversable]:
    folders = [one for kind in ("nations", "sectors") for one in _place(kind).iterdir() if one.is_dir()]
    return [_place("core"), *sorted(folders, key=lambda one: one.name)]


def _place(*path: str) -> Traversable:
    place: Traversable = files("sharewell") / "guidance"
    for part in path:
        place = place / part
    return place
