"""A teacher tells of a child, a duty worker answers, the teacher sees what came of it: on each device, as prose."""

import io
import re

import pypdfium2
import pytest

from tests.system.conftest import (
    DESKTOP,
    DUTY_WORKER,
    FRONT_DOOR,
    KEYBOARD,
    NO_SCRIPT,
    PHONE,
    TEACHER,
    Comes,
    Way,
)
from tests.system.visitor import Visitor, document_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.slow]
Ways = tuple[Way, ...]
SCREENS: Ways = (PHONE, DESKTOP)
"""By touch on a phone; each page is looked at in the window of a desk too."""
REFERENCE = re.compile(r"SW-[0-9A-Z]{4}-[0-9A-Z]{4}")


@pytest.mark.parametrize("ways", [SCREENS, (NO_SCRIPT,), (KEYBOARD,)], ids=lambda ways: ways[-1].name)
def test_a_child_in_danger_is_told_of_and_the_teacher_learns_the_outcome(comes: Comes, ways: Ways) -> None:
    teacher, duty_worker = comes(*ways), comes(*ways)
    teacher.opens("/account/login/")
    teacher.sees("Sign in", picture="sign-in")
    teacher.signs_in_by_hand(TEACHER)
    reference = tells_of_danger(teacher)
    opens_and_takes_on(duty_worker, reference)
    acts_and_answers(duty_worker)
    sees_the_outcome(teacher, reference)
    reads_the_record(teacher, reference)


@pytest.mark.parametrize("ways", [SCREENS, (NO_SCRIPT,)], ids=lambda ways: ways[-1].name)
def test_a_worry_is_advised_on_and_shared_and_the_teacher_learns_the_outcome(
    comes: Comes, ways: Ways
) -> None:
    teacher, duty_worker = comes(*ways), comes(*ways)
    writes_down_a_worry(teacher)
    says_what_it_is_for(teacher)
    reference = takes_the_advice_and_shares(teacher)
    opens_and_takes_on(duty_worker, reference)
    acts_and_answers(duty_worker)
    sees_the_outcome(teacher, reference)
    reads_the_record(teacher, reference)


def tells_of_danger(teacher: Visitor) -> str:
    """Three screens from home to sent; gives the reference."""
    if not teacher.is_in:
        teacher.signs_in(TEACHER)
    teacher.sees("What do you need to do?", picture="home-first-day")
    teacher.follows("Someone is in danger now")
    teacher.sees("Someone is in danger now", "Ring 999 first", picture="danger")
    teacher.presses("Next: who to tell")
    teacher.sees("Someone is in danger now", "There is a problem", picture="danger-with-errors")
    teacher.fills("Who is in danger?", "Ella Marsh")
    teacher.fills("Age or date of birth, if you know it", "8")
    teacher.fills("Where are they now, if you know?", "In the school office")
    teacher.fills("What is happening?", "Her father is at the gate, drunk, and says he will take her.")
    teacher.presses("Next: who to tell")
    teacher.sees("Send it now", "Ella Marsh", FRONT_DOOR, picture="danger-send")
    teacher.presses("Send now")
    teacher.sees("Sent", FRONT_DOOR, "Ring them too", picture="danger-sent")
    return reference_on(teacher)


def writes_down_a_worry(teacher: Visitor) -> None:
    """Who, what was seen, and the child's own words."""
    teacher.signs_in(TEACHER)
    teacher.follows("I am worried about a child")
    teacher.sees("Who is the child?", picture="worry-child")
    teacher.unfolds("You have no record of the child yet")
    teacher.fills("First names", "Ella")
    teacher.fills("Last name", "Marsh")
    teacher.chooses("How old is the child?", "I know about how old they are")
    teacher.fills("Age in years, as a guess", "8")
    teacher.presses("Continue")
    teacher.sees("What worries you?", picture="worry-what")
    teacher.fills("What you saw, heard or were told", "A hand-shaped bruise on her left arm.")
    teacher.page.get_by_label("I saw it", exact=True).first.check()
    teacher.page.get_by_label("When was it?", exact=True).first.fill("this morning")
    danger = "Not this minute, but they have been hurt or neglected, or I fear they will be"
    teacher.chooses("Is the child in danger?", danger)
    teacher.presses("Continue")
    teacher.sees("The child’s own words", picture="worry-words")
    teacher.fills("What did the child say?", "I do not want to go home.")
    teacher.presses("Continue")


def says_what_it_is_for(teacher: Visitor) -> None:
    """What should happen, who should know, what they need, what about the family."""
    teacher.sees("What do you want to happen?", picture="worry-objective")
    teacher.page.get_by_label("The child is kept safe from harm", exact=True).check()
    teacher.fills("What should they do?", "Check that she is safe tonight, and tell me what you will do.")
    teacher.presses("Continue")
    teacher.sees("Who should know?", FRONT_DOOR, picture="worry-recipients")
    teacher.page.get_by_label(FRONT_DOOR, exact=True).check()
    teacher.presses("Continue")
    teacher.sees("What do they need?", picture="worry-items")
    teacher.presses("Continue")
    teacher.sees("The family", picture="worry-family")
    family = "No, it could put the child or somebody else at more risk"
    teacher.chooses("Is it safe to tell the family that you are sharing this?", family)
    teacher.chooses("Do they agree to it being shared?", "I have not asked them")
    teacher.chooses("Did anybody tell you this and ask you to keep it private?", "No")
    teacher.ticks("Could somebody who may be a danger to the child see what you send?", "No")
    teacher.presses("Continue")


def takes_the_advice_and_shares(teacher: Visitor) -> str:
    """The advice, the decision, one more look, and it goes; gives the reference."""
    teacher.sees("Our advice", "You decide", picture="worry-advice")
    teacher.unfolds("Why")
    teacher.presses("Decide what to do")
    teacher.sees("Your decision", picture="worry-decision")
    teacher.chooses("What have you decided?", "Share what is ticked above")
    teacher.fills("What harm could sharing do?", "He may be angry with her.")
    teacher.fills("What harm could come of not sharing?", "She could be hurt again tonight.")
    teacher.chooses("What about telling the family?", "Do not tell them")
    teacher.fills("Why do you not tell them now?", "It could put her at more risk.")
    teacher.presses("Continue")
    teacher.sees("Check your answers", "A hand-shaped bruise", FRONT_DOOR, picture="worry-check")
    teacher.presses("Share")
    teacher.sees("Sent", FRONT_DOOR, picture="worry-sent")
    return reference_on(teacher)


def opens_and_takes_on(duty_worker: Visitor, reference: str) -> None:
    """Finds it at the top of the list, opens it, takes it on."""
    duty_worker.signs_in(DUTY_WORKER)
    duty_worker.sees("What runs out first", "Maya Lindqvist", picture="duty-home")
    assert "Ella" not in duty_worker.words, "nothing of a child before it is opened"
    duty_worker.opens("/shares/inbox/")
    duty_worker.sees("Inbox", reference, picture="inbox")
    duty_worker.follows("Maya Lindqvist")
    duty_worker.sees("Nobody has opened this yet", picture="share-cover")
    duty_worker.presses("Open it")
    duty_worker.sees("From Maya Lindqvist, Brackenmoor Primary School", "Ella Marsh", picture="share-opened")
    duty_worker.presses("I will deal with this")
    duty_worker.sees(
        "From Maya Lindqvist, Brackenmoor Primary School", "You are dealing with this", picture="share-owned"
    )


def acts_and_answers(duty_worker: Visitor) -> None:
    """Writes down what was done, then tells the outcome."""
    duty_worker.follows("Write down what you did")
    duty_worker.sees("What did you do?", picture="share-act")
    duty_worker.fills("What did you do?", "Rang the school. A social worker is on the way.")
    duty_worker.presses("Write it down")
    duty_worker.presses("Tell them the outcome")
    duty_worker.sees("Tell them the outcome", picture="share-answer")
    answer = duty_worker.page.get_by_role("group", name="What happens now?").get_by_role("radio").first
    if duty_worker.keyboard:
        duty_worker._tabs_to(answer)
        duty_worker.page.keyboard.press("Space")
    else:
        answer.check()
    duty_worker.fills("Tell them more", "We see her today and ring you at four.")
    duty_worker.presses("Send the answer")
    duty_worker.sees(
        "From Maya Lindqvist, Brackenmoor Primary School",
        "The sender has your answer",
        picture="share-answered",
    )


def sees_the_outcome(teacher: Visitor, reference: str) -> None:
    """Home says that there is news; the share's page says what it is."""
    teacher.opens("/")
    teacher.sees("What do you need to do?", "What I sent and where it stands", picture="home-with-outcome")
    teacher.opens("/shares/sent/")
    teacher.sees("What was sent and where it stands", reference, picture="sent")
    teacher.follows(FRONT_DOOR)
    teacher.sees(f"Sent to {FRONT_DOOR}", "We see her today and ring you at four.", picture="sent-share")


def reads_the_record(teacher: Visitor, reference: str) -> None:
    """The whole chain on one page, and as a document that can be kept."""
    teacher.follows("The record")
    heading = teacher.page.get_by_role("heading", level=1).first.inner_text()
    teacher.sees(heading, "We see her today and ring you at four.", picture="record")
    made = document_of(teacher, "Make a PDF to print or to hand over")
    assert made.ok
    assert made.headers["content-type"] == "application/pdf"
    assert "no-store" in made.headers["cache-control"]
    pages = pypdfium2.PdfDocument(io.BytesIO(made.body()))
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert reference in text
    assert "We see her today" in text


def reference_on(visitor: Visitor) -> str:
    """The reference of the share that the page tells of."""
    found = REFERENCE.search(visitor.words)
    assert found
    return found[0]
