"""Sending what waits. Claimed under a lease, then sent outside any transaction, then marked.

E-mail cannot be sent exactly once. That a message is about to go is written down first; if the sender dies before it
could mark it as sent, the lease runs out and the notice goes again: two notices without content rather than none.
"""

import logging
import smtplib
from datetime import datetime, timedelta

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import F

from sharewell.kit.notify.message import message_for
from sharewell.kit.notify.models import Notice
from sharewell.kit.notify.states import NoticeState

logger = logging.getLogger("sharewell.notify")

LEASE = timedelta(minutes=5)
MOST_AT_ONCE = 50
SHORTEST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)
PARK_AFTER = 5
"""So many refusals of the address itself, and the notice is parked. Any other failure is tried for ever."""


def send_waiting_notices(at: datetime) -> int:
    """Send the notices whose time has come and say how many went. Late, or twice at once, does no harm."""
    claimed = _claim(at)
    if not claimed:
        return 0
    backend = get_connection()
    return sum(_send(notice, backend, at) for notice in claimed)


def wait_before(attempt: int) -> timedelta:
    """How long to wait after the nth failed attempt: 1, 2, 4, 8 … minutes, at most an hour."""
    doublings: int = 2 ** min(attempt - 1, 10)
    return min(SHORTEST_WAIT * doublings, LONGEST_WAIT)


def _claim(at: datetime) -> list[Notice]:
    with transaction.atomic():
        due = Notice.objects.filter(next_try_at__lte=at).order_by("next_try_at", "id")
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        ids = [notice.pk for notice in due[:MOST_AT_ONCE]]
        # The next try is put at the end of the lease: a sender that dies leaves a notice that goes again by itself.
        Notice.objects.filter(pk__in=ids).update(
            state=NoticeState.SENDING,
            lease_until=at + LEASE,
            next_try_at=at + LEASE,
            about_to_send_at=at,
            attempts=F("attempts") + 1,
        )
        return list(Notice.objects.filter(pk__in=ids).order_by("id"))


def _send(notice: Notice, backend: BaseEmailBackend, at: datetime) -> bool:
    try:
        message = message_for(notice)
        message.connection = backend
        message.send()
    except (smtplib.SMTPRecipientsRefused, ValueError) as refused:
        _mark_failed(notice, at, refused, address_refused=True)
        return False
    except (OSError, smtplib.SMTPException) as failed:
        _mark_failed(notice, at, failed, address_refused=False)
        return False
    _mark(notice, state=NoticeState.SENT, sent_at=at, next_try_at=None, lease_until=None, last_error="")
    return True


def _mark_failed(notice: Notice, at: datetime, error: Exception, *, address_refused: bool) -> None:
    # The message of a mail error can hold the address; its class cannot.
    name = type(error).__name__
    if address_refused and notice.attempts >= PARK_AFTER:
        logger.error("notice %s is parked: %s", notice.pk, name)
        _mark(notice, state=NoticeState.PARKED, next_try_at=None, lease_until=None, last_error=name)
        return
    logger.warning("notice %s was not sent and will be tried again: %s", notice.pk, name)
    again = at + wait_before(notice.attempts)
    _mark(notice, state=NoticeState.WAITING, next_try_at=again, lease_until=None, last_error=name)


def _mark(notice: Notice, **values: object) -> None:
    # Only while the lease is still ours: whoever took over in the meantime has the last word.
    Notice.objects.filter(pk=notice.pk, state=NoticeState.SENDING, attempts=notice.attempts).update(**values)
