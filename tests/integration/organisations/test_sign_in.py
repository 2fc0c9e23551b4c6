"""The door: who gets in, who does not, and that refusals look alike."""

import pytest
from django.core.files import uploadhandler
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.services import end_membership
from sharewell.domain.access import SYSTEM
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.clock import now
from tests.factories.organisations import PASSWORD, make_organisation, make_person
from tests.integration.organisations.doors import ELSEWHERE, HERE, bytes_of, is_in, sign_in

pytestmark = pytest.mark.django_db
EMAIL = "teacher@people.example.org"
LIMIT = 10


@pytest.fixture(autouse=True)
def teacher(db: None) -> None:
    make_person(make_organisation(), email=EMAIL, password=PASSWORD)


def kinds() -> list[str]:
    return list(Event.objects.order_by("sequence").values_list("kind", flat=True))


def guess(email: str, times: int, address: str = HERE) -> Client:
    client = Client()
    for _ in range(times):
        sign_in(client, email, "wrong", address)
    return client


def test_the_right_password_opens_and_is_on_record(client: Client) -> None:
    assert sign_in(client, EMAIL.upper()).status_code == 302
    assert is_in(client)
    assert kinds()[-1] == EventKind.PERSON_SIGNED_IN


def test_signing_out_ends_the_session_and_is_on_record(client: Client) -> None:
    sign_in(client, EMAIL)
    client.post("/account/logout/")
    assert not is_in(client)
    assert kinds()[-1] == EventKind.PERSON_SIGNED_OUT


def test_a_wrong_password_and_an_unknown_address_get_the_same_bytes() -> None:
    known = sign_in(Client(), EMAIL, "wrong")
    unknown = sign_in(Client(), "nobody.here@people.example.org", "wrong")
    assert known.status_code == unknown.status_code == 200
    without_address = bytes_of(unknown).replace(b"nobody.here@people.example.org", EMAIL.encode())
    assert without_address == bytes_of(known)


def test_a_leaver_with_the_right_password_looks_like_anybody_else() -> None:
    school = make_organisation()
    leaver = make_person(school, email="left@people.example.org", password=PASSWORD)
    end_membership(actor=SYSTEM, organisation=school.id, person=leaver.id, at=now())
    refused = sign_in(Client(), "left@people.example.org")
    wrong = sign_in(Client(), EMAIL, "wrong")
    assert bytes_of(refused).replace(b"left@people", b"teacher@people") == bytes_of(wrong)


def test_each_refusal_is_on_record_without_what_was_typed() -> None:
    sign_in(Client(), EMAIL, "wrong")
    event = Event.objects.order_by("sequence").last()
    assert event is not None
    assert (event.kind, event.outcome) == (EventKind.PERSON_REFUSED, "refused")
    assert EMAIL not in str(event.__dict__)


def test_too_many_wrong_passwords_shut_the_door_for_that_account_from_there() -> None:
    client = guess(EMAIL, LIMIT)
    assert sign_in(client, EMAIL).status_code == 429
    assert kinds()[-1] == EventKind.PERSON_LOCKED_OUT


def test_the_rest_of_the_building_still_gets_in() -> None:
    make_person(make_organisation(), email="colleague@people.example.org", password=PASSWORD)
    guess(EMAIL, LIMIT)
    assert sign_in(Client(), "colleague@people.example.org").status_code == 302


def test_counting_by_address_alone_would_shut_the_building(settings: Settings) -> None:
    settings.AXES_LOCKOUT_PARAMETERS = ["ip_address"]
    make_person(make_organisation(), email="colleague@people.example.org", password=PASSWORD)
    guess(EMAIL, LIMIT)
    assert sign_in(Client(), "colleague@people.example.org").status_code == 429


def test_counting_by_account_alone_would_shut_the_victim_out(settings: Settings) -> None:
    settings.AXES_LOCKOUT_PARAMETERS = ["username"]
    guess(EMAIL, LIMIT, ELSEWHERE)
    assert sign_in(Client(), EMAIL, address=HERE).status_code == 429


def test_an_attacker_elsewhere_does_not_shut_the_victim_out() -> None:
    guess(EMAIL, LIMIT + 5, ELSEWHERE)
    assert sign_in(Client(), EMAIL, address=HERE).status_code == 302


def test_a_locked_unknown_account_gets_the_same_bytes_as_a_known_one() -> None:
    known = sign_in(guess(EMAIL, LIMIT), EMAIL)
    unknown = sign_in(guess("nobody@people.example.org", LIMIT), "nobody@people.example.org")
    assert known.status_code == unknown.status_code == 429
    assert bytes_of(known) == bytes_of(unknown)


@pytest.mark.parametrize(
    "path", ["/account/signup/", "/account/email/", "/account/inactive/", "/account/2fa/signup/webauthn/"]
)
def test_nobody_makes_an_account_by_themselves(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path, {}).status_code == 404


def test_the_way_back_after_signing_in_stays_here(client: Client) -> None:
    data = {"login": EMAIL, "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert client.post("/account/login/", data)["Location"] == "/"


@pytest.mark.parametrize("size", [10, 5_000_000])
def test_a_file_that_nobody_asked_for_never_reaches_the_disk(
    monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    def refuse(*_args: object, **_given: object) -> None:
        raise AssertionError("a file was written")

    monkeypatch.setattr(uploadhandler, "TemporaryUploadedFile", refuse)
    answer = Client().post("/account/login/", {"file": SimpleUploadedFile("a.bin", b"x" * size)})
    assert answer.status_code == 200
