"""The outbox: each notice goes once, none is lost, and none says what it is about."""

import smtplib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.db import transaction
from django.test import Client

from sharewell.domain.reaching import Route, Stand
from sharewell.kit.notify import NoticeKind, queue_notice
from sharewell.kit.notify import sending as sending_module
from sharewell.kit.notify.health import outbox_at
from sharewell.kit.notify.models import Dispatch, Notice
from sharewell.kit.notify.planning import plan_waiting
from sharewell.kit.notify.states import ON_A_ROUTE, TRANSITIONS, NoticeState
from sharewell.kit.notify.tasks import send_waiting

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def in_memory(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def queue(at: datetime, key: str = "k", **given: Any) -> None:
    values: dict[str, Any] = {
        "to": "duty@example.org",
        "kind": NoticeKind.SHARE_WAITING,
        "link_path": "/shares/SW-7K3F-92QM/",
    }
    queue_notice(at=at, key=key, **{**values, **given})


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception | None], None]:
    """Makes every sending fail, until told None."""
    real = EmailMessage.send

    def set_to(error: Exception | None) -> None:
        def send(message: EmailMessage, *args: Any, **given: Any) -> int:
            if error is not None:
                raise error
            return real(message, *args, **given)

        monkeypatch.setattr(EmailMessage, "send", send)

    return set_to


def test_a_notice_goes_once_with_a_link_and_nothing_else(standing_clock: datetime, settings: Any) -> None:
    queue(standing_clock)
    assert [send_waiting(standing_clock), send_waiting(standing_clock + 100 * MINUTE)] == [1, 0]
    (message,) = mail.outbox
    assert message.to == ["duty@example.org"]
    assert message.subject == "Something has been shared with your organisation"
    assert settings.SHAREWELL_PUBLIC_ADDRESS + "/shares/SW-7K3F-92QM/" in message.body
    notice = Notice.objects.get()
    assert (notice.state, notice.sent_at) == (NoticeState.SENT, standing_clock)


def test_one_happening_is_told_once_however_often_it_is_queued(standing_clock: datetime) -> None:
    for _ in range(3):
        queue(standing_clock)
    queue(standing_clock, key="another")
    assert send_waiting(standing_clock) == 2


def test_a_notice_vanishes_with_the_change_that_it_tells_of(standing_clock: datetime) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        queue(standing_clock)
        raise RuntimeError("planted")
    assert not Notice.objects.exists()


def test_nobody_is_told_where_there_is_no_address(standing_clock: datetime) -> None:
    queue(standing_clock, to="")
    assert not Notice.objects.exists()


@pytest.mark.parametrize("link", ["https://evil.example", "//evil.example", "/shares/?name=Rowan", "shares/"])
def test_a_link_is_a_plain_path_of_this_installation(standing_clock: datetime, link: str) -> None:
    with pytest.raises(ValueError, match="plain path"):
        queue(standing_clock, link_path=link)


def test_a_welsh_reader_is_told_in_welsh_or_in_english_until_it_is_translated(
    standing_clock: datetime,
) -> None:
    queue(standing_clock, language="cy")
    send_waiting(standing_clock)
    assert mail.outbox[0].subject


def test_a_mail_service_that_is_down_for_a_day_loses_nothing_and_each_notice_goes_once_later(
    standing_clock: datetime, failing: Callable[[Exception | None], None]
) -> None:
    for number in range(3):
        queue(standing_clock, key=str(number))
    failing(ConnectionRefusedError("planted"))
    for minute in range(0, 24 * 60, 10):
        assert send_waiting(standing_clock + minute * MINUTE) == 0
    failing(None)
    day = standing_clock + timedelta(days=1, hours=1)
    assert send_waiting(day) == 3
    assert len(mail.outbox) == 3
    assert Notice.objects.filter(state=NoticeState.SENT).count() == 3


def test_a_failed_notice_waits_before_it_is_tried_again(
    standing_clock: datetime, failing: Callable[[Exception | None], None]
) -> None:
    queue(standing_clock)
    failing(smtplib.SMTPServerDisconnected("planted"))
    assert send_waiting(standing_clock) == 0
    failing(None)
    assert send_waiting(standing_clock + MINUTE / 2) == 0
    assert send_waiting(standing_clock + MINUTE) == 1
    assert Dispatch.objects.get().attempts == 2


def test_an_address_that_is_refused_for_good_is_not_tried_again_and_the_others_go(
    standing_clock: datetime, failing: Callable[[Exception | None], None], caplog: pytest.LogCaptureFixture
) -> None:
    queue(standing_clock, to="gone@example.org")
    failing(smtplib.SMTPRecipientsRefused({"gone@example.org": (550, b"no such mailbox")}))
    for attempt in range(10):
        send_waiting(standing_clock + attempt * timedelta(hours=1))
    notice, tried = Notice.objects.get(), Dispatch.objects.get()
    assert (notice.state, notice.next_try_at) == (NoticeState.PARKED, None)
    assert (tried.state, tried.attempts) == (Stand.FAILED, 1)
    assert "gone@example.org" not in caplog.text
    failing(None)
    queue(standing_clock, key="other")
    assert send_waiting(standing_clock + timedelta(days=1)) == 1


def test_a_sender_that_died_leaves_a_notice_that_goes_again_when_its_lease_is_over(
    standing_clock: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue(standing_clock)
    monkeypatch.setattr(sending_module, "_send", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        send_waiting(standing_clock)
    monkeypatch.undo()
    claimed = Dispatch.objects.get()
    assert (claimed.state, claimed.about_to_send_at) == (Stand.SENDING, standing_clock)
    assert send_waiting(standing_clock + sending_module.LEASE - MINUTE) == 0
    assert send_waiting(standing_clock + sending_module.LEASE) == 1


def test_who_took_over_a_lease_has_the_last_word(standing_clock: datetime) -> None:
    queue(standing_clock)
    plan_waiting(standing_clock)
    (slow,) = sending_module._claim(Route.MAIL, standing_clock)
    assert sending_module._claim(Route.MAIL, standing_clock) == []
    (quick,) = sending_module._claim(Route.MAIL, standing_clock + sending_module.LEASE)
    sending_module._mark_taken(quick, standing_clock, "")
    sending_module._mark_not_taken(slow, standing_clock, "late")
    sending_module._mark_refused(slow, standing_clock, "late")
    assert (Notice.objects.get().state, Dispatch.objects.get().state) == (NoticeState.SENT, Stand.TAKEN)


def test_a_second_sending_of_the_same_notice_bears_the_same_message_id(standing_clock: datetime) -> None:
    queue(standing_clock)
    send_waiting(standing_clock)
    Dispatch.objects.update(state=Stand.WAITING, next_try_at=standing_clock)
    send_waiting(standing_clock)
    ids = [message.extra_headers["Message-ID"] for message in mail.outbox]
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_a_poisonous_notice_is_parked_and_told_of_and_never_stops_the_others(
    standing_clock: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    queue(standing_clock, key="odd", urgent=True)
    Notice.objects.update(kind="no_longer_known")
    for hour in range(6):
        at = standing_clock + timedelta(hours=hour)
        queue(at, key=f"fine-{hour}")
        assert send_waiting(at) == 1
    assert Notice.objects.get(key="odd").state == NoticeState.PARKED
    assert "cannot go by mail: ValueError" in caplog.text
    assert not outbox_at(at).is_well(at)


def test_every_change_of_state_is_in_the_table(
    standing_clock: datetime, failing: Callable[[Exception | None], None]
) -> None:
    seen, at = list[tuple[str, str]](), standing_clock
    queue(at)
    for error in (OSError("planted"), None):
        failing(error)
        plan_waiting(at)
        (claimed,) = sending_module._claim(Route.MAIL, at)
        before = Notice.objects.get().state
        sending_module._send(claimed, at)
        after = Dispatch.objects.get()
        seen.append((Stand.SENDING, after.state))
        if before != Notice.objects.get().state:
            assert NoticeState(Notice.objects.get().state) in TRANSITIONS[NoticeState(before)]
        at = after.next_try_at or at
    assert all(Stand(after) in ON_A_ROUTE[Stand(before)] for before, after in seen)


def test_the_demo_shows_what_was_sent_and_what_waits(
    standing_clock: datetime, settings: Any, client: Client
) -> None:
    settings.SHAREWELL_DEMO = True
    queue(standing_clock, key="sent")
    send_waiting(standing_clock)
    queue(standing_clock, key="waits")
    page = client.get("/outbox/").content.decode()
    assert page.count("duty@example.org") == 2
    assert _in_order(page, ["Waiting to be sent", "Sent"])
    assert 'href="/shares/SW-7K3F-92QM/"' in page


def test_outside_the_demo_there_is_no_outbox(settings: Any, client: Client) -> None:
    settings.SHAREWELL_DEMO = False
    assert client.get("/outbox/").status_code == 404


def _in_order(text: str, parts: Sequence[str]) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)
