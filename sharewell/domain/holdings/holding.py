"""One thing that is held, and the texts in it, sealed or opened."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from dataclasses import field as kept
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class HoldingKind(StrEnum):
    """What sort of thing is held."""

    ENTRY = "entry"
    CONCERN = "concern"
    DECISION = "decision"
    FOLLOW_UP = "follow_up"
    LEAD_QUESTION = "lead_question"
    SHARE_SENT = "share_sent"
    SHARE_RECEIVED = "share_received"
    STOPPED = "stopped"
    REQUEST_SENT = "request_sent"
    REQUEST_RECEIVED = "request_received"
    ANSWER = "answer"
    TRANSFER = "transfer"
    DISCUSSION = "discussion"
    ATTACHMENT = "attachment"
    DISAGREEMENT = "disagreement"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One thing. `record` is whose key seals it, `owner` whose record that is, `thing` the thing's own id.

    `ended` is when it was settled, `waits` that a clock of it runs. `others` are further entries of the same
    organisation that it is about as well.
    """

    kind: HoldingKind
    record: UUID
    thing: UUID
    owner: UUID
    began: datetime
    ended: datetime | None = None
    waits: bool = False
    href: str = ""
    reference: str = ""
    others: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedText:
    """One sealed text of a thing, with the place that it was sealed to. `is_data`: it is a structure, not prose."""

    record: UUID
    thing: UUID
    place: str
    sealed: bytes = kept(repr=False)
    version: int = 1
    field: str = ""
    written_by: str = ""
    written_at: datetime | None = None
    about_others: bool = False
    is_data: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldText:
    """One text in plain words. `about_others`: it says something of somebody else than the person."""

    field: str
    label: str
    text: str
    written_by: str
    written_at: datetime | None
    about_others: bool


def in_order(holdings: Iterable[Holding]) -> list[Holding]:
    """Each thing once, newest last."""
    once = {(one.kind, one.thing): one for one in holdings}
    return sorted(once.values(), key=lambda one: (one.began, one.kind, str(one.thing)))


def sealed_texts(
    row: Any,
    names: Iterable[str],
    *,
    record: UUID,
    thing: UUID,
    prefix: str = "",
    version: int = 1,
    by: str = "",
    at: datetime | None = None,
    data: Collection[str] = (),
    about_others: bool = False,
) -> Iterator[SealedText]:
    """The sealed attributes of a row that hold something, each at its place. `data` names the structures."""
    for name in names:
        if sealed := bytes(getattr(row, name) or b""):
            yield SealedText(
                record=record,
                thing=thing,
                place=f"{prefix}{name}",
                sealed=sealed,
                version=version,
                field=name,
                written_by=by,
                written_at=at,
                about_others=about_others,
                is_data=name in data,
            )
