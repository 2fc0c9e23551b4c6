"""Addresses that do not work: marked when a route refuses one, and free again when it works or is tried anew.

A mark keeps a route from being tried for a day, so that what comes goes by the next route at once; after that it is
tried again by itself.
"""

import logging
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Lower

from sharewell.domain.reaching import BY_EMAIL, Route, Stand
from sharewell.kit.notify.kinds import CODES
from sharewell.kit.notify.models import BrokenAddress, Dispatch, Notice
from sharewell.kit.notify.states import NoticeState

logger = logging.getLogger("sharewell.notify")

AVOIDED = timedelta(days=1)
TOLD_AGAIN = timedelta(days=7)
"""What was parked within this time goes again when its address works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """An e-mail address that does not work, since when, and the routes that said so."""

    address: str
    since: datetime
    routes: tuple[Route, ...]


def mark_broken(address: str, route: Route, *, reason: str, at: datetime) -> None:
    """A route has refused an address for good."""
    row, is_new = BrokenAddress.objects.update_or_create(
        address=address.lower(),
        route=route,
        defaults={"reason": reason[:80], "refused_at": at},
        create_defaults={"reason": reason[:80], "refused_at": at, "since": at},
    )
    if is_new:
        logger.warning("address %s does not take what is sent by %s: %s", row.pk, route, reason)


def mark_working(address: str, *, route: Route | None = None, at: datetime) -> bool:
    """An address works, or is to be tried anew; what was parked goes again. Answers whether anything was marked."""
    with transaction.atomic():
        marks = BrokenAddress.objects.filter(address=address.lower())
        if route is not None:
            marks = marks.filter(route=route)
        if not marks.delete()[0]:
            return False
        parked = Notice.objects.filter(
            to__iexact=address, state=NoticeState.PARKED, queued_at__gt=at - TOLD_AGAIN
        )
        Dispatch.objects.filter(notice__in=parked, state=Stand.FAILED).delete()
        parked.update(state=NoticeState.WAITING, next_try_at=at)
    return True


def avoided(addresses: Collection[str], *, at: datetime) -> set[tuple[str, str]]:
    """Which of these addresses are not tried by which route now."""
    rows = BrokenAddress.objects.filter(address__in=addresses, refused_at__gt=at - AVOIDED)
    return set(rows.values_list("address", "route"))


def broken_among(addresses: Iterable[str]) -> tuple[Broken, ...]:
    """Those of these e-mail addresses that do not work, oldest first, in one query."""
    wanted = {address.lower() for address in addresses if address}
    rows = BrokenAddress.objects.filter(address__in=wanted, route__in=BY_EMAIL).order_by("since", "pk")
    found: dict[str, list[BrokenAddress]] = {}
    for row in rows:
        found.setdefault(row.address, []).append(row)
    return tuple(
        Broken(address=address, since=marks[0].since, routes=tuple(Route(mark.route) for mark in marks))
        for address, marks in found.items()
    )


def marks_of(address: Combinable) -> QuerySet[BrokenAddress]:
    """The marks of an e-mail address that an outer query names, for asking whether there are any."""
    return BrokenAddress.objects.filter(address=address, route__in=BY_EMAIL)


def newly_broken() -> tuple[BrokenAddress, ...]:
    """Marks of e-mail addresses that nobody was told of yet."""
    return tuple(BrokenAddress.objects.filter(told_at=None, route__in=BY_EMAIL).order_by("pk"))


def note_told(marks: Iterable[BrokenAddress], *, at: datetime) -> None:
    """Those who can do something about these addresses have been told."""
    BrokenAddress.objects.filter(pk__in=[mark.pk for mark in marks]).update(told_at=at)


def urgent_and_lost() -> tuple[Notice, ...]:
    """Urgent notices that no route could bring to anybody, and for which nobody else was told yet."""
    lost = Notice.objects.filter(state=NoticeState.PARKED, urgent=True, stood_in_at=None)
    return tuple(lost.exclude(kind__in=CODES).order_by("pk")[:100])


def note_stood_in(notices: Iterable[Notice], *, at: datetime) -> None:
    """Somebody else was told instead."""
    Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(stood_in_at=at)


def notices_waiting_for(addresses: Iterable[str]) -> Mapping[str, int]:
    """How many notices each of these addresses has not had, by address in lower case."""
    wanted = {address.lower() for address in addresses}
    rows = Notice.objects.annotate(low=Lower("to")).filter(low__in=wanted, state=NoticeState.PARKED)
    counts: dict[str, int] = {}
    for low in rows.values_list("low", flat=True):
        counts[low] = counts.get(low, 0) + 1
    return counts
