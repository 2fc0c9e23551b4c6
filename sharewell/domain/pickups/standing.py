"""Where a pick-up stands at a moment. A clock that is put back never gives it more time than it had."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sharewell.domain.advice.vocabulary import Urgency

MOST_TRIES = 5
"""So many wrong codes, and the pick-up stops; the sender can make a new one (SECURITY C10)."""
VISIT = timedelta(minutes=30)
"""How long whoever opened it may read, answer and download, in the browser in which it was opened."""
CODE_SHOWN = timedelta(minutes=30)
"""How long whoever made it can see the code, to read it out; after that they make a new one."""
_LIVES = {Urgency.IMMEDIATE_DANGER: timedelta(hours=24), Urgency.SIGNIFICANT_HARM: timedelta(hours=48)}
_LIFE = timedelta(hours=72)


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


def life_for(urgency: str) -> timedelta:
    """How long a pick-up waits: the more urgent, the shorter. Sharewell's own lengths; no law sets one."""
    return next((life for known, life in _LIVES.items() if known == urgency), _LIFE)


def standing(life: Life, *, at: datetime) -> Standing:
    """Where a pick-up stands. `at` earlier than what was seen already counts as what was seen."""
    now = max(at, life.seen_at) if life.seen_at else at
    if life.ended:
        return Standing.ENDED
    if life.opened_at is not None:
        return Standing.OPEN if now < life.opened_at + VISIT else Standing.COLLECTED
    if life.wrong_tries >= MOST_TRIES:
        return Standing.STOPPED
    return Standing.WAITING if now < life.expires_at else Standing.EXPIRED
