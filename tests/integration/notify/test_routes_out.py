"""Two providers and texts, each in every mood: nothing is lost, nothing hangs, and what is urgent finds another way."""

import time
from collections import Counter
from datetime import datetime, timedelta
from email import message_from_string
from typing import Any

import pytest

from sharewell.domain.reaching import QuietHours, Route, Stand
from sharewell.kit.notify.addresses import broken_among, mark_working
from sharewell.kit.notify.choices import CodeAnswer, ask_for_code, choose_times, code_for, try_code
from sharewell.kit.notify.models import Dispatch, Notice, Reader
from sharewell.kit.notify.states import NoticeState
from sharewell.kit.notify.tasks import ask_what_arrived, send_waiting
from sharewell.kit.notify.transports import govuk
from sharewell.kit.notify.transports import mail as mail_transport
from tests.integration.notify.conftest import queue
from tests.integration.notify.mail_peer import MailPeer, Manner
from tests.integration.notify.notify_peer import Mood, NotifyPeer

pytestmark = pytest.mark.django_db
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MOBILE = "+447700900123"


def stands() -> dict[str, str]:
    return dict(Dispatch.objects.values_list("route", "state"))


@pytest.fixture
def reachable(standing_clock: datetime, notify: NotifyPeer) -> str:
    """Somebody at the duty desk who has shown that a mobile number is theirs."""
    ask_for_code("duty@example.org", mobile=MOBILE, at=standing_clock)
    code = code_for(Reader.objects.get())
    assert try_code("duty@example.org", code=code, at=standing_clock) is CodeAnswer.RIGHT
    Notice.objects.all().delete()
    return MOBILE


def test_no_call_may_take_longer_than_ten_seconds(settings: Any) -> None:
    assert max(mail_transport.LONGEST_CALL, govuk.LONGEST_CALL) <= 10
    assert max(settings.EMAIL_TIMEOUT, govuk.TO_CONNECT, govuk.BETWEEN_BYTES) < 10


@pytest.mark.parametrize(
    "manner",
    [Manner.DEFERS, Manner.REFUSES_US, Manner.HANGS, Manner.DRIPS, Manner.RESETS, Manner.REFUSES_DATA],
)
def test_a_mail_server_in_any_mood_ends_soon_and_loses_nothing(
    standing_clock: datetime, server: MailPeer, manner: Manner
) -> None:
    server.manner = manner
    for number in range(3):
        queue(standing_clock, key=str(number))
    began = time.monotonic()
    assert send_waiting(standing_clock) == 0
    assert time.monotonic() - began < 2
    route_is_down = manner in {Manner.HANGS, Manner.DRIPS, Manner.RESETS}
    assert server.conversations == (1 if route_is_down else 3)
    assert not broken_among(["duty@example.org"])
    server.manner = Manner.TAKES
    assert send_waiting(standing_clock + 2 * MINUTE) == 3
    assert len(server.taken) == 3


@pytest.mark.parametrize("mood", [mood for mood in Mood if mood not in {Mood.WELL, Mood.TAKES_AND_HANGS_UP}])
def test_notify_in_any_mood_ends_soon_and_loses_nothing(
    standing_clock: datetime, notify: NotifyPeer, settings: Any, mood: Mood
) -> None:
    settings.SHAREWELL_FIRST_ROUTE = "notify"
    notify.mood = mood
    queue(standing_clock)
    queue(standing_clock, key="other")
    began = time.monotonic()
    assert send_waiting(standing_clock) == 0
    assert time.monotonic() - began < 2
    assert notify.calls == 1
    notify.mood, notify.sent = Mood.WELL, []
    assert send_waiting(standing_clock + 2 * MINUTE) == 2
    assert notify.to() == ["duty@example.org"] * 2


def test_an_e_mail_by_notify_says_no_more_than_one_by_mail(
    standing_clock: datetime, notify: NotifyPeer, settings: Any
) -> None:
    settings.SHAREWELL_FIRST_ROUTE = "notify"
    queue(standing_clock)
    assert send_waiting(standing_clock) == 1
    (sent,) = notify.sent
    assert sent["personalisation"]["subject"] == "Something has been shared with your organisation"
    assert settings.SHAREWELL_PUBLIC_ADDRESS + "/shares/SW-7K3F-92QM/" in sent["personalisation"]["body"]
    assert len(sent["reference"]) == 32
    assert stands() == {Route.NOTIFY: Stand.TAKEN}


def test_what_notify_took_without_our_hearing_of_it_is_found_by_its_reference_and_not_sent_twice(
    standing_clock: datetime, notify: NotifyPeer, settings: Any
) -> None:
    settings.SHAREWELL_FIRST_ROUTE = "notify"
    notify.mood = Mood.TAKES_AND_HANGS_UP
    queue(standing_clock)
    assert send_waiting(standing_clock) == 0
    notify.mood = Mood.WELL
    assert send_waiting(standing_clock + MINUTE) == 1
    assert len(notify.sent) == 1
    assert Dispatch.objects.get().provider_id == notify.sent[0]["id"]


def test_a_wrong_key_is_no_fault_of_any_address(
    standing_clock: datetime, notify: NotifyPeer, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.SHAREWELL_FIRST_ROUTE = "notify"
    settings.SHAREWELL_NOTIFY_API_KEY = settings.SHAREWELL_NOTIFY_API_KEY[:-4] + "0000"
    queue(standing_clock)
    assert send_waiting(standing_clock) == 0
    assert (Dispatch.objects.get().last_error, stands()) == ("Notify 403", {Route.NOTIFY: Stand.WAITING})
    assert "example.org" not in caplog.text


def test_a_day_without_the_mail_server_loses_nothing_and_each_thing_is_told_once(
    standing_clock: datetime, server: MailPeer, notify: NotifyPeer
) -> None:
    server.manner = Manner.RESETS
    queue(standing_clock, key="urgent", urgent=True)
    queue(standing_clock, key="ordinary")
    when: dict[str, timedelta] = {}
    for minute in range(0, 24 * 60, 5):
        send_waiting(standing_clock + minute * MINUTE)
        for key in Notice.objects.filter(state=NoticeState.SENT).values_list("key", flat=True):
            when.setdefault(key, minute * MINUTE)
    assert when == {"urgent": 5 * MINUTE, "ordinary": 60 * MINUTE}
    server.manner = Manner.TAKES
    send_waiting(standing_clock + DAY)
    assert (len(notify.sent), server.taken) == (2, [])


def test_a_day_without_either_loses_nothing(
    standing_clock: datetime, server: MailPeer, notify: NotifyPeer
) -> None:
    server.manner, notify.mood = Manner.RESETS, Mood.AWAY
    for number in range(4):
        queue(standing_clock, key=str(number), urgent=number % 2 == 0)
    for minute in range(0, 24 * 60, 20):
        assert send_waiting(standing_clock + minute * MINUTE) == 0
    server.manner = Manner.TAKES
    send_waiting(standing_clock + DAY + timedelta(hours=1))
    assert len(server.taken) == 4
    notify.mood = Mood.WELL
    send_waiting(standing_clock + DAY + timedelta(hours=3))
    assert notify.sent == []


@pytest.mark.parametrize(
    ("day_before", "hours"), [("2026-10-24T12:00+00:00", 25), ("2027-03-27T12:00+00:00", 23)]
)
def test_a_day_without_either_loses_nothing_while_the_clock_on_the_wall_changes(
    db: None, server: MailPeer, notify: NotifyPeer, day_before: str, hours: int
) -> None:
    begun = datetime.fromisoformat(day_before)
    choose_times("daily@example.org", quiet=None, daily_at=1, at=begun)
    choose_times("quiet@example.org", quiet=QuietHours(22, 7), daily_at=None, at=begun)
    server.manner, notify.mood = Manner.RESETS, Mood.AWAY
    for to in ("daily@example.org", "quiet@example.org", "duty@example.org"):
        queue(begun, key=f"{to}-urgent", to=to, urgent=True)
        queue(begun + 11 * HOUR, key=f"{to}-rest", to=to)
    for quarter in range(hours * 4):
        assert send_waiting(begun + quarter * HOUR / 4) == 0
    server.manner, notify.mood = Manner.TAKES, Mood.WELL
    for late in range(1, 5):
        send_waiting(begun + hours * HOUR + late * HOUR)
    assert not Notice.objects.exclude(state__in=(NoticeState.SENT, NoticeState.GATHERED)).exists()
    gone = Counter(message_from_string(one)["To"] for one in server.taken) + Counter(notify.to())
    assert gone == {"daily@example.org": 2, "quiet@example.org": 2, "duty@example.org": 2}


def test_an_address_that_bounces_goes_by_the_second_route_at_once_and_so_does_what_comes_later(
    standing_clock: datetime, server: MailPeer, notify: NotifyPeer
) -> None:
    server.manner = Manner.REFUSES
    queue(standing_clock)
    assert send_waiting(standing_clock) == 1
    assert stands() == {Route.MAIL: Stand.FAILED, Route.NOTIFY: Stand.TAKEN}
    queue(standing_clock, key="later")
    assert send_waiting(standing_clock + MINUTE) == 1
    assert server.conversations == 1
    (broken,) = broken_among(["Duty@example.org"])
    assert (broken.routes, broken.since) == ((Route.MAIL,), standing_clock)
    server.manner = Manner.TAKES
    queue(standing_clock, key="a day later")
    send_waiting(standing_clock + DAY + MINUTE)
    assert len(server.taken) == 1
    assert not broken_among(["duty@example.org"])


@pytest.mark.parametrize("status", ["permanent-failure", "temporary-failure", "technical-failure"])
def test_what_comes_back_from_notify_goes_by_the_other_route_at_once(
    standing_clock: datetime, server: MailPeer, notify: NotifyPeer, settings: Any, status: str
) -> None:
    settings.SHAREWELL_FIRST_ROUTE = "notify"
    queue(standing_clock)
    send_waiting(standing_clock)
    assert ask_what_arrived(standing_clock + MINUTE) == 0
    notify.sent[0]["status"] = status
    assert ask_what_arrived(standing_clock + 3 * MINUTE) == 1
    assert send_waiting(standing_clock + 3 * MINUTE) == 1
    assert len(server.taken) == 1
    assert bool(broken_among(["duty@example.org"])) == (status == "permanent-failure")


def test_what_arrived_is_asked_about_no_more(
    standing_clock: datetime, notify: NotifyPeer, settings: Any
) -> None:
    settings.SHAREWELL_FIRST_ROUTE = "notify"
    notify.becomes = "delivered"
    queue(standing_clock)
    send_waiting(standing_clock)
    assert [ask_what_arrived(standing_clock + n * MINUTE) for n in (1, 5)] == [1, 0]
    assert stands() == {Route.NOTIFY: Stand.DELIVERED}


def test_while_notify_is_away_nothing_is_concluded_and_after_four_days_nobody_asks(
    standing_clock: datetime, notify: NotifyPeer, settings: Any
) -> None:
    settings.SHAREWELL_FIRST_ROUTE = "notify"
    queue(standing_clock)
    send_waiting(standing_clock)
    notify.mood = Mood.AWAY
    assert ask_what_arrived(standing_clock + MINUTE) == 0
    notify.mood = Mood.WELL
    assert ask_what_arrived(standing_clock + 5 * DAY) == 1
    assert Dispatch.objects.get().next_check_at is None
    assert stands() == {Route.NOTIFY: Stand.TAKEN}


def test_what_is_urgent_goes_by_text_too_and_what_can_wait_does_not(
    standing_clock: datetime, server: MailPeer, notify: NotifyPeer, reachable: str, settings: Any
) -> None:
    queue(standing_clock, key="urgent", urgent=True)
    queue(standing_clock, key="ordinary")
    assert send_waiting(standing_clock) == 3
    assert notify.to("sms") == [reachable]
    (text,) = notify.sent
    said = text["personalisation"]["body"]
    assert said.startswith("Something has been shared with your organisation. Sign in")
    assert settings.SHAREWELL_PUBLIC_ADDRESS in said and len(server.taken) == 2


def test_an_urgent_thing_finds_the_telephone_while_every_e_mail_fails(
    standing_clock: datetime, server: MailPeer, notify: NotifyPeer, reachable: str
) -> None:
    server.manner = Manner.REFUSES
    notify.becomes = "permanent-failure"
    queue(standing_clock, urgent=True)
    send_waiting(standing_clock)
    ask_what_arrived(standing_clock + MINUTE)
    send_waiting(standing_clock + MINUTE)
    assert notify.to("sms") == [reachable]
    assert {row.route for row in Dispatch.objects.filter(state=Stand.FAILED)} >= {Route.MAIL, Route.NOTIFY}


def test_what_no_route_could_bring_goes_again_when_the_address_is_tried_anew(
    standing_clock: datetime, server: MailPeer
) -> None:
    server.manner = Manner.REFUSES
    queue(standing_clock)
    send_waiting(standing_clock)
    assert Notice.objects.get().state == NoticeState.PARKED
    server.manner = Manner.TAKES
    assert mark_working("duty@example.org", at=standing_clock + MINUTE)
    assert not mark_working("duty@example.org", at=standing_clock + MINUTE)
    assert send_waiting(standing_clock + MINUTE) == 1


def test_what_waits_for_a_route_that_is_taken_away_goes_by_another(
    standing_clock: datetime, server: MailPeer, notify: NotifyPeer, settings: Any
) -> None:
    settings.SHAREWELL_FIRST_ROUTE = "notify"
    notify.mood = Mood.AWAY
    queue(standing_clock)
    send_waiting(standing_clock)
    settings.SHAREWELL_NOTIFY_API_KEY = settings.SHAREWELL_NOTIFY_EMAIL_TEMPLATE = ""
    settings.SHAREWELL_NOTIFY_TEXT_TEMPLATE = ""
    assert send_waiting(standing_clock + 2 * MINUTE) == 1
    assert len(server.taken) == 1
