"""A password alone opens nothing, and the secrets of factors are sealed."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.totp.internal.auth import yield_hotp_counters_from_time as counters
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.models import Person
from sharewell.apps.organisations.sign_in.mfa_adapter import MfaAdapter
from sharewell.domain.audit.kinds import EventKind
from tests.factories.organisations import PASSWORD, make_organisation, make_person
from tests.integration.organisations.doors import is_in, sign_in

EMAIL = "teacher@people.example.org"
SET_UP = "/organisations/me/second-factor/"
CODE = "/account/2fa/authenticate/"


@pytest.fixture(autouse=True)
def required(settings: Settings) -> None:
    settings.SHAREWELL_SECOND_FACTOR_IN_TESTS = True


@pytest.fixture
def teacher(db: None) -> Person:
    return make_person(make_organisation(), email=EMAIL, password=PASSWORD)


@pytest.fixture
def secret(teacher: Person) -> str:
    secret = generate_totp_secret()
    TOTP.activate(teacher, secret)
    return secret


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(counters()))))


@pytest.mark.parametrize(
    "path", ["/organisations/", "/organisations/me/", "/account/password/change/", "/account/2fa/"]
)
def test_somebody_without_a_factor_is_led_to_set_one_up(teacher: Person, client: Client, path: str) -> None:
    sign_in(client, EMAIL)
    assert client.get(path)["Location"] == SET_UP


def test_what_is_needed_to_set_one_up_is_open(teacher: Person, client: Client) -> None:
    sign_in(client, EMAIL)
    for path in (SET_UP, "/account/2fa/totp/activate/", "/account/2fa/webauthn/add/", "/account/logout/"):
        assert client.get(path).status_code == 200, path


def test_the_demo_alone_needs_no_factor(teacher: Person, client: Client, settings: Settings) -> None:
    settings.SHAREWELL_TESTING = False
    sign_in(client, EMAIL)
    assert not is_in(client)
    settings.SHAREWELL_DEMO = True
    assert is_in(client)


def test_with_a_factor_the_password_is_half_the_way(secret: str, client: Client) -> None:
    assert sign_in(client, EMAIL)["Location"] == CODE
    assert not is_in(client)
    client.post(CODE, {"code": code_of(secret)})
    assert is_in(client)


def test_recovery_codes_alone_are_no_factor(teacher: Person, client: Client) -> None:
    sign_in(client, EMAIL)
    RecoveryCodes.activate(teacher)
    assert client.get("/organisations/")["Location"] == SET_UP


def test_wrong_codes_are_on_record_and_soon_no_code_is_taken(secret: str, client: Client) -> None:
    sign_in(client, EMAIL)
    for _ in range(5):
        client.post(CODE, {"code": "000000"})
    last = Event.objects.order_by("sequence").last()
    assert last is not None and last.kind == EventKind.PERSON_REFUSED
    client.post(CODE, {"code": code_of(secret)})
    assert not is_in(client)


def test_a_code_works_once(secret: str) -> None:
    code, first, second = code_of(secret), Client(), Client()
    for client in (first, second):
        sign_in(client, EMAIL)
        client.post(CODE, {"code": code})
    assert is_in(first)
    assert not is_in(second)


def test_secrets_are_sealed_in_the_database(secret: str, teacher: Person) -> None:
    RecoveryCodes.activate(teacher)
    kept = {one.type: one.data for one in Authenticator.objects.filter(user=teacher)}
    assert secret not in str(kept)
    assert kept["totp"]["secret"].startswith("f1.")
    assert kept["recovery_codes"]["seed"].startswith("f1.")


def test_the_test_for_sealing_would_notice_secrets_in_clear(
    teacher: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MfaAdapter, "encrypt", lambda _self, text: text)
    secret = generate_totp_secret()
    TOTP.activate(teacher, secret)
    assert secret in str(Authenticator.objects.get(user=teacher).data)


def test_a_new_and_a_removed_factor_are_on_record(
    teacher: Person, client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    sign_in(client, EMAIL)
    page = client.get("/account/2fa/totp/activate/")
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/account/2fa/totp/activate/", {"code": code_of(page.context["form"].secret)})
    assert is_in(client)
    client.post("/account/2fa/totp/deactivate/")
    assert client.get("/organisations/")["Location"] == SET_UP
    kinds = list(Event.objects.filter(kind__startswith="second-factor").values_list("kind", flat=True))
    assert kinds == [EventKind.SECOND_FACTOR_ADDED, EventKind.SECOND_FACTOR_REMOVED]
