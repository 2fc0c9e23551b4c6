"""Asking Notify what became of what it took, until it says so or four days have passed."""

from datetime import datetime, timedelta

from django.db import transaction

from sharewell.domain.reaching import BY_EMAIL, Route, Stand
from sharewell.kit.notify.addresses import mark_working
from sharewell.kit.notify.models import Dispatch, Notice
from sharewell.kit.notify.planning import unlocked
from sharewell.kit.notify.sending import PARK_AFTER, mark_refused_address, wait_before
from sharewell.kit.notify.states import NoticeState
from sharewell.kit.notify.transports import govuk, open_routes
from sharewell.kit.notify.transports.outcomes import NotTaken

MOST_AT_ONCE = 50
GIVEN_UP = timedelta(days=4)
"""Notify itself tries for three days, and forgets after seven."""
ARRIVED = frozenset({"delivered", "sent"})
"""`sent`: a text to a number abroad, of which Notify hears no more."""
NOT_NOW = frozenset({"temporary-failure", "technical-failure"})


def follow_up(at: datetime) -> int:
    """Ask about those whose time has come, and say of how many something became known."""
    known = 0
    for dispatch in _claim(at):
        try:
            status = govuk.status_of(dispatch.provider_id)
        except NotTaken:
            # Notify is not to be reached: the others are asked at their next time.
            break
        known += _note(dispatch, status, at)
    return known


def _claim(at: datetime) -> list[Dispatch]:
    with transaction.atomic():
        due = Dispatch.objects.filter(next_check_at__lte=at, state=Stand.TAKEN).order_by(
            "next_check_at", "id"
        )
        rows = list(unlocked(due)[:MOST_AT_ONCE])
        for row in rows:
            row.checks += 1
            row.next_check_at = at + wait_before(row.checks)
        Dispatch.objects.bulk_update(rows, ["checks", "next_check_at"])
        return list(Dispatch.objects.filter(pk__in=[row.pk for row in rows]).select_related("notice"))


def _note(dispatch: Dispatch, status: str, at: datetime) -> bool:
    """Keep what became of it; whether that is the end of the matter."""
    if status in ARRIVED:
        _mark(dispatch, state=Stand.DELIVERED, status=status, next_check_at=None)
        address = govuk.number_for(dispatch) if dispatch.route == Route.TEXT else dispatch.notice.to
        mark_working(address, route=Route(dispatch.route), at=at)
    elif status in NOT_NOW:
        _try_again(dispatch, status, at)
    elif status == "permanent-failure":
        mark_refused_address(dispatch, status, at=at)
        _come_back(dispatch, at, state=Stand.FAILED, status=status, last_error=status)
    else:
        return _still_on_its_way(dispatch, status, at)
    return True


def _still_on_its_way(dispatch: Dispatch, status: str, at: datetime) -> bool:
    is_over = not status or (dispatch.taken_at is not None and at - dispatch.taken_at > GIVEN_UP)
    values = {"next_check_at": None} if is_over else {}
    _mark(dispatch, status=status[:30], **values)
    return is_over


def _try_again(dispatch: Dispatch, status: str, at: datetime) -> None:
    """It may arrive another time: by the next route now, or where there is none by this one later."""
    if dispatch.attempts >= PARK_AFTER or _has_another(dispatch):
        _come_back(dispatch, at, state=Stand.FAILED, status=status, last_error=status)
        return
    again = at + wait_before(dispatch.attempts)
    _come_back(dispatch, at, state=Stand.WAITING, status=status, next_try_at=again, last_error=status)


def _has_another(dispatch: Dispatch) -> bool:
    begun = set(Dispatch.objects.filter(notice=dispatch.notice_id).values_list("route", flat=True))
    return dispatch.route in BY_EMAIL and bool({*BY_EMAIL} & {*open_routes()} - begun)


def _come_back(dispatch: Dispatch, at: datetime, **values: object) -> None:
    with transaction.atomic():
        if _mark(dispatch, next_check_at=None, provider_id="", **values):
            reached = Dispatch.objects.filter(
                notice=dispatch.notice_id, state__in=(Stand.TAKEN, Stand.DELIVERED)
            ).exists()
            notice = Notice.objects.filter(pk=dispatch.notice_id)
            notice.update(state=NoticeState.SENT if reached else NoticeState.WAITING, next_try_at=at)


def _mark(dispatch: Dispatch, **values: object) -> bool:
    # Only while it is the same sending: a second look at the same time has the last word once.
    same = Dispatch.objects.filter(pk=dispatch.pk, state=Stand.TAKEN, provider_id=dispatch.provider_id)
    return bool(same.update(**values))
