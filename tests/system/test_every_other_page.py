"""The pages of each role, and those that are open to anybody: each is looked at on a phone and on a desk."""

import pytest

from sharewell.apps.organisations.models import Organisation, Person
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.organisations.services import set_directory_keeper
from sharewell.domain.access import SYSTEM
from sharewell.kit.clock import now
from tests.factories.alerts import make_alert
from tests.factories.discussions import make_discussion
from tests.factories.transfers import make_transfer, sent_transfer
from tests.system.conftest import (
    ADMINISTRATOR,
    DESKTOP,
    DUTY_WORKER,
    FRONT_DOOR,
    GOVERNANCE,
    LEAD,
    LEADER,
    PHONE,
    SCHOOL,
    TEACHER,
    Comes,
)
from tests.system.test_from_worry_to_answer import tells_of_danger
from tests.system.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.slow]
OPEN = ("about", "accessibility", "privacy", "help", "account/login", "account/password/reset", "nowhere")


def looks_at(visitor: Visitor, path: str, picture: str) -> None:
    """Opens an address; whatever it says at its head, it is sound."""
    visitor.opens(path)
    visitor.sees(visitor.page.get_by_role("heading", level=1).first.inner_text(), picture=picture)


def test_what_is_open_to_anybody(comes: Comes) -> None:
    visitor = comes(PHONE, DESKTOP)
    for path in OPEN:
        looks_at(visitor, f"/{path}/", path.replace("/", "-"))


def test_the_pages_of_those_who_see_no_content(comes: Comes) -> None:
    administrator = comes(PHONE, DESKTOP)
    administrator.signs_in(ADMINISTRATOR)
    school, teacher = Organisation.objects.get(name=SCHOOL), Person.objects.get(email=TEACHER)
    person = f"/organisations/people/{teacher.id}/"
    for path, picture in (
        ("/", "administrator-home"),
        ("/organisations/people/", "people"),
        ("/organisations/people/add/", "people-add"),
        (person, "person"),
        (f"{person}role/", "person-role"),
        (f"{person}leave/", "person-leave"),
        ("/audit/", "trail-technical"),
        (f"/organisations/{school.id}/details/", "contact-details"),
    ):
        looks_at(administrator, path, picture)
    leader = comes(PHONE, DESKTOP)
    leader.signs_in(LEADER)
    looks_at(leader, "/", "leader-home")


def test_the_pages_of_the_rules(comes: Comes) -> None:
    reader = comes(PHONE, DESKTOP)
    reader.signs_in(GOVERNANCE)
    for path, picture in (
        ("/", "governance-home"),
        ("/guidance/?nation=wales&checked=unverified", "rules"),
        ("/guidance/rules/core/emergencies/immediate-danger/", "rule"),
        ("/guidance/cases/", "rules-cases"),
        ("/guidance/scenarios/core/what_to_do/", "rules-scenarios"),
        ("/guidance/changes/?before=2026-02-01&after=2026-03-01", "rules-changes"),
        ("/guidance/to-check/", "rules-to-check"),
        ("/guidance/ask/", "rules-ask"),
    ):
        looks_at(reader, path, picture)
    reader.selects("How worried are you?", "The child is hurt or neglected, or may be")
    reader.unfolds("Item 1")
    reader.selects("What is it?", "An address that must stay secret")
    reader.presses("Ask the rules")
    reader.sees("Ask the rules", "Item 1: An address that must stay secret", picture="rules-answer")
    reader.unfolds("Why, and which law")
    reader.follows("The rule")
    looks_at(reader, reader.page.url, "rule-of-a-reason")


def test_the_pages_of_being_told_when_the_rules_change(comes: Comes) -> None:
    reader = comes(PHONE, DESKTOP)
    reader.signs_in(GOVERNANCE)
    actor = actor_for(Person.objects.get(email=GOVERNANCE))
    assert actor
    alert = make_alert(actor)
    looks_at(reader, "/guidance/alerts/choose/", "rules-told-choose")
    reader.presses("Tell me")
    reader.sees("What changed for you", "You will be told when the rules change.", picture="rules-told")
    looks_at(reader, f"/guidance/alerts/{alert.pk}/", "rules-told-alert")
    reader.presses("I have read this")
    reader.sees("What changed for you")


def test_the_pages_of_files_that_move_of_talking_together_and_of_the_directory(comes: Comes) -> None:
    lead, door = comes(PHONE), Organisation.objects.get(name=FRONT_DOOR)
    actor = actor_for(Person.objects.get(email=LEAD))
    assert actor
    lead.signs_in(LEAD)
    moves = f"/transfers/{make_transfer(actor, door.id).reference}/"
    moved = f"/transfers/{sent_transfer(actor, door.id).reference}/"
    talk = f"/discussions/{make_discussion(actor, door.id).reference}/"
    paths = [
        "/transfers/",
        "/transfers/new/",
        "/transfers/school/",
        moves,
        f"{moves}place/",
        f"{moves}send/",
        moved,
    ]
    paths += ["/discussions/", "/discussions/new/", talk, f"{talk}put-in/", f"{talk}record/", "/desk/"]
    for path in paths:
        looks_at(lead, path, "")
        assert not lead.page.title().startswith("Page not found"), path
    administrator = comes(PHONE)
    administrator.signs_in(ADMINISTRATOR)
    school = Organisation.objects.get(name=SCHOOL).id
    set_directory_keeper(actor=SYSTEM, organisation=school, keeps_directory=True, at=now())
    looks_at(administrator, "/organisations/import/", "")


def test_the_pages_around_a_share(comes: Comes) -> None:
    teacher = comes(PHONE, DESKTOP)
    reference = tells_of_danger(teacher)
    teacher.presses("Complete the record")
    teacher.sees(teacher.page.get_by_role("heading", level=1).first.inner_text(), picture="complete-record")
    looks_at(teacher, f"/shares/{reference}/recall/", "share-recall")
    looks_at(teacher, "/organisations/", "directory")
    looks_at(teacher, f"/organisations/{Organisation.objects.get(name=SCHOOL).id}/", "organisation")
    looks_at(teacher, "/organisations/me/", "account")
    looks_at(teacher, "/organisations/me/second-factor/", "second-factor")
    looks_at(teacher, "/concerns/told/", "told")
    lead = comes(PHONE, DESKTOP)
    lead.signs_in(LEAD)
    looks_at(lead, "/", "lead-home")
    looks_at(lead, "/audit/", "trail")
    duty_worker = comes(PHONE, DESKTOP)
    duty_worker.signs_in(DUTY_WORKER)
    for page, picture in (("contacts/", "contacts"), ("confirm/", "pulse"), ("duty/", "rota")):
        looks_at(duty_worker, f"/organisations/{page}", picture)
    looks_at(duty_worker, "/organisations/contacts/add/", "contact")
    looks_at(duty_worker, "/organisations/duty/add/", "shift")
    looks_at(lead, "/organisations/partnership/", "partnership")
    duty_worker.opens(f"/shares/{reference}/")
    duty_worker.presses("Open it")
    looks_at(duty_worker, f"/shares/{reference}/ask/", "share-ask")
    looks_at(duty_worker, f"/shares/{reference}/give/", "share-give")
