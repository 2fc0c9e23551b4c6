"""One thing on record about a child, and the times of which nothing is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise


class MomentKind(StrEnum):
    """What sort of thing it is, which is also the source that it comes from."""

    CONCERN = "concern"
    SENT = "sent"
    RECEIVED = "received"
    REQUEST = "request"
    TRANSFER = "transfer"
    DISCUSSION = "discussion"
    MOVE = "move"
    ASKED_US = "asked_us"
    LINK = "link"
    FAMILY = "family"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing. `organisation` is whose it is, by id; empty where that is not an organisation's."""

    day: date
    kind: MomentKind
    organisation: str = ""
    reference: str = ""


def gaps_between(moments: Iterable[Moment], *, least_days: int) -> list[tuple[date, date]]:
    """Each time of at least so many days between two moments, as the days of the moments on either side."""
    days = sorted({one.day for one in moments})
    long = timedelta(days=least_days)
    return [(before, after) for before, after in pairwise(days) if after - before >= long]


class WatchedKind(StrEnum):
    """What somebody who watches is told of."""

    MOVED = "moved"
    SHARED = "shared"
    FILE = "file"
    LOOKED = "looked"
