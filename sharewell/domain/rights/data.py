"""Reading what law says of rights from the guidance folder. Refuses data that is not as it should be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sharewell.domain.cited import NATIONS, BadData, Line, data_text, read_rows, read_text, shared
from sharewell.domain.cited.lines import SHARED_KEYS, Titles
from sharewell.domain.rights.words import Asker, Right

FILE = "rights.toml"
TABLES = frozenset({"start", "pause", "competence", "settle", "exemption"})
WAITS = frozenset({"request", "identity", "fee"})
Read = TypeVar("Read")


class BadRights(BadData):
    """The data are wrong; says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRule(Line):
    """What the period waits for: it begins with the last of them."""

    waits_for: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence(Line):
    """From which age a child asks for themselves: presumed, or a guide that each child is looked at by."""

    age: int
    presumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSettle(Line):
    """Something that is settled before anything is given, for some who ask."""

    askers: frozenset[Asker]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption(Line):
    """A reason in law to keep one thing back. Empty sets and `under` 0 mean any.

    `opinion`: a professional's opinion is needed first.
    """

    name: str
    test: str
    rights: frozenset[Right]
    askers: frozenset[Asker]
    nations: frozenset[str]
    sectors: frozenset[str]
    kinds: frozenset[str]
    under: int
    opinion: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsLaw:
    """All of it."""

    starts: tuple[StartRule, ...]
    pauses: tuple[Line, ...]
    competences: tuple[Competence, ...]
    to_settle: tuple[ToSettle, ...]
    exemptions: tuple[Exemption, ...]


@cache
def rights_law() -> RightsLaw:
    """What comes with Sharewell. Raises BadRights: the data are wrong."""
    return read_rights(data_text("core", FILE))


def read_rights(text: str) -> RightsLaw:
    """The law of a file. Raises BadRights."""
    try:
        return RightsLaw(
            starts=_rows(text, "start", {"waits_for"}, _start),
            pauses=_rows(text, "pause", set(), lambda row, titles: Line(**shared(row, titles))),
            competences=_rows(text, "competence", {"age", "presumed"}, _competence),
            to_settle=_rows(text, "settle", {"askers"}, _settle),
            exemptions=_rows(text, "exemption", _EXEMPTION, _exemption),
        )
    except BadData as wrong:
        raise BadRights(str(wrong)) from wrong


_EXEMPTION = {"name", "test", "rights", "askers", "nations", "sectors", "kinds", "under", "opinion"}


def _rows(
    text: str, table: str, more: set[str], read: Callable[[Mapping[str, Any], Titles], Read]
) -> tuple[Read, ...]:
    return tuple(read_rows(text, table, SHARED_KEYS | more, read, others=TABLES))


def _start(row: Mapping[str, Any], titles: Titles) -> StartRule:
    if unknown := set(row["waits_for"]) - WAITS:
        raise ValueError(f"nothing waits for {sorted(unknown)}")
    return StartRule(**shared(row, titles), waits_for=frozenset(row["waits_for"]))


def _competence(row: Mapping[str, Any], titles: Titles) -> Competence:
    return Competence(**shared(row, titles), age=int(row["age"]), presumed=bool(row["presumed"]))


def _settle(row: Mapping[str, Any], titles: Titles) -> ToSettle:
    return ToSettle(**shared(row, titles), askers=frozenset(Asker(one) for one in row["askers"]))


def _exemption(row: Mapping[str, Any], titles: Titles) -> Exemption:
    if unknown := set(row.get("nations", ())) - set(NATIONS):
        raise ValueError(f"no nations: {sorted(unknown)}")
    return Exemption(
        **shared(row, titles),
        name=read_text(row["name"]),
        test=read_text(row["test"]),
        rights=frozenset(Right(one) for one in row["rights"]),
        askers=frozenset(Asker(one) for one in row.get("askers", ())),
        nations=frozenset(row.get("nations", ())),
        sectors=frozenset(row.get("sectors", ())),
        kinds=frozenset(row.get("kinds", ())),
        under=int(row.get("under", 0)),
        opinion=bool(row["opinion"]),
    )
