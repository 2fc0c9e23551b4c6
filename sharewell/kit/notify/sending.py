"""Sending what is due on each route. Claimed under a lease, then sent outside any transaction, then marked.

Nothing can be sent exactly once. That a message is about to go is written down first; if the sender dies before it
could mark it as taken, the lease runs out and it goes again: two notices without content rather than none.
"""

import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import DateTimeField, F, Value
from django.db.models.functions import Coalesce

from sharewell.domain.reaching import BY_EMAIL, Route, Stand
from sharewell.kit.notify.addresses import mark_broken, mark_working
from sharewell.kit.notify.models import Dispatch, Notice
from sharewell.kit.notify.planning import plan_waiting, unlocked
from sharewell.kit.notify.states import NoticeState
from sharewell.kit.notify.transports import govuk, handover, open_routes
from sharewell.kit.notify.transports.outcomes import (
    AddressRefused,
    NotHandedOver,
    NotTaken,
    Unsendable,
)

logger = logging.getLogger("sharewell.notify")

LEASE = timedelta(minutes=5)
MOST_AT_ONCE = 50
MOST_SECONDS = 60.0
"""A route's turn in one tick; well within the lease, whatever each message takes."""
SHORTEST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)
FIRST_CHECK = timedelta(minutes=1)
MOST_TURNS = 5
PARK_AFTER = 5
"""So many times a message itself was refused, and its route is given up. Any other failure is tried for ever."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn on one route did. `is_down`: no other turn on it now."""

    went: int
    tried: int
    is_down: bool = False


def send_waiting_notices(at: datetime) -> int:
    """Send the notices whose time has come and say how many went. Late, or twice at once, does no harm."""
    _give_up_routes_that_are_gone(at)
    went, down = 0, set[Route]()
    # In turns: what one route refuses goes by the next at once.
    for _ in range(MOST_TURNS):
        planned, tried = plan_waiting(at), 0
        for route in open_routes():
            if route not in down:
                turn = _send_by(route, at)
                went, tried = went + turn.went, tried + turn.tried
                down |= {route} if turn.is_down else set()
        if not planned and not tried:
            break
    return went


def wait_before(attempt: int) -> timedelta:
    """How long to wait after the nth failed attempt: 1, 2, 4, 8 … minutes, at most an hour."""
    doublings: int = 2 ** min(attempt - 1, 10)
    return min(SHORTEST_WAIT * doublings, LONGEST_WAIT)


def _send_by(route: Route, at: datetime) -> Turn:
    claimed, went, began = _claim(route, at), 0, time.monotonic()
    for tried, dispatch in enumerate(claimed, 1):
        outcome = _send(dispatch, at)
        went += outcome is None
        is_down = isinstance(outcome, NotTaken) and outcome.route_is_down
        # Nobody else waits for a route that is down to say so again.
        if is_down or time.monotonic() - began > MOST_SECONDS:
            _put_back(claimed[tried:], at)
            return Turn(went, tried, is_down=True)
    return Turn(went, len(claimed))


def _claim(route: Route, at: datetime) -> list[Dispatch]:
    with transaction.atomic():
        due = Dispatch.objects.filter(
            route=route, next_try_at__lte=at, state__in=(Stand.WAITING, Stand.SENDING)
        )
        first = due.order_by("-notice__urgent", "next_try_at", "id")
        ids = [row.pk for row in unlocked(first)[:MOST_AT_ONCE]]
        if not ids:
            return []
        # The next try is put at the end of the lease: a sender that dies leaves a message that goes again by itself.
        Dispatch.objects.filter(pk__in=ids).update(
            state=Stand.SENDING,
            lease_until=at + LEASE,
            next_try_at=at + LEASE,
            about_to_send_at=at,
            attempts=F("attempts") + 1,
        )
        claimed = Dispatch.objects.filter(pk__in=ids).select_related("notice")
        return list(claimed.order_by("-notice__urgent", "id"))


def _send(dispatch: Dispatch, at: datetime) -> NotHandedOver | None:
    """Hand one over and mark what came of it; gives what kept it, if anything."""
    try:
        provider_id = handover(Route(dispatch.route))(dispatch)
    except AddressRefused as refused:
        _mark_refused(dispatch, at, str(refused))
        return refused
    except Unsendable as refused:
        _mark_unsendable(dispatch, at, str(refused))
        return refused
    except NotTaken as failed:
        _mark_not_taken(dispatch, at, str(failed))
        return failed
    except Exception as surprise:  # noqa: BLE001  one that nobody foresaw must not keep everybody else's back
        _mark_unsendable(dispatch, at, type(surprise).__name__)
        return Unsendable(type(surprise).__name__)
    _mark_taken(dispatch, at, provider_id)
    return None


def _mark_taken(dispatch: Dispatch, at: datetime, provider_id: str) -> None:
    check = at + FIRST_CHECK if provider_id else None
    with transaction.atomic():
        ours = _mark(
            dispatch,
            state=Stand.TAKEN,
            taken_at=at,
            provider_id=provider_id,
            next_try_at=None,
            lease_until=None,
            last_error="",
            next_check_at=check,
        )
        if not ours:
            return
        first_sent = Coalesce("sent_at", Value(at, output_field=DateTimeField()))
        Notice.objects.filter(pk=dispatch.notice_id).update(state=NoticeState.SENT, sent_at=first_sent)
        if dispatch.route in BY_EMAIL:
            others = Dispatch.objects.filter(
                notice=dispatch.notice_id, route__in=BY_EMAIL, state=Stand.WAITING
            )
            others.exclude(pk=dispatch.pk).update(state=Stand.DROPPED, next_try_at=None)
    if dispatch.route == Route.MAIL:
        mark_working(dispatch.notice.to, route=Route.MAIL, at=at)


def _mark_refused(dispatch: Dispatch, at: datetime, fault: str) -> None:
    mark_refused_address(dispatch, fault, at=at)
    _give_up(dispatch, at, fault)


def mark_refused_address(dispatch: Dispatch, fault: str, *, at: datetime) -> None:
    """Note that the address of a dispatch does not take what comes by its route."""
    is_text = dispatch.route == Route.TEXT
    address = govuk.number_for(dispatch) if is_text else dispatch.notice.to
    if address:
        mark_broken(address, Route(dispatch.route), reason=fault, at=at)


def _mark_unsendable(dispatch: Dispatch, at: datetime, fault: str) -> None:
    if dispatch.attempts >= PARK_AFTER:
        logger.error("notice %s cannot go by %s: %s", dispatch.notice_id, dispatch.route, fault)
        _give_up(dispatch, at, fault)
    else:
        _mark_not_taken(dispatch, at, fault)


def _mark_not_taken(dispatch: Dispatch, at: datetime, fault: str) -> None:
    logger.warning(
        "notice %s was not sent by %s and will be tried again: %s", dispatch.notice_id, dispatch.route, fault
    )
    again = at + wait_before(dispatch.attempts)
    _mark(dispatch, state=Stand.WAITING, next_try_at=again, lease_until=None, last_error=fault[:80])


def _give_up(dispatch: Dispatch, at: datetime, fault: str) -> None:
    with transaction.atomic():
        if _mark(dispatch, state=Stand.FAILED, next_try_at=None, lease_until=None, last_error=fault[:80]):
            Notice.objects.filter(pk=dispatch.notice_id).update(next_try_at=at)


def _put_back(dispatches: list[Dispatch], at: datetime) -> None:
    """Not tried, because the route is down: due again at the next tick, as if it had not been claimed."""
    for dispatch in dispatches:
        _mark(dispatch, state=Stand.WAITING, next_try_at=at, lease_until=None, attempts=F("attempts") - 1)


def _mark(dispatch: Dispatch, **values: object) -> bool:
    # Only while the lease is still ours: whoever took over in the meantime has the last word.
    ours = Dispatch.objects.filter(pk=dispatch.pk, state=Stand.SENDING, attempts=dispatch.attempts)
    return bool(ours.update(**values))


def _give_up_routes_that_are_gone(at: datetime) -> None:
    """What waits for a route that this installation no longer has goes by another."""
    gone = Dispatch.objects.filter(next_try_at__lte=at).exclude(route__in=open_routes())
    for dispatch in gone[:MOST_AT_ONCE]:
        values = {"state": Stand.FAILED, "next_try_at": None, "last_error": "the route is gone"}
        if Dispatch.objects.filter(pk=dispatch.pk, next_try_at__lte=at).update(**values):
            Notice.objects.filter(pk=dispatch.notice_id).update(next_try_at=at)
