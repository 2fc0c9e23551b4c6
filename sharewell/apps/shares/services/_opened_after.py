"""What happened after a share went, in plain text: corrections, asking back, passing on, words that came too late."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sharewell.apps.disagreements.services import OtherView
from sharewell.apps.shares.models import PassingAsk, ReturnAsk
from sharewell.domain.sharing import ReturnAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyStanding:
    """One recipient of a correction: who confirmed it and when, if anybody has. The name is empty for a stranger's."""

    recipient: str
    confirmed_by: str
    confirmed_at: datetime | None
    due_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedCorrection:
    """One correction of an item: what it said before, what it says since, why and by whom, and who has confirmed it."""

    sequence: int
    before: str
    text: str
    reason: str
    by: str
    at: datetime
    confirmed_by: str
    confirmed_at: datetime | None
    did: str
    copies: tuple[CopyStanding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedReturn:
    """That a share, or some of its items, was asked back, and what was answered."""

    ask: ReturnAsk
    reason: str
    by: str
    positions: tuple[int, ...]
    answer: ReturnAnswer | None = None
    words: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None
    copies: int = 0
    printed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPassingAsk:
    """A question whether items may go on, and its answer."""

    ask: PassingAsk
    why: str
    by: str
    allowed: bool | None = None
    words: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPassedOn:
    """That items went on. The recipient is empty where its name is not this reader's to know."""

    recipient: str
    reference: str
    positions: tuple[int, ...]
    by: str
    at: datetime
    over_limit: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedLate:
    """Words that came too late."""

    words: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedAfter:
    """All of it for one share."""

    asked_back: OpenedReturn | None = None
    asks: tuple[OpenedPassingAsk, ...] = ()
    passed: tuple[OpenedPassedOn, ...] = ()
    late: tuple[OpenedLate, ...] = ()
    corrections: dict[int, tuple[OpenedCorrection, ...]] = field(default_factory=dict)
    """By the item's position."""
    views: tuple[OtherView, ...] = ()
    gone: frozenset[int] = frozenset()
    """Positions of items that are not read here any more, because they were given back."""

    @property
    def wrong_child(self) -> bool:
        """Whether all of it turned out to be about another child than was meant."""
        return bool(self.asked_back and self.asked_back.ask.wrong_child)


NOTHING = OpenedAfter()
Records = dict[UUID, OpenedAfter]
