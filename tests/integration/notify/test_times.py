"""When people are told: quiet hours at both changes of the clock, one message a day, a mobile number and its code."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail

from sharewell.domain.reaching import QuietHours
from sharewell.kit.notify import NoticeKind
from sharewell.kit.notify.choices import (
    Choices,
    CodeAnswer,
    TooManyCodes,
    ask_for_code,
    choices_of,
    choose_times,
    code_for,
    forget_reader,
    try_code,
)
from sharewell.kit.notify.message import text_words
from sharewell.kit.notify.models import Notice, Reader
from sharewell.kit.notify.planning import plan_waiting
from sharewell.kit.notify.states import NoticeState
from sharewell.kit.notify.tasks import send_waiting
from tests.integration.notify.conftest import queue

pytestmark = pytest.mark.django_db
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
ME, MOBILE = "duty@example.org", "+447700900123"
NIGHT = QuietHours(20, 7)


@pytest.fixture(autouse=True)
def in_memory(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("evening", "morning"),
    [
        ("2026-11-22T21:00", "2026-11-23T07:00"),
        ("2026-03-28T21:00", "2026-03-29T06:00"),
        ("2026-10-24T20:00", "2026-10-25T07:00"),
    ],
)
def test_what_can_wait_waits_for_the_morning_on_the_wall_and_what_is_urgent_does_not(
    evening: str, morning: str
) -> None:
    choose_times(ME, quiet=NIGHT, daily_at=None, at=utc(evening))
    queue(utc(evening), key="ordinary")
    queue(utc(evening), key="urgent", urgent=True)
    queue(utc(evening), key="account", kind=NoticeKind.ACCOUNT_CHANGED)
    queue(utc(evening), key="somebody else", to="other@example.org")
    assert send_waiting(utc(evening)) == 3
    assert send_waiting(utc(morning) - MINUTE) == 0
    assert send_waiting(utc(morning)) == 1


def test_a_tick_that_comes_late_sends_what_waited_unless_it_is_quiet_again(db: None) -> None:
    choose_times(ME, quiet=NIGHT, daily_at=None, at=AT)
    queue(AT + 11 * HOUR)
    assert send_waiting(AT + 11 * HOUR) == 0
    assert send_waiting(AT + DAY + 11 * HOUR) == 0
    assert send_waiting(AT + 2 * DAY) == 1


def test_who_has_no_quiet_hours_any_more_is_told_at_once(db: None) -> None:
    choose_times(ME, quiet=QuietHours(9, 17), daily_at=None, at=AT)
    queue(AT)
    assert send_waiting(AT) == 0
    choose_times(ME, quiet=None, daily_at=None, at=AT + MINUTE)
    assert send_waiting(AT + MINUTE) == 1


def test_a_days_message_counts_what_came_by_kind_and_goes_once(db: None) -> None:
    choose_times(ME, quiet=None, daily_at=8, at=AT)
    for number in range(3):
        queue(AT + number * HOUR, key=f"moved-{number}", kind=NoticeKind.SHARE_MOVED)
    queue(AT + 3 * HOUR, key="due", kind=NoticeKind.TASK_DUE)
    queue(AT + 3 * HOUR, key="urgent", urgent=True)
    assert send_waiting(AT + 4 * HOUR) == 1
    eight = utc("2026-11-23T08:00")
    assert send_waiting(eight - MINUTE) == 0
    assert [send_waiting(eight), send_waiting(eight + MINUTE), send_waiting(eight + HOUR)] == [1, 0, 0]
    body = mail.outbox[-1].body
    assert "* 3 × There is news about something that you shared" in body
    assert "* 1 × Something waits for you" in body
    assert body.count("×") == 2


def test_a_days_message_goes_once_by_two_workers_and_when_the_tick_is_late(db: None) -> None:
    choose_times(ME, quiet=None, daily_at=8, at=AT)
    queue(AT, key="one")
    queue(AT + HOUR, key="two")
    plan_waiting(AT + HOUR)
    late = AT + 30 * HOUR
    assert plan_waiting(late) == 2
    assert plan_waiting(late) == 1, "the day's message alone"
    assert send_waiting(late) == 1
    assert Notice.objects.filter(kind=NoticeKind.DAILY).count() == 1
    queue(late, key="three")
    assert [send_waiting(late), send_waiting(late + DAY)] == [0, 1]


def test_what_was_gathered_is_told_singly_by_somebody_who_wants_no_days_message_any_more(db: None) -> None:
    choose_times(ME, quiet=None, daily_at=8, at=AT)
    queue(AT, key="one")
    queue(AT, key="two")
    send_waiting(AT)
    choose_times(ME, quiet=None, daily_at=None, at=AT + MINUTE)
    assert send_waiting(AT + MINUTE) == 2
    assert set(Notice.objects.values_list("state", flat=True)) == {NoticeState.SENT}


def test_a_number_is_theirs_once_they_typed_the_code_that_was_texted_to_it(db: None) -> None:
    ask_for_code(ME.upper(), mobile=MOBILE, at=AT)
    assert choices_of(ME) == Choices(asked_mobile=MOBILE)
    assert send_waiting(AT) == 1
    assert mail.outbox == []
    code = code_for(Reader.objects.get())
    assert text_words(Notice.objects.get()).body.startswith(f"{code} - ")
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    assert try_code(ME, code=wrong, at=AT) is CodeAnswer.WRONG
    assert try_code(ME, code=code, at=AT + MINUTE) is CodeAnswer.RIGHT
    assert choices_of(ME) == Choices(mobile=MOBILE)
    assert try_code(ME, code=code, at=AT + MINUTE) is CodeAnswer.OVER


def test_a_code_is_over_after_fifteen_minutes_and_after_five_wrong_ones(db: None) -> None:
    ask_for_code(ME, mobile=MOBILE, at=AT)
    code = code_for(Reader.objects.get())
    assert try_code(ME, code=code, at=AT + 16 * MINUTE) is CodeAnswer.OVER
    ask_for_code(ME, mobile=MOBILE, at=AT + 20 * MINUTE)
    newer = code_for(Reader.objects.get())
    for _ in range(5):
        assert try_code(ME, code="none", at=AT + 21 * MINUTE) is CodeAnswer.WRONG
    assert try_code(ME, code=newer, at=AT + 21 * MINUTE) is CodeAnswer.OVER
    assert not choices_of(ME).mobile


def test_nobody_can_have_a_stranger_texted_again_and_again(db: None) -> None:
    for minute in range(3):
        ask_for_code(ME, mobile=f"+4477009001{minute:02d}", at=AT + minute * MINUTE)
    with pytest.raises(TooManyCodes):
        ask_for_code(ME, mobile=MOBILE, at=AT + 59 * MINUTE)
    ask_for_code(ME, mobile=MOBILE, at=AT + 60 * MINUTE)


def test_of_somebody_who_has_left_nothing_is_kept(db: None) -> None:
    ask_for_code(ME, mobile=MOBILE, at=AT)
    forget_reader(ME)
    assert not Reader.objects.exists()
    assert send_waiting(AT) == 0
