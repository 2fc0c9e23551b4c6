"""A teacher who reads Welsh tells of a child in danger, and the duty worker answers, without a word of English."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from sharewell.domain.access import Role
from tests.factories.organisations import PASSWORD, make_front_door, make_organisation, make_person
from tests.system.looking import faults

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CATALOGUE = Path(__file__).resolve().parents[2] / "sharewell/locale/cy/LC_MESSAGES/django.po"
TEACHER, DUTY_WORKER = "maya@people.example.org", "priya@people.example.org"
FRONT_DOOR = "Drws Blaen Brynmor"


@pytest.fixture
def places(transactional_db: None) -> None:
    make_person(make_organisation("Ysgol Brynmor"), name="Maya Lindqvist", email=TEACHER, password=PASSWORD)
    front_door = make_front_door(FRONT_DOOR, duty_hours="Bob dydd, 8am i 8pm")
    make_person(front_door, Role.DUTY_WORKER, name="Priya Anand", email=DUTY_WORKER, password=PASSWORD)


@pytest.fixture
def page(live_server: LiveServer, places: None, chromium: Browser) -> Iterator[Page]:
    with chromium.new_context(base_url=live_server.url, viewport={"width": 390, "height": 844}) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def english() -> frozenset[str]:
    """Every English line that has another in Welsh."""
    entries = [entry for entry in polib.pofile(str(CATALOGUE)) if not entry.obsolete]
    return frozenset(entry.msgid for entry in entries if entry.msgstr != entry.msgid)


def is_in_welsh(page: Page, english: frozenset[str], heading: str) -> None:
    """The page says it is Welsh, is, fits a phone, and axe finds nothing."""
    page.wait_for_load_state()
    assert page.get_by_role("heading", level=1).first.inner_text() == heading
    assert page.locator("html").get_attribute("lang") == "cy"
    lines = {line.strip() for line in page.locator("body").inner_text().splitlines()}
    assert lines & english <= {"English"}, "this is still in English"
    assert not re.search(
        r"\b(January|November|December|Monday|Friday|Sunday|minutes?|hours?)\b", page.content()
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert faults(page) == []


def sign_in(page: Page, email: str) -> None:
    page.goto("/account/login/")
    if page.get_by_role("link", name="Cymraeg").count():
        page.get_by_role("link", name="Cymraeg").click()
    page.get_by_label("Cyfeiriad e-bost").fill(email)
    page.get_by_label("Cyfrinair", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Mewngofnodi", exact=True).click()
    page.wait_for_url("**/")


def sign_out(page: Page) -> None:
    page.goto("/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Allgofnodi").click()
    page.wait_for_url("**/account/login/")


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def test_an_emergency_goes_and_is_answered_in_welsh(page: Page, english: frozenset[str]) -> None:
    page.goto("/account/login/")
    page.get_by_role("link", name="Cymraeg").click()
    is_in_welsh(page, english, "Mewngofnodi")
    sign_in(page, TEACHER)
    is_in_welsh(page, english, "Beth sydd angen i chi ei wneud?")
    page.get_by_role("link", name="Mae rhywun mewn perygl nawr").click()
    is_in_welsh(page, english, "Mae rhywun mewn perygl nawr")
    press(page, "Nesaf: wrth bwy i ddweud")
    assert page.title().startswith("Gwall: ")
    is_in_welsh(page, english, "Mae rhywun mewn perygl nawr")
    page.get_by_label("Pwy sydd mewn perygl?").fill("Bachgen tua 7, cot goch")
    page.get_by_label("Beth sy’n digwydd?").fill("Mae dyn wrth y giât yn ei fygwth.")
    press(page, "Nesaf: wrth bwy i ddweud")
    is_in_welsh(page, english, "Ei anfon nawr")
    press(page, "Anfon nawr")
    is_in_welsh(page, english, "Wedi’i anfon")
    sign_out(page)
    _answer(page, english)


def _answer(page: Page, english: frozenset[str]) -> None:
    sign_in(page, DUTY_WORKER)
    is_in_welsh(page, english, "Beth sy’n dod i ben gyntaf")
    page.get_by_role("link", name=re.compile("Maya Lindqvist")).click()
    is_in_welsh(page, english, "Nid oes neb wedi agor hwn eto")
    press(page, "Ei agor")
    is_in_welsh(page, english, "Oddi wrth Maya Lindqvist, Ysgol Brynmor")
    # A warning of ours reaches those who read no Welsh too.
    assert "Ask us before you tell them." in page.get_by_role("main").inner_text()
    press(page, "Byddaf i’n delio â hwn")
    press(page, "Dweud y canlyniad wrthynt")
    is_in_welsh(page, english, "Dweud y canlyniad wrthynt")
    page.goto("/shares/inbox/")
    is_in_welsh(page, english, "Blwch derbyn")
