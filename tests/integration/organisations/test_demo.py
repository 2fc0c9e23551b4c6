"""The demo's door: one press in the demo, and no door anywhere else."""

import re

import pytest
from django.test import Client
from pytest_django import Settings

from sharewell.apps.organisations.services import Partnership, load_partnership
from sharewell.domain.access import SYSTEM
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.organisations.doors import is_in

DOOR, PRESS = "/organisations/demo/", "/organisations/demo/sign-in/"


@pytest.fixture
def partnership(db: None) -> Partnership:
    return load_partnership(actor=SYSTEM, at=now())


@pytest.fixture
def in_the_demo(settings: Settings) -> None:
    settings.SHAREWELL_DEMO = settings.SHAREWELL_DEMO_SIGN_IN = True


def press(client: Client, person: object, **more: str) -> int:
    return client.post(PRESS, {"person": str(person), **more}).status_code


@pytest.mark.usefixtures("in_the_demo")
def test_one_press_makes_you_somebody(partnership: Partnership, client: Client) -> None:
    page = client.get(DOOR).content.decode()
    assert all(str(person) in page for person in partnership.people.values())
    assert press(client, partnership.people["maya-lindqvist"]) == 302
    assert "Maya Lindqvist" in client.get("/organisations/me/").content.decode()


@pytest.mark.usefixtures("in_the_demo")
def test_another_press_makes_you_somebody_else(partnership: Partnership, client: Client) -> None:
    press(client, partnership.people["maya-lindqvist"])
    press(client, partnership.people["priya-anand"])
    assert "Priya Anand" in client.get("/organisations/me/").content.decode()


@pytest.mark.usefixtures("in_the_demo")
def test_somebody_without_a_password_is_not_led_to_where_one_is_changed(
    partnership: Partnership, client: Client
) -> None:
    press(client, partnership.people["maya-lindqvist"])
    page = client.get("/organisations/me/").content.decode()
    assert "/account/password/change/" not in page and "You have no password here" in page
    for leads_to in set(re.findall(r'href="(/account/[^"#]*)', page)):
        assert client.get(leads_to, follow=True).status_code == 200, leads_to


@pytest.mark.usefixtures("in_the_demo")
def test_the_sign_in_page_offers_the_people_too(partnership: Partnership, client: Client) -> None:
    assert "Maya Lindqvist" in client.get("/account/login/").content.decode()


@pytest.mark.usefixtures("in_the_demo")
def test_a_press_leads_to_the_page_that_was_wanted_when_it_is_ours(
    partnership: Partnership, client: Client
) -> None:
    person = str(partnership.people["maya-lindqvist"])
    wanted = client.post(PRESS, {"person": person, "next": "/organisations/"})
    elsewhere = client.post(PRESS, {"person": person, "next": "//elsewhere.example/"})
    assert (wanted["Location"], elsewhere["Location"]) == ("/organisations/", "/")


@pytest.mark.usefixtures("in_the_demo")
def test_leavers_and_nobodies_cannot_be_tried(cast: Cast, client: Client) -> None:
    assert press(client, cast.leaver.person.id) == 404
    assert press(client, "nobody") == 404
    assert client.get(PRESS).status_code == 404


@pytest.mark.parametrize(("demo", "sign_in"), [(False, False), (False, True), (True, False)])
def test_there_is_no_such_door_outside_the_demo(
    partnership: Partnership, client: Client, settings: Settings, demo: bool, sign_in: bool
) -> None:
    settings.SHAREWELL_DEMO, settings.SHAREWELL_DEMO_SIGN_IN = demo, sign_in
    assert client.get(DOOR).status_code == 404
    assert press(client, partnership.people["maya-lindqvist"]) == 404
    assert not is_in(client)
    assert "Maya Lindqvist" not in client.get("/account/login/").content.decode()
