"""Where a pick-up stands at a moment. A clock that is put back never gives it more time than it had."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sharewell.domain.advice.vocabulary import Urgency

MOST_TRIES = 5
"""So many wrong codes, and the pick-up stops; the sender can make a new one (SECURITY C10)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives:
    """How long things last. These are Sharewell's own lengths, which an installation may change; no law sets one.

    `danger`, `harm` and `rest` are how long a pick-up waits, `visit` how long whoever opened it may read, answer and
    download in that browser, and `code` how long whoever made it can see the code.
    """

    danger: timedelta = timedelta(hours=24)
    harm: timedelta = timedelta(hours=48)
    rest: timedelta = timedelta(hours=72)
    visit: timedelta = timedelta(minutes=30)
    code: timedelta = timedelta(minutes=30)

    def __post_init__(self) -> None:
        """Raises ValueError where something urgent would wait longer than something that is less so."""
        if not timedelta(0) < self.danger <= self.harm <= self.rest or min(
            self.visit, self.code
        ) <= timedelta(0):
            raise ValueError("the more urgent, the shorter it waits")

    def wait(self, urgency: str) -> timedelta:
        """How long a pick-up of this urgency waits; a word that is no urgency is as one that is not urgent."""
        return {Urgency.IMMEDIATE_DANGER.value: self.danger, Urgency.SIGNIFICANT_HARM.value: self.harm}.get(
            urgency, self.rest
        )


class PickUpEnd(StrEnum):
    """Why a pick-up ended before its time."""

    BY_SENDER = "by_sender"
    LEFT = "left"
    WRONG_PERSON = "wrong_person"
    REPLACED = "replaced"


class Standing(StrEnum):
    """What can be done with a pick-up now."""

    WAITING = "waiting"
    OPEN = "open"
    COLLECTED = "collected"
    STOPPED = "stopped"
    EXPIRED = "expired"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What of a pick-up its standing follows from. `seen_at` is the latest moment anything was done with it."""

    expires_at: datetime
    wrong_tries: int = 0
    opened_at: datetime | None = None
    ended: bool = False
    seen_at: datetime | None = None


def standing(life: Life, *, visit: timedelta, at: datetime) -> Standing:
    """Where a pick-up stands; `visit` is how long it may be read once opened.

    `at` earlier than what was seen already counts as what was seen.
    """
    now = max(at, life.seen_at) if life.seen_at else at
    if life.ended:
        return Standing.ENDED
    if life.opened_at is not None:
        return Standing.OPEN if now < life.opened_at + visit else Standing.COLLECTED
    if life.wrong_tries >= MOST_TRIES:
        return Standing.STOPPED
    return Standing.WAITING if now < life.expires_at else Standing.EXPIRED
