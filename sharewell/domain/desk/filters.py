"""What the desk is narrowed to and sorted by. It stands in addresses, so nothing here says anything of a child."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from sharewell.domain.advice.vocabulary import Nation, Sector, Urgency


class Kind(StrEnum):
    """What waits."""

    SHARE = "share"
    ASK = "ask"
    ERRAND = "errand"
    TRANSFER = "transfer"
    DISCUSSION = "discussion"


class Part(StrEnum):
    """How far something is."""

    NEW = "new"
    OPENED = "opened"
    IN_HAND = "in_hand"


class Sort(StrEnum):
    """What comes first."""

    DUE = "due"
    NEWEST = "newest"
    URGENCY = "urgency"


NOBODY, MINE = "nobody", "mine"
SINCE = (1, 3, 7, 28)
"""Days that something has waited at least."""
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Each is None or empty where it narrows nothing. `owner` is nobody, mine, or a person's id."""

    kind: Kind | None = None
    part: Part | None = None
    urgency: Urgency | None = None
    owner: str = ""
    overdue: bool = False
    sector: Sector | None = None
    sender: UUID | None = None
    nation: Nation | None = None
    since: int = 0
    sort: Sort = Sort.DUE


def asked_for(given: Mapping[str, str]) -> Filters:
    """The filters that an address names. What it does not name rightly narrows nothing."""
    return Filters(
        kind=_word(Kind, given.get("kind")),
        part=_word(Part, given.get("part")),
        urgency=_word(Urgency, given.get("urgency")),
        owner=_owner(given.get("owner", "")),
        overdue=given.get("overdue") == "yes",
        sector=_word(Sector, given.get("sector")),
        sender=_id(given.get("sender", "")),
        nation=_word(Nation, given.get("nation")),
        since=next((days for days in SINCE if str(days) == given.get("since")), 0),
        sort=_word(Sort, given.get("sort")) or Sort.DUE,
    )


def written(filters: Filters) -> dict[str, str]:
    """The filters as they stand in an address; what narrows nothing is left out."""
    said = {
        "kind": filters.kind,
        "part": filters.part,
        "urgency": filters.urgency,
        "owner": filters.owner,
        "overdue": "yes" if filters.overdue else "",
        "sector": filters.sector,
        "sender": filters.sender,
        "nation": filters.nation,
        "since": filters.since,
        "sort": filters.sort if filters.sort is not Sort.DUE else "",
    }
    return {name: str(value) for name, value in said.items() if value}


def _word(words: type[Word], given: str | None) -> Word | None:
    return words(given) if given in set(words) else None


def _owner(given: str) -> str:
    if given in {NOBODY, MINE}:
        return given
    found = _id(given)
    return str(found) if found else ""


def _id(given: str) -> UUID | None:
    try:
        return UUID(given)
    except ValueError:
        return None
