"""What is written down and sent: observations of a concern, items of a share. Plain data, with their text form."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sharewell.domain.sharing.fact_answers import FactAnswer
from sharewell.domain.sharing.limits import OnwardLimit
from sharewell.domain.sharing.text import checked
from sharewell.domain.sharing.words import Route


class HowKnown(StrEnum):
    """How somebody came to know."""

    SEEN = "seen"
    HEARD = "heard"
    TOLD_BY_CHILD = "told_by_child"
    TOLD_BY_OTHER = "told_by_other"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What sort of statement it is; the same words as an item's status."""

    FACT = "fact"
    OPINION = "opinion"
    REPORTED = "reported"
    UNKNOWN = "unknown"


BASED_ON = {HowKnown.TOLD_BY_CHILD: Kind.REPORTED, HowKnown.TOLD_BY_OTHER: Kind.REPORTED}
"""What a statement is taken to be until somebody says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One thing seen, heard or told. `when` is as the person wrote it ("this morning"), because it is often rough."""

    text: str
    how: HowKnown = HowKnown.UNKNOWN
    kind: Kind = Kind.UNKNOWN
    when: str = ""

    def __post_init__(self) -> None:
        checked(self.text, required=True)
        checked(self.when)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One piece of information as it goes to one recipient. Kind, about, status and advice are words of the advice.

    `guarded`: not to be released to the person it is about without asking the sender. `came_from` is the received item
    (its id) that this one passes on. `attachment` is the file that it brings.
    """

    kind: str
    about: str
    status: str
    text: str
    needed_because: str = ""
    advice: str = "include"
    onward: OnwardLimit = OnwardLimit.MAY_PASS_ON
    guarded: bool = False
    came_from: int | None = None
    attachment: UUID | None = None

    def __post_init__(self) -> None:
        checked(self.text, required=True)
        checked(self.needed_because)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor:
    """What a sender asks of one recipient, and what to know first. `summary` is the line by which it is found again."""

    summary: str
    wanted: str = ""
    family: str = ""

    def __post_init__(self) -> None:
        checked(self.summary, required=True)
        checked(self.wanted)
        checked(self.family)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """What goes to one recipient organisation. With `spoken_at`, it was told by phone then, to `spoken_to`.

    `answers` is the question of that organisation (an Ask's id) that this is the answer to; `facts_answered` says what
    became of each fact that it asked for. `over_limit_because` is why received items go on although their sender set a
    limit: needed, and enough, where a child is in danger. `linked` is whether a person of concern could see it there, a
    YesNo of the advice.
    """

    recipient: UUID
    asked: AskedFor
    items: tuple[Item, ...]
    spoken_to: str = ""
    spoken_at: datetime | None = None
    answers: UUID | None = None
    facts_answered: tuple[FactAnswer, ...] = ()
    over_limit_because: str = ""
    linked: str = "unknown"

    def __post_init__(self) -> None:
        checked(self.spoken_to)
        checked(self.over_limit_because)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry:
    """A concern as somebody writes it down. `children` are entries of their own organisation.

    `urgency` and `nation` are words of the advice; `own_words` and `wishes` are the child's, `wanted` is what the
    person wants to happen.
    """

    route: Route
    urgency: str
    nation: str
    children: tuple[UUID, ...]
    observations: tuple[Observation, ...]
    own_words: str = ""
    wishes: str = ""
    wanted: str = ""

    def __post_init__(self) -> None:
        for text in (self.own_words, self.wishes, self.wanted):
            checked(text)


def observations_to_text(observations: tuple[Observation, ...]) -> str:
    """Observations as the text that is sealed."""
    return json.dumps([asdict(one) for one in observations], sort_keys=True, ensure_ascii=False)


def observations_from_text(text: str) -> tuple[Observation, ...]:
    """Observations from the text that was sealed."""
    rows: list[dict[str, Any]] = json.loads(text)
    return tuple(
        Observation(text=row["text"], how=HowKnown(row["how"]), kind=Kind(row["kind"]), when=row["when"])
        for row in rows
    )
