"""A statement for a family: what was shared about a child, with whom, when and why; and what is left out by itself."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sharewell.domain.sharing import Telling
from sharewell.domain.sharing.text import checked

TELLABLE = frozenset({Telling.TOLD, Telling.WILL_TELL})
"""After these a statement may speak of a share; after any other, only once a lead wrote that the family was told."""


class StatementState(StrEnum):
    """Where a statement stands. AGREED can go; GONE went; DROPPED was given up, or not agreed to."""

    WAITING = "waiting"
    AGREED = "agreed"
    GONE = "gone"
    DROPPED = "dropped"


OPEN_STATES = (StatementState.WAITING, StatementState.AGREED)


class Who(StrEnum):
    """For whom it is."""

    PERSON = "person"
    PARENT = "parent"
    OTHER = "other"


class LeftOut(StrEnum):
    """Why a share, or something of it, is left out."""

    NOT_TO_BE_TOLD = "not_to_be_told"
    GUARDED = "guarded"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One share as the statement tells it. `kinds` are codes; `why` is in somebody's own plain words."""

    share: str
    day: str
    recipient: str
    kinds: tuple[str, ...]
    why: str

    def __post_init__(self) -> None:
        checked(self.why, required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a statement says. `left_out` is for those who make and read it here, and never goes."""

    about: str
    to: str
    who: Who
    told: tuple[Told, ...]
    left_out: Mapping[str, str]

    def __post_init__(self) -> None:
        checked(self.to, required=True)

    @property
    def holds_back(self) -> bool:
        """Whether something is left out, so that a second person has to read it."""
        return bool(self.left_out)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that would go, for the guard."""
        rows = (text for one in self.told for text in (one.recipient, one.why))
        return (self.about, self.to, *rows, "\n".join(one.why for one in self.told))

    def to_json(self) -> str:
        """The text that is sealed; the same statement is always the same text."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Statement":
        """The statement in a text made by `to_json`."""
        plain: Mapping[str, Any] = json.loads(text)
        told = tuple(Told(**{**one, "kinds": tuple(one["kinds"])}) for one in plain["told"])
        return cls(
            about=plain["about"],
            to=plain["to"],
            who=Who(plain["who"]),
            told=told,
            left_out=dict(plain["left_out"]),
        )
