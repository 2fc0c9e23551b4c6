"""The desk with the keyboard, a file from sending to confirmation, a discussion from calling to recorded decisions."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from sharewell.kit.clock import now
from tests.system.conftest import (
    DESKTOP,
    DUTY_WORKER,
    FRONT_DOOR,
    LEAD,
    NO_SCRIPT,
    PHONE,
    SCHOOL,
    Comes,
    Way,
)
from tests.system.test_from_worry_to_answer import tells_of_danger
from tests.system.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.slow]


def fills_day(visitor: Visitor, days: int) -> None:
    """A day so many days from now."""
    day = now() + timedelta(days=days)
    for label, part in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        visitor.fills(label, str(part))


def test_the_desk_is_worked_with_single_keys(comes: Comes) -> None:
    teacher, desk = comes(PHONE), comes(DESKTOP)
    reference = tells_of_danger(teacher)
    desk.signs_in(DUTY_WORKER)
    desk.opens("/desk/keys/")
    desk.sees("Single keys", "the next, the one before")
    desk.chooses("Do you want to use single keys at your desk?", "Yes, switch them on")
    desk.presses("Save")
    desk.sees("Inbox", "Single keys are on in this browser", reference)
    keys = desk.page.keyboard
    for key in ("?", "j", "x", "a"):
        keys.press(key)
    assert desk.page.locator("#desk-keys").get_attribute("open") is not None
    expect(desk.page.locator("#owner")).to_be_focused()
    desk.selects("Give it to", "Tom Varley")
    desk.presses("Give")
    desk.sees("Inbox", "1 was given", "Given to Tom Varley")
    keys.press("j")
    with desk.page.expect_navigation():
        keys.press("o")
    assert desk.page.url.endswith(f"/shares/{reference}/")


@pytest.mark.parametrize("way", [DESKTOP, NO_SCRIPT], ids=lambda way: way.name)
def test_a_file_goes_from_the_record_to_the_confirmation(comes: Comes, way: Way) -> None:
    teacher, desk = comes(way), comes(way)
    reference = tells_of_danger(teacher)
    teacher.opens(f"/shares/records/{reference}/")
    teacher.follows("This child is leaving")
    teacher.sees("A child is leaving")
    teacher.chooses("What happens?", "Goes to another service or worker")
    fills_day(teacher, 3)
    teacher.chooses("How worried are you about this child?", "I have worries")
    teacher.fills("Name or town of the place", "Front Door")
    teacher.presses("Find the place")
    teacher.page.get_by_label(FRONT_DOOR).first.check()
    teacher.presses("Write it down")
    teacher.sees(f"A child’s file to {FRONT_DOOR}", "The clock for the file runs")
    teacher.presses("Send the file")
    teacher.fills("What is it?", "Chronology")
    teacher.fills("What it says", "What happened since May.")
    teacher.chooses("Does the family know that the file goes?", "Yes, they have been told")
    teacher.presses("Send it")
    teacher.sees(f"A child’s file to {FRONT_DOOR}", "Sent, not confirmed")
    desk.signs_in(DUTY_WORKER)
    desk.opens("/desk/?kind=transfer")
    desk.sees("Inbox", "Say whether it arrived")
    desk.follows("Maya Lindqvist")
    desk.presses("It arrived and is whole")
    desk.sees(f"A child’s file to {FRONT_DOOR}", "Arrived, whole")
    desk.opens("/desk/?kind=transfer")
    desk.sees("Inbox", "Nothing here waits")


def test_a_discussion_is_called_and_what_was_decided_is_checked(comes: Comes) -> None:
    teacher, lead, desk = comes(PHONE), comes(DESKTOP), comes(PHONE)
    tells_of_danger(teacher)
    calls_a_discussion(lead)
    desk.signs_in(DUTY_WORKER)
    desk.opens("/desk/?kind=discussion")
    desk.sees("Inbox", "Say what you know", "Ella Marsh")
    desk.follows("Ruth Adeyemi")
    desk.presses("Put in what you know")
    desk.fills("What do you know?", "Two visits this year.")
    desk.presses("Put it in")
    desk.sees("Strategy discussion", "Two visits this year.")
    lead.follows("Write down what was decided")
    for place in (FRONT_DOOR, SCHOOL, "Brackenmoor Police"):
        lead.ticks("Who was there?", place)
    lead.fills("What was said, in short?", "We fear for her.")
    lead.fills("What is done?", "A visit today")
    lead.fills("Who does it?", "Priya Anand")
    lead.presses("Write down what was decided")
    lead.sees("Strategy discussion", "A visit today")
    desk.opens("/desk/")
    desk.sees("Inbox", "Check what was decided")
    desk.opens("/desk/?kind=discussion")
    desk.follows("Ruth Adeyemi")
    desk.follows("Our words are right")
    desk.presses("Our words are right")
    desk.sees("Strategy discussion", "Confirmed that their words are right")


def calls_a_discussion(lead: Visitor) -> None:
    """From the list to the page of the discussion that was called."""
    lead.signs_in(LEAD)
    lead.opens("/discussions/new/")
    lead.fills("Which child is it about?", "Ella")
    lead.presses("Look")
    lead.follows("Ella Marsh")
    lead.sees("Call a discussion")
    lead.chooses("What do you call?", "Strategy discussion")
    lead.fills("Why must you talk?", "Her father came drunk.")
    lead.chooses("How worried are you about this child?", "The child may be badly hurt")
    fills_day(lead, 2)
    lead.fills("Time", "10:30")
    lead.chooses("How do you meet?", "By telephone")
    lead.fills("Room, number or link", "01632 960 001")
    for place in (FRONT_DOOR, "Brackenmoor Police"):
        lead.ticks("Who is asked?", place)
    lead.presses("Call it")
    lead.sees("Strategy discussion", "Ella Marsh")
