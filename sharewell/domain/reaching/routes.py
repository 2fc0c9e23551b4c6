"""Which routes a notice takes next. Decided from how its routes stand, so that late or twice is no harm.

By e-mail it takes one route at a time: the next when one has failed, or has not been taken in the time that the
notice has. What is urgent takes a text as well, at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Route(StrEnum):
    """How a notice leaves."""

    MAIL = "mail"
    NOTIFY = "notify"
    TEXT = "text"


BY_EMAIL = (Route.MAIL, Route.NOTIFY)


class Stand(StrEnum):
    """How a notice stands on one route. `dropped`: another was quicker."""

    WAITING = "waiting"
    SENDING = "sending"
    TAKEN = "taken"
    DELIVERED = "delivered"
    FAILED = "failed"
    DROPPED = "dropped"


ON_ITS_WAY = frozenset({Stand.WAITING, Stand.SENDING, Stand.TAKEN})
GONE = frozenset({Stand.TAKEN, Stand.DELIVERED})


@dataclass(frozen=True, slots=True)
class Begun:
    """A route that a notice has begun on."""

    route: Route
    stand: Stand
    begun_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """What to begin now, and when to look again. `lost`: no route is left, and none has taken it."""

    begin: tuple[Route, ...] = ()
    look_again: datetime | None = None
    lost: bool = False


def next_routes(
    *, open_routes: Sequence[Route], begun: Sequence[Begun], urgent: bool, patience: timedelta, at: datetime
) -> Next:
    """The routes to begin at `at`. `open_routes`, in order, are those that are here and take this address."""
    known = {one.route for one in begun}
    fresh = [route for route in open_routes if route not in known]
    emails = [route for route in fresh if route in BY_EMAIL]
    texts = tuple(route for route in fresh if route is Route.TEXT)
    begin, look_again = _by_email(emails, begun, urgent, patience, at)
    begin += texts
    lost = not begin and all(one.stand is Stand.FAILED for one in begun)
    return Next(begin=begin, look_again=look_again, lost=lost)


def has_arrived(one: Begun, *, urgent: bool) -> bool:
    """Whether no other e-mail route is needed. Notify says what arrived, so for urgent things that is waited for."""
    if one.stand is Stand.DELIVERED:
        return True
    return one.stand is Stand.TAKEN and (one.route is Route.MAIL or not urgent)


def _by_email(
    fresh: Sequence[Route], begun: Sequence[Begun], urgent: bool, patience: timedelta, at: datetime
) -> tuple[tuple[Route, ...], datetime | None]:
    tried = [one for one in begun if one.route in BY_EMAIL]
    if not fresh or any(has_arrived(one, urgent=urgent) for one in tried):
        return (), None
    under_way = [one.begun_at for one in tried if one.stand in ON_ITS_WAY]
    patient_until = max(under_way) + patience if under_way else at
    if at < patient_until:
        return (), patient_until
    return (fresh[0],), at + patience if len(fresh) > 1 else None
