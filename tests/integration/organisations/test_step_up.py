"""Before something important the door asks once more, and whatever comes through it gets a plain answer."""

from datetime import datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.test import Client

from sharewell.apps.organisations.models import Person
from sharewell.kit.clock import frozen, now
from sharewell.kit.notify import NoticeKind
from sharewell.kit.notify.links import path_of
from sharewell.kit.notify.models import Notice
from sharewell.kit.notify.tasks import send_waiting
from tests.factories.organisations import PASSWORD, make_organisation, make_person
from tests.integration.organisations.doors import is_in, sign_in

EMAIL = "teacher@people.example.org"
ADD = "/account/2fa/totp/activate/"
AGAIN = "/account/reauthenticate/"
LATER = timedelta(minutes=6)
ODD = [
    "",
    "{}",
    "[]",
    "null",
    "not json",
    '{"id": 1}',
    '{"response": {"userHandle": "%%"}}',
    "\u0000",
    "9" * 5000,
]


@pytest.fixture
def teacher(db: None, standing_clock: datetime) -> Person:
    return make_person(make_organisation(), email=EMAIL, password=PASSWORD)


@pytest.fixture
def browser(teacher: Person) -> Client:
    client = Client()
    sign_in(client, EMAIL)
    return client


def test_right_after_signing_in_nothing_more_is_asked(browser: Client) -> None:
    assert browser.get(ADD).status_code == 200


def test_later_the_password_is_asked_again_and_the_session_key_changes(browser: Client) -> None:
    with frozen(now() + LATER):
        assert browser.get(ADD)["Location"].startswith(AGAIN)
        before = browser.session.session_key
        assert browser.post(AGAIN, {"password": "wrong", "next": ADD}).status_code == 200
        assert browser.post(AGAIN, {"password": PASSWORD, "next": ADD})["Location"] == ADD
        assert browser.session.session_key != before
        assert browser.get(ADD).status_code == 200


def test_a_new_password_is_told_to_its_owner(browser: Client) -> None:
    new = "quite another phrase"
    browser.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert Notice.objects.get().kind == NoticeKind.ACCOUNT_CHANGED


@pytest.mark.parametrize("credential", ODD)
def test_odd_passkeys_are_refused_in_peace(teacher: Person, client: Client, credential: str) -> None:
    answer = client.post("/account/2fa/webauthn/login/", {"credential": credential})
    assert answer.status_code < 500
    assert not is_in(client)


@pytest.mark.parametrize("credential", ODD)
def test_odd_new_passkeys_are_refused_in_peace(browser: Client, credential: str) -> None:
    page = "/account/2fa/webauthn/add/"
    browser.get(page)
    assert browser.post(page, {"name": "x", "credential": credential}).status_code == 200
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("code", ["", "\u0000", "١٢٣٤٥٦", "9" * 5000, "' or 1=1"])
def test_odd_codes_are_refused_in_peace(teacher: Person, client: Client, code: str) -> None:
    TOTP.activate(teacher, generate_totp_secret())
    sign_in(client, EMAIL)
    assert client.post("/account/2fa/authenticate/", {"code": code}).status_code == 200
    assert not is_in(client)


@pytest.mark.parametrize(
    "email", ["", "\u0000", "a" * 500 + "@x.example.org", "no address", "ŵ@ŷ.example.org"]
)
def test_odd_addresses_are_refused_in_peace(teacher: Person, client: Client, email: str) -> None:
    assert sign_in(client, email).status_code == 200
    assert client.post("/account/password/reset/", {"email": email}).status_code in {200, 302}


def test_a_forgotten_password_is_replaced_through_a_letter(teacher: Person, client: Client) -> None:
    known = client.post("/account/password/reset/", {"email": EMAIL})
    unknown = client.post("/account/password/reset/", {"email": "nobody@people.example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert send_waiting(now()) == 2
    letter = next(one for one in mail.outbox if one.to == [EMAIL])
    link = next(word for word in letter.body.split() if "/account/password/reset/key/" in word)
    form = client.get(link[link.index("/account/") :], follow=True)
    new = {"password1": "quite another phrase", "password2": "quite another phrase"}
    assert client.post(form.redirect_chain[-1][0], new).status_code == 302
    assert sign_in(Client(), EMAIL).status_code == 200
    assert sign_in(Client(), EMAIL, "quite another phrase").status_code == 302


def test_a_forgotten_password_is_told_once_a_minute_and_stored_nowhere(
    teacher: Person, client: Client
) -> None:
    for _time in range(3):
        assert client.post("/account/password/reset/", {"email": EMAIL}).status_code == 302
    notice = Notice.objects.get(kind="password_link")
    key = path_of(notice).rstrip("/").rpartition("-")[2]
    assert key and key not in repr(list(Notice.objects.values()))
    Person.objects.filter(pk=teacher.pk).update(is_active=False)
    with pytest.raises(ValueError, match="may sign in"):
        path_of(notice)
