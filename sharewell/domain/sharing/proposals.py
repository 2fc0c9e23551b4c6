"""Which onward limit is proposed for an item, from what it is. Data, each with its source; people change it freely."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, Sector
from sharewell.domain.cited import SEEN
from sharewell.domain.sharing.limits import OnwardLimit, strictest

_KEYS = frozenset({"id", "kinds", "about", "sharers", "words", "onward", "guarded", "because", "source"})
_SOURCE_KEYS = frozenset({"title", "part", "checked", "seen"})


class BadProposal(ValueError):
    """The data of a proposal are wrong; says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSource:
    """Where a proposal comes from, and how that was checked: source, secondary, unverified, own."""

    title: str
    part: str
    checked: date
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One line of the data. An empty set means any; `words` are looked for in the text as whole words."""

    id: str
    kinds: frozenset[ItemKind]
    about: frozenset[ItemAbout]
    sharers: frozenset[Sector]
    words: tuple[str, ...]
    onward: OnwardLimit
    guarded: bool
    because: str
    source: ProposalSource

    def fits(self, *, kind: str, about: str, sharer: str, text: str) -> bool:
        """Whether the proposal is for an item like this."""
        places = ((self.kinds, kind), (self.about, about), (self.sharers, sharer))
        return all(not wanted or said in wanted for wanted, said in places) and self._is_in(text)

    def _is_in(self, text: str) -> bool:
        return not self.words or any(re.search(rf"\b{re.escape(one)}\b", text, re.I) for one in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is proposed for one item, and why."""

    onward: OnwardLimit = OnwardLimit.MAY_PASS_ON
    guarded: bool = False
    because: tuple[str, ...] = ()


def limits_proposed(
    *,
    kind: str,
    about: str,
    sharer: str = "",
    text: str = "",
    known: Iterable[Proposal] | None = None,
) -> Limits:
    """The strictest of what is proposed for an item like this; nothing held back where nothing is."""
    proposals = onward_proposals() if known is None else known
    found = [one for one in proposals if one.fits(kind=kind, about=about, sharer=sharer, text=text)]
    return Limits(
        onward=strictest(one.onward for one in found),
        guarded=any(one.guarded for one in found),
        because=tuple(one.because for one in found),
    )


@cache
def onward_proposals() -> tuple[Proposal, ...]:
    """The proposals of the guidance. Raises BadProposal where one is wrong."""
    return read_proposals((files("sharewell") / "guidance" / "core" / "onward.toml").read_text("utf-8"))


def read_proposals(text: str) -> tuple[Proposal, ...]:
    """The proposals of a file. Raises BadProposal where one is wrong, or two have one id."""
    data = tomllib.loads(text)
    if unknown := set(data) - {"limit"}:
        raise BadProposal(f"unknown tables {sorted(unknown)}; a file of onward limits has limit alone")
    found = tuple(_read(row) for row in data.get("limit", []))
    if len({one.id for one in found}) != len(found):
        raise BadProposal("two onward limits have one id")
    return found


def _read(row: Mapping[str, Any]) -> Proposal:
    name = row.get("id", "a limit without id")
    if unknown := set(row) - _KEYS:
        raise BadProposal(f"{name}: unknown {sorted(unknown)}")
    try:
        return Proposal(
            id=row["id"],
            kinds=frozenset(map(ItemKind, row.get("kinds", ()))),
            about=frozenset(map(ItemAbout, row.get("about", ()))),
            sharers=frozenset(map(Sector, row.get("sharers", ()))),
            words=tuple(row.get("words", ())),
            onward=OnwardLimit(row["onward"]),
            guarded=row.get("guarded", False),
            because=row["because"],
            source=_source(row["source"]),
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadProposal(f"{name}: {wrong}") from wrong


def _source(row: Mapping[str, Any]) -> ProposalSource:
    if unknown := set(row) - _SOURCE_KEYS:
        raise ValueError(f"unknown {sorted(unknown)} in the source")
    if row["seen"] not in SEEN:
        raise ValueError(f"seen is one of {sorted(SEEN)}")
    return ProposalSource(
        title=row["title"], part=row.get("part", ""), checked=row["checked"], seen=row["seen"]
    )
