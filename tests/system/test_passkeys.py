"""A passkey from a real browser: made, used alone, used after the password. The authenticator is the browser's own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.factories.organisations import PASSWORD, make_organisation, make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
EMAIL = "maya@people.example.org"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def teacher(settings: Settings, transactional_db: None) -> None:
    settings.SHAREWELL_SECOND_FACTOR_IN_TESTS = True
    make_person(make_organisation(), name="Maya Lindqvist", email=EMAIL, password=PASSWORD)


@pytest.fixture
def page(live_server: LiveServer, teacher: None, chromium: Browser) -> Iterator[Page]:
    with chromium.new_context(base_url=live_server.url.replace("127.0.0.1", "localhost")) as context:
        opened = context.new_page()
        devices = context.new_cdp_session(opened)
        devices.send("WebAuthn.enable")
        devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
        yield opened


def give_password(page: Page) -> None:
    page.goto("/account/login/")
    page.get_by_label("Email address").fill(EMAIL)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def sign_out(page: Page) -> None:
    page.goto("/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/account/login/")


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def make_a_passkey(page: Page) -> None:
    page.goto("/organisations/")
    assert heading(page) == "Make your account safe"
    page.get_by_role("button", name="Make a passkey").click()
    page.get_by_label("Name for this passkey").fill("Work phone")
    page.get_by_role("button", name="Make it").click()
    page.wait_for_url("**/recovery-codes/")


def test_a_passkey_is_made_and_then_opens_the_door_alone_or_after_the_password(page: Page) -> None:
    give_password(page)
    make_a_passkey(page)
    page.goto("/organisations/")
    assert heading(page) == "Directory"

    sign_out(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda url: "login" not in url)
    page.goto("/organisations/me/")
    assert "Signed in with passkey" in page.get_by_role("main").inner_text()

    sign_out(page)
    give_password(page)
    assert heading(page) == "One more step"
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(lambda url: "2fa" not in url)
    page.goto("/organisations/")
    assert heading(page) == "Directory"
