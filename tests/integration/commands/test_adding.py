"""Adding an organisation and its people from the command line, on a real database."""

import re

import pytest
from django.test import Client

from sharewell.__main__ import main
from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.errors import PasswordChosen
from sharewell.apps.organisations.models import Organisation, Person
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.organisations.services import make_password_link
from sharewell.domain.access import SYSTEM, Actor, Refused, Role
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.clock import now
from tests.cast import Cast

pytestmark = pytest.mark.django_db

Said = pytest.CaptureFixture[str]
WHERE = ("--nation", "england", "--area", "Northfield", "--body", "public", "--sector", "school")
REACHED = ("--phone", "01632 960001", "--notice-email", "office@school.example.org")
NEW_PASSWORD = "three random words 42"


def add_school(*more: str) -> int:
    return main(["add-organisation", "Hill School", *WHERE, *REACHED, *more])


def add_ada(*more: str, school: str = "Hill School") -> int:
    role = () if "--role" in more else ("--role", "administrator")
    return main(["add-person", "Ada Obi", "Ada@school.example.org", "--organisation", school, *role, *more])


def link_in(said: str) -> str:
    found = re.search(r"^http://localhost:8000(/\S+)$", said, re.MULTILINE)
    assert found
    return found[1]


def test_an_organisation_is_added_with_its_key_and_its_event(capsys: Said) -> None:
    assert add_school("--front-door", "--duty-hours", "weekdays") == 0

    school = Organisation.objects.get(name="Hill School")
    assert (school.sector, school.is_front_door, school.duty_hours) == ("school", True, "weekdays")
    event = Event.objects.get(kind=EventKind.ORGANISATION_ADDED, record=school.id)
    assert event.origin == "cli"
    assert str(school.id) in capsys.readouterr().out


def test_an_organisation_is_added_once(capsys: Said) -> None:
    assert [add_school(), add_school()] == [0, 1]
    assert (
        capsys.readouterr().err == "sharewell: Northfield has an organisation called Hill School already.\n"
    )


@pytest.mark.parametrize(
    "wrong",
    [("--phone", "ask at the desk"), ("--notice-email", "office"), ("--area", " "), ("--sector", "x")],
)
def test_a_slip_is_told_and_adds_nothing(wrong: tuple[str, str], capsys: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        add_school(*wrong)

    assert ended.value.code == 2
    assert wrong[0] in capsys.readouterr().err
    assert not Organisation.objects.exists()


def test_the_link_sets_the_first_password_and_then_no_other(capsys: Said) -> None:
    add_school()
    assert add_ada() == 0
    link, browser = link_in(capsys.readouterr().out), Client()

    form = browser.get(link)["Location"]
    browser.post(form, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})

    ada = Person.objects.get(email="ada@school.example.org")
    assert ada.check_password(NEW_PASSWORD)
    actor = actor_for(ada)
    assert actor is not None and actor.role is Role.ADMINISTRATOR
    assert Client().get(link).status_code == 200
    with pytest.raises(PasswordChosen):
        make_password_link(actor=command_line(), person=ada.id, at=now())


def test_the_log_says_that_a_link_was_made_and_not_what_it_is(capsys: Said) -> None:
    add_school()
    add_ada()
    key = link_in(capsys.readouterr().out).split("-")[-1].strip("/")

    made = Event.objects.get(kind=EventKind.PASSWORD_LINK_MADE)
    assert made.record == Person.objects.get().id
    assert key not in str(Event.objects.values())


@pytest.mark.parametrize(
    ("more", "school", "told"),
    [
        ((), "No School", "There is no organisation 'No School'"),
        ((), "00000000-0000-0000-0000-000000000009", "There is no organisation"),
        (("--deputy",), "Hill School", "Only a safeguarding lead can be a deputy"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    more: tuple[str, ...], school: str, told: str, capsys: Said
) -> None:
    add_school()

    assert add_ada(*more, school=school) == 1
    assert told in capsys.readouterr().err
    assert not Person.objects.exists()


def test_one_address_is_one_person(capsys: Said) -> None:
    add_school()

    assert [add_ada(), add_ada()] == [0, 1]
    assert "Somebody already signs in with Ada@school.example.org." in capsys.readouterr().err


def test_two_organisations_of_one_name_are_told_apart_by_id(capsys: Said) -> None:
    add_school()
    add_school("--area", "Southfield")

    assert add_ada() == 1
    assert "2 organisations are called 'Hill School'" in capsys.readouterr().err
    assert add_ada(school=str(Organisation.objects.get(area="Southfield").id)) == 0


def test_no_administrator_in_a_browser_gets_a_link_for_a_colleague(cast: Cast) -> None:
    with pytest.raises(Refused):
        make_password_link(actor=cast.administrator.actor, person=cast.owner.person.id, at=now())


def command_line() -> Actor:
    return Actor(
        person=SYSTEM.person,
        name=SYSTEM.name,
        organisation=SYSTEM.organisation,
        organisation_name=SYSTEM.organisation_name,
        role=SYSTEM.role,
        origin="cli",
    )
