"""Sessions: their limits, who can end them, and that ending bites at once."""

from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from sharewell.apps.organisations.models import Organisation, Person, SignIn
from sharewell.apps.organisations.services import end_membership, suspend_organisation
from sharewell.domain.access import SYSTEM, Role
from sharewell.kit.clock import frozen, now
from tests.factories.organisations import PASSWORD, make_organisation, make_person
from tests.integration.organisations.doors import is_in, sign_in, submit

EMAIL = "teacher@people.example.org"


@pytest.fixture
def school(db: None, standing_clock: datetime) -> Organisation:
    return make_organisation()


@pytest.fixture
def teacher(school: Organisation) -> Person:
    return make_person(school, email=EMAIL, password=PASSWORD)


@pytest.fixture
def browser(teacher: Person) -> Client:
    client = Client()
    assert sign_in(client, EMAIL).status_code == 302
    return client


def test_the_way_out_at_once_ends_the_session_and_clears_the_browser(browser: Client) -> None:
    row = SignIn.objects.get()
    for unmeant in ({"Sec-Fetch-Site": "cross-site"}, {"Sec-Purpose": "prefetch"}):
        browser.get("/organisations/exit/", headers=unmeant)
        browser.head("/organisations/exit/")
        assert is_in(browser)
    session = browser.session.session_key
    away = browser.get("/organisations/exit/", headers={"Sec-Fetch-Site": "same-origin"})
    assert away.status_code == 302 and away.headers["Location"].startswith("https://www.bbc.co.uk/")
    assert "storage" in away.headers["Clear-Site-Data"]
    assert not Session.objects.filter(session_key=session).exists() and not is_in(browser)
    row.refresh_from_db()
    assert row.ended_because == "signed_out"
    assert browser.get("/organisations/exit/").headers["Location"] == away.headers["Location"]


def test_a_session_left_alone_for_fifteen_minutes_is_over(browser: Client) -> None:
    with frozen(now() + timedelta(minutes=14)):
        assert is_in(browser)
    with frozen(now() + timedelta(minutes=29)):
        assert not is_in(browser)
    assert SignIn.objects.get().ended_because == "idle"


def test_a_busy_session_is_over_after_twelve_hours(browser: Client) -> None:
    start = now()
    for minutes in range(10, 12 * 60, 10):
        with frozen(start + timedelta(minutes=minutes)):
            assert is_in(browser)
    with frozen(start + timedelta(hours=12)):
        assert not is_in(browser)
    assert SignIn.objects.get().ended_because == "too_long"


def test_the_last_use_is_written_at_most_once_a_minute(browser: Client) -> None:
    before = SignIn.objects.get().last_seen_at
    with frozen(now() + timedelta(seconds=59)):
        is_in(browser)
    assert SignIn.objects.get().last_seen_at == before
    with frozen(now() + timedelta(seconds=60)):
        is_in(browser)
    assert SignIn.objects.get().last_seen_at == before + timedelta(seconds=60)


def test_leaving_bites_on_the_next_request(school: Organisation, teacher: Person, browser: Client) -> None:
    end_membership(actor=SYSTEM, organisation=school.id, person=teacher.id, at=now())
    assert not Session.objects.exists()
    assert not is_in(browser)


def test_a_suspended_organisation_has_nobody_in_it(school: Organisation, browser: Client) -> None:
    suspend_organisation(actor=SYSTEM, organisation=school.id, at=now())
    assert not is_in(browser)


def test_a_session_can_be_ended_from_another_browser(teacher: Person, browser: Client) -> None:
    other = Client()
    sign_in(other, EMAIL)
    left_behind = SignIn.objects.order_by("started_at", "id").get(session_key=browser.session.session_key)
    submit(other, f"/organisations/me/sessions/{left_behind.id}/end/")
    assert not is_in(browser)
    assert is_in(other)


def test_nobody_ends_another_persons_session(school: Organisation, browser: Client) -> None:
    make_person(school, Role.ADMINISTRATOR, email="admin@people.example.org", password=PASSWORD)
    other = Client()
    sign_in(other, "admin@people.example.org")
    theirs = SignIn.objects.get(session_key=browser.session.session_key)
    submit(other, f"/organisations/me/sessions/{theirs.id}/end/")
    assert is_in(browser)


def test_a_new_password_ends_every_other_session(teacher: Person, browser: Client) -> None:
    other = Client()
    sign_in(other, EMAIL)
    new = "quite another phrase"
    data = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert other.post("/account/password/change/", data).status_code == 302
    assert is_in(other)
    assert not is_in(browser)


def test_signing_in_gives_a_new_session_key(teacher: Person) -> None:
    client = Client()
    client.get("/account/login/")
    session = client.session
    session["planted"] = "yes"
    session.save()
    before = session.session_key
    sign_in(client, EMAIL)
    assert client.session.session_key != before
