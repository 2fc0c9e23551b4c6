"""How people are told: their own choices, and what is done when no e-mail reaches them."""

import json
from typing import Any

import pytest
from django.test import Client

from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.selectors import standing_of, unreached
from sharewell.apps.organisations.services import end_membership
from sharewell.apps.organisations.tasks import tell_who_is_not_reached
from sharewell.domain.reaching import QuietHours, Route
from sharewell.kit.clock import now
from sharewell.kit.notify import NoticeKind, queue_notice
from sharewell.kit.notify.addresses import mark_broken
from sharewell.kit.notify.choices import Choices, choices_of, code_for
from sharewell.kit.notify.models import Notice, Reader
from sharewell.kit.notify.states import NoticeState
from sharewell.kit.notify.tasks import send_waiting
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.organisations.doors import submit

ME = "/organisations/me/"


@pytest.fixture
def owner(cast: Cast, client_for: ClientFor, settings: Any) -> Client:
    """The owner's browser, where texts can be sent."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    return client_for(cast.owner)


def break_address(cast: Cast, address: str) -> None:
    for route in (Route.MAIL, Route.NOTIFY):
        mark_broken(address, route, reason="refused", at=now())


def is_marked(cast: Cast) -> bool:
    standing = standing_of(cast.colleague.person)
    return standing is not None and standing.not_reached


def told() -> set[tuple[str, str]]:
    return set(Notice.objects.values_list("to", "kind"))


def chosen(cast: Cast) -> Choices:
    return choices_of(cast.owner.person.email)


def test_somebody_chooses_quiet_hours_and_one_message_a_day(cast: Cast, owner: Client) -> None:
    page, times = f"{ME}told/", {"quiet_from": "20", "quiet_until": "7", "how_often": "at_once"}
    half = submit(owner, page, {**times, "quiet_until": ""})
    assert "Choose both hours" in half.content.decode() and chosen(cast) == Choices()
    assert submit(owner, page, times).status_code == 302
    assert chosen(cast) == Choices(quiet=QuietHours(20, 7))
    assert "Not from 20:00 until 07:00" in owner.get(ME).content.decode()
    submit(owner, page, {"how_often": "daily", "daily_at": "0"})
    assert chosen(cast) == Choices(daily_at=0)
    assert "Once a day, at 00:00" in owner.get(ME).content.decode()
    assert 'value="0" selected' in owner.get(page).content.decode()
    assert Event.objects.filter(kind="notice-choices.changed").count() == 2


def test_a_number_is_theirs_after_the_code_and_is_forgotten_when_they_leave(
    cast: Cast, owner: Client
) -> None:
    wrong = submit(owner, f"{ME}mobile/", {"mobile": "01632 960001"})
    assert "Enter a mobile number" in wrong.content.decode() and "01632 960001" in wrong.content.decode()
    assert submit(owner, f"{ME}mobile/", {"mobile": "07700 900123"}).status_code == 302
    assert submit(owner, f"{ME}mobile/code/", {"code": "no"}).status_code == 302
    assert Reader.objects.get().wrong_codes == 1
    assert chosen(cast).mobile == ""
    digits = code_for(Reader.objects.get())
    submit(owner, f"{ME}mobile/code/", {"code": f" {digits[:3]} {digits[3:]} "})
    assert chosen(cast).mobile == "+447700900123"
    account = owner.get(ME).content.decode()
    assert "… 123" in account and "900123" not in account
    end_membership(
        actor=cast.administrator.actor, organisation=cast.school.id, person=cast.owner.person.id, at=now()
    )
    assert not Reader.objects.exists()


def test_where_no_texts_are_sent_nobody_is_asked_for_a_number(
    cast: Cast, client_for: ClientFor, settings: Any
) -> None:
    settings.SHAREWELL_TEXTS_GO_NOWHERE = False
    client = client_for(cast.owner)
    assert client.get(f"{ME}mobile/").status_code == 404
    assert "Texts" not in client.get(ME).content.decode()


def test_leads_and_administrators_are_told_once_of_an_address_that_does_not_work(
    cast: Cast, owner: Client
) -> None:
    break_address(cast, cast.owner.person.email)
    assert [tell_who_is_not_reached(now()), tell_who_is_not_reached(now())] == [2, 0]
    expected = {cast.lead, cast.deputy, cast.administrator}
    assert told() == {(one.person.email, NoticeKind.ADDRESS_NOT_WORKING) for one in expected}
    assert "E-mails to you come back" in owner.get("/").content.decode()
    assert "E-mails to you come back" in owner.get(ME).content.decode()


def test_a_broken_address_is_in_the_log_without_the_address(cast: Cast) -> None:
    break_address(cast, cast.colleague.person.email)
    tell_who_is_not_reached(now())
    tell_who_is_not_reached(now())
    events = Event.objects.filter(kind="address.not-working")
    assert {(one.record, json.loads(one.detail)["by"]) for one in events} == {
        (cast.colleague.person.id, "mail"),
        (cast.colleague.person.id, "notify"),
    }
    assert cast.colleague.person.email not in repr(list(events.values()))


@pytest.mark.parametrize("urgent", [True, False])
def test_what_is_urgent_and_reaches_nobody_goes_to_their_leads_instead(
    cast: Cast, owner: Client, urgent: bool
) -> None:
    break_address(cast, cast.owner.person.email)
    link = "/shares/SW-7K3F-92QM/"
    queue_notice(
        to=cast.owner.person.email,
        kind=NoticeKind.SHARE_WAITING,
        link_path=link,
        at=now(),
        key="k",
        urgent=urgent,
    )
    send_waiting(now())
    assert Notice.objects.get().state == NoticeState.PARKED
    tell_who_is_not_reached(now()), tell_who_is_not_reached(now())
    instead = Notice.objects.filter(kind=NoticeKind.SHARE_WAITING, urgent=True, link_path=link).exclude(
        key="k"
    )
    people = {cast.lead.person.email, cast.deputy.person.email} if urgent else set()
    assert set(instead.values_list("to", flat=True)) == people


def test_for_a_desk_that_is_not_reached_its_people_are_told(cast: Cast, owner: Client) -> None:
    break_address(cast, cast.front_door.notice_email)
    tell_who_is_not_reached(now())
    assert (cast.recipient_lead.person.email, NoticeKind.ADDRESS_NOT_WORKING) in told()
    (found,) = unreached(cast.front_door.id)
    assert (found.name, found.person) == ("Cast Front Door", None)


def test_an_address_is_tried_again_by_who_looks_after_it_and_by_nobody_else(
    cast: Cast, owner: Client, client_for: ClientFor
) -> None:
    address, page = cast.colleague.person.email, "/organisations/unreached/"
    break_address(cast, address)
    assert address in client_for(cast.administrator).get(page).content.decode()
    assert address not in client_for(cast.recipient_lead).get(page).content.decode()
    for who in (cast.stranger, cast.owner, cast.recipient_lead):
        assert submit(client_for(who), f"{page}try/", {"address": address}).status_code == 404
    assert is_marked(cast)
    assert submit(client_for(cast.lead), f"{page}try/", {"address": address}).status_code == 302
    assert not is_marked(cast)
    assert told() == {(address, NoticeKind.ADDRESS_TRIED)}
    assert "None at present" in client_for(cast.administrator).get(page).content.decode()
