"""A partnership of three, and people of it in front of real browsers."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

from sharewell.apps.organisations.services import confirm_directory_entry
from sharewell.domain.access import SYSTEM, Role
from sharewell.domain.advice.vocabulary import Sector
from sharewell.kit.clock import now
from tests.factories.organisations import PASSWORD, make_front_door, make_organisation, make_person
from tests.system.visitor import Visitor, Way
from tests.system.windows import Window, Windows

TEACHER, LEAD, DUTY_WORKER = "maya@people.example.org", "ruth@people.example.org", "priya@people.example.org"
ADMINISTRATOR, GOVERNANCE, LEADER = (
    "ada@people.example.org",
    "ivo@people.example.org",
    "lena@people.example.org",
)
SCHOOL, FRONT_DOOR = "Brackenmoor Primary School", "Brackenmoor Children’s Front Door"


PHONE, DESKTOP = Way("phone", 390, 844), Way("desktop", 1280, 900)
NO_SCRIPT, KEYBOARD = Way("no-script", 390, 844, script=False), Way("keyboard", 1280, 900, mouse=False)

Comes = Callable[..., Visitor]
"""Takes a Way; with a second one, each page is looked at in a window of that size too."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a process; what each begins with is as if it were new."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # The browser's driver runs an event loop in this thread, which Django would take for asynchronous code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        executable = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def windows(chromium: Browser) -> Windows:
    """The windows of that browser: see windows.py."""
    return Windows(chromium)


@pytest.fixture
def partnership(transactional_db: None) -> None:
    """A school, a front door whose number was checked today, and the police."""
    today = now()
    school = make_organisation(SCHOOL, at=today)
    door = make_front_door(FRONT_DOOR, out_of_hours_phone="01632 960999", at=today)
    make_organisation("Brackenmoor Police", sector=Sector.POLICE, at=today)
    people = (
        (school, Role.PRACTITIONER, "Maya Lindqvist", TEACHER),
        (school, Role.SAFEGUARDING_LEAD, "Ruth Adeyemi", LEAD),
        (school, Role.ADMINISTRATOR, "Ada Finch", ADMINISTRATOR),
        (school, Role.INFORMATION_GOVERNANCE_LEAD, "Ivo Marsh", GOVERNANCE),
        (school, Role.LEADER, "Lena Holt", LEADER),
        (door, Role.DUTY_WORKER, "Priya Anand", DUTY_WORKER),
        (door, Role.SAFEGUARDING_LEAD, "Tom Varley", "tom@people.example.org"),
    )
    for organisation, role, name, email in people:
        make_person(organisation, role, name=name, email=email, password=PASSWORD, at=today)
    confirm_directory_entry(actor=SYSTEM, organisation=door.id, at=today)


@pytest.fixture
def comes(live_server: LiveServer, partnership: None, windows: Windows) -> Iterator[Comes]:
    """Makes a visitor with a browser of their own; at the end the console must have been silent."""
    visitors: list[tuple[Visitor, Window]] = []

    def make(way: Way, also: Way | None = None) -> Visitor:
        options = {"java_script_enabled": way.script, "locale": "en-GB", "reduced_motion": "reduce"}
        window = windows.lend(way.width, way.height, base_url=live_server.url, **options)
        how = {"keyboard": not way.mouse, "script": way.script, "home": live_server.url}
        visitors.append((Visitor(window.page, way.name, also=also, **how), window))
        return visitors[-1][0]

    yield make
    for visitor, window in visitors:
        visitor.leaves()
        windows.take_back(window)
    assert [complaint for visitor, _window in visitors for complaint in visitor.complaints] == []
