"""Deciding what a notice does next: wait for the end of somebody's quiet hours, be gathered, begin on a route, give up.

Decided from what is stored, under a lock: late, twice or by two workers at once does no harm.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model, QuerySet

from sharewell.domain.reaching import GONE, Begun, Next, Route, Stand, next_daily, next_routes
from sharewell.kit.notify.addresses import avoided
from sharewell.kit.notify.choices import Choices, chosen_in
from sharewell.kit.notify.codes import code_went_by_text
from sharewell.kit.notify.gathering import gather_day
from sharewell.kit.notify.kinds import NEVER_WAITS, NoticeKind
from sharewell.kit.notify.models import Dispatch, Notice, Reader
from sharewell.kit.notify.states import NoticeState
from sharewell.kit.notify.transports import open_routes

logger = logging.getLogger("sharewell.notify")

MOST_AT_ONCE = 200
ORDINARY_PATIENCE = timedelta(hours=1)
"""How long a route may take with what can wait, before the next joins it. What is urgent has a setting."""

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the addresses of some notices, fetched in three queries."""

    choices: Mapping[str, Choices]
    avoided: frozenset[tuple[str, str]]
    begun: Mapping[int, Sequence[Begun]]


def plan_waiting(at: datetime) -> int:
    """Decide what is due, the urgent first, and say how many notices were looked at."""
    with transaction.atomic():
        due = Notice.objects.filter(next_try_at__lte=at).order_by("-urgent", "next_try_at", "id")
        notices = list(unlocked(due)[:MOST_AT_ONCE])
        if notices:
            known = _known(notices, at)
            for notice in notices:
                _plan(notice, known, at)
    return len(notices)


def unlocked(rows: "QuerySet[Row]") -> "QuerySet[Row]":
    """These rows, locked, without those that another worker has."""
    if connection.features.has_select_for_update_skip_locked:
        return rows.select_for_update(skip_locked=True, of=("self",))
    return rows


def _known(notices: Sequence[Notice], at: datetime) -> Known:
    choices = {row.address: chosen_in(row) for row in _readers(notices)}
    addresses = {notice.to.lower() for notice in notices}
    numbers = {chosen.mobile for chosen in choices.values()} | {notice.number for notice in notices}
    begun: dict[int, list[Begun]] = {}
    for row in Dispatch.objects.filter(notice__in=notices):
        begun.setdefault(row.notice_id, []).append(Begun(Route(row.route), Stand(row.state), row.begun_at))
    return Known(choices, frozenset(avoided((addresses | numbers) - {""}, at=at)), begun)


def _readers(notices: Iterable[Notice]) -> "QuerySet[Reader]":
    return Reader.objects.filter(address__in={notice.to.lower() for notice in notices})


def _plan(notice: Notice, known: Known, at: datetime) -> None:
    chosen = known.choices.get(notice.to.lower(), Choices())
    begun = known.begun.get(notice.pk, ())
    if notice.state == NoticeState.GATHERED:
        gather_day(notice, at)
    elif begun or _never_waits(notice) or not _put_off(notice, chosen, at):
        decided = next_routes(
            open_routes=_open_to(notice, chosen, known.avoided),
            begun=begun,
            urgent=notice.urgent,
            patience=patience(notice),
            at=at,
        )
        _follow(notice, decided, begun, at)


def patience(notice: Notice) -> timedelta:
    """How long a route may take with this notice before the next joins it."""
    if notice.urgent or notice.kind == NoticeKind.PASSWORD_LINK:
        return timedelta(minutes=settings.SHAREWELL_SECOND_ROUTE_MINUTES)
    return ORDINARY_PATIENCE


def _never_waits(notice: Notice) -> bool:
    return notice.urgent or notice.kind in NEVER_WAITS


def _put_off(notice: Notice, chosen: Choices, at: datetime) -> bool:
    """Whether somebody wants this later, and then note when."""
    zone = ZoneInfo(settings.TIME_ZONE)
    if chosen.daily_at is not None:
        notice.state = NoticeState.GATHERED
        notice.next_try_at = next_daily(at, chosen.daily_at, zone)
    elif chosen.quiet is not None and chosen.quiet.holds(at, zone):
        notice.next_try_at = chosen.quiet.over(at, zone)
    else:
        return False
    notice.save(update_fields=["state", "next_try_at"])
    return True


def _open_to(notice: Notice, chosen: Choices, avoided_now: frozenset[tuple[str, str]]) -> tuple[Route, ...]:
    here = open_routes()
    if notice.kind == NoticeKind.MOBILE_CODE:
        return tuple(route for route in here if route is Route.TEXT and chosen.asked_mobile)
    if notice.kind == NoticeKind.PICKUP_CODE:
        is_open = notice.number and (notice.number, Route.TEXT) not in avoided_now
        return tuple(route for route in here if route is Route.TEXT and is_open)
    address = notice.to.lower()
    if notice.kind == NoticeKind.PICKUP_WAITING and code_went_by_text(notice):
        # Who sends the code must not send the link as well: with both, it could open what waits.
        here = tuple(route for route in here if route is not Route.NOTIFY)
    routes: list[Route] = [
        route for route in here if route is not Route.TEXT and (address, route) not in avoided_now
    ]
    texts = Route.TEXT in here and notice.urgent and chosen.mobile
    if texts and (chosen.mobile, Route.TEXT) not in avoided_now:
        routes.append(Route.TEXT)
    return tuple(routes)


def _follow(notice: Notice, decided: Next, begun: Sequence[Begun], at: datetime) -> None:
    Dispatch.objects.bulk_create(
        [
            Dispatch(notice=notice, route=route, state=Stand.WAITING, begun_at=at, next_try_at=at)
            for route in decided.begin
        ],
        ignore_conflicts=True,
    )
    notice.next_try_at = decided.look_again
    if decided.lost:
        # Nothing is lost to the person: what waits stands on their own pages, whoever could not be told of it.
        logger.error("notice %s is parked: no route is left", notice.pk)
        notice.state = NoticeState.PARKED
    elif any(one.stand in GONE for one in begun):
        notice.state = NoticeState.SENT
    else:
        notice.state = NoticeState.WAITING
    notice.save(update_fields=["state", "next_try_at"])
