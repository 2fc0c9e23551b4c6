"""How somebody wants to be told: quiet hours, one message a day, a mobile number that they have shown to be theirs."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from sharewell.domain.reaching import QuietHours
from sharewell.kit.notify.kinds import NoticeKind
from sharewell.kit.notify.models import BrokenAddress, Notice, Reader
from sharewell.kit.notify.states import NoticeState

CODE_HOLDS = timedelta(minutes=15)
MOST_WRONG = 5
MOST_CODES = 3
CODES_WITHIN = timedelta(hours=1)


class CodeAnswer(StrEnum):
    """What came of a code that somebody typed."""

    RIGHT = "right"
    WRONG = "wrong"
    OVER = "over"


class TooManyCodes(Exception):
    """So many codes were asked for in the last hour that no other is sent: a text can be aimed at a stranger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How somebody wants to be told. `asked_mobile` waits for its code; `mobile` has had it."""

    quiet: QuietHours | None = None
    daily_at: int | None = None
    mobile: str = ""
    asked_mobile: str = ""


def choices_of(address: str) -> Choices:
    """What was chosen for this address; everything at once where nothing was."""
    row = Reader.objects.filter(address=address.lower()).first()
    return chosen_in(row) if row else Choices()


def chosen_in(row: Reader) -> Choices:
    """A row as choices."""
    start, end = row.quiet_from, row.quiet_until
    return Choices(
        quiet=QuietHours(start, end) if start is not None and end is not None else None,
        daily_at=row.daily_at,
        mobile=row.mobile,
        asked_mobile=row.asked_mobile,
    )


def choose_times(address: str, *, quiet: QuietHours | None, daily_at: int | None, at: datetime) -> None:
    """Keep when somebody wants to be told; what was gathered for a day's message is looked at anew."""
    row = _row(address)
    row.quiet_from, row.quiet_until = (quiet.start, quiet.end) if quiet else (None, None)
    row.daily_at = daily_at
    row.save(update_fields=["quiet_from", "quiet_until", "daily_at"])
    waiting = Notice.objects.filter(to__iexact=address, sent_at=None, gathered_into=None)
    waiting.filter(state=NoticeState.GATHERED).update(state=NoticeState.WAITING, next_try_at=at)
    waiting.filter(state=NoticeState.WAITING, dispatches=None).update(next_try_at=at)


def ask_for_code(address: str, *, mobile: str, at: datetime, language: str = "") -> None:
    """Have a code texted to a number that somebody says is theirs.

    Raises:
        TooManyCodes: three were sent within the hour.
    """
    row = _row(address)
    if row.codes_since is None or at - row.codes_since >= CODES_WITHIN:
        row.codes_since, row.codes_sent = at, 0
    if row.codes_sent >= MOST_CODES:
        raise TooManyCodes
    row.codes_sent += 1
    row.asked_mobile, row.asked_at, row.wrong_codes = mobile, at, 0
    row.save(update_fields=["codes_since", "codes_sent", "asked_mobile", "asked_at", "wrong_codes"])
    Notice.objects.create(
        key=f"mobile-code:{row.pk}:{how_often_told(row.address, NoticeKind.MOBILE_CODE)}",
        to=row.address,
        kind=NoticeKind.MOBILE_CODE,
        link_path="/",
        language=language,
        urgent=True,
        queued_at=at,
        next_try_at=at,
        state=NoticeState.WAITING,
    )


def how_often_told(address: str, kind: NoticeKind) -> int:
    """How many notices of a kind were queued for an address: makes the key of the next."""
    return Notice.objects.filter(to=address, kind=kind).count()


def code_for(row: Reader) -> str:
    """The six digits that are texted. Made anew each time from what was asked, so that they are stored nowhere."""
    asked = f"{row.pk}:{row.asked_mobile}:{row.asked_at.isoformat() if row.asked_at else ''}"
    digest = salted_hmac("sharewell.kit.notify.mobile", asked, algorithm="sha256").digest()
    return f"{int.from_bytes(digest[:8], 'big') % 1_000_000:06d}"


def try_code(address: str, *, code: str, at: datetime) -> CodeAnswer:
    """Compare a code; the right one makes the number theirs. After five wrong ones, or 15 minutes, it is over."""
    row = _row(address)
    if row.asked_at is None or at - row.asked_at > CODE_HOLDS or row.wrong_codes >= MOST_WRONG:
        return CodeAnswer.OVER
    if not constant_time_compare(code, code_for(row)):
        row.wrong_codes += 1
        row.save(update_fields=["wrong_codes"])
        return CodeAnswer.WRONG
    row.mobile, row.asked_mobile, row.asked_at = row.asked_mobile, "", None
    row.save(update_fields=["mobile", "asked_mobile", "asked_at"])
    BrokenAddress.objects.filter(address=row.mobile).delete()
    return CodeAnswer.RIGHT


def forget_mobile(address: str) -> None:
    """Text to this number no more, and forget it."""
    row = _row(address)
    BrokenAddress.objects.filter(address__in={row.mobile, row.asked_mobile} - {""}).delete()
    row.mobile = row.asked_mobile = ""
    row.asked_at = None
    row.save(update_fields=["mobile", "asked_mobile", "asked_at"])


def forget_reader(address: str) -> None:
    """Forget all that somebody chose, with their number: they have left."""
    with transaction.atomic():
        forget_mobile(address)
        Reader.objects.filter(address=address.lower()).delete()


def _row(address: str) -> Reader:
    """The row of an address, locked. The caller holds the transaction."""
    address = address.lower()
    Reader.objects.bulk_create([Reader(address=address)], ignore_conflicts=True)
    return Reader.objects.select_for_update().get(address=address)
