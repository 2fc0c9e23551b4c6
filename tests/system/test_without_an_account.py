"""Somebody who has no account is told, collects what was left with a code read out to them, and answers."""

import re

import pytest

from tests.system.conftest import DESKTOP, KEYBOARD, NO_SCRIPT, PHONE, TEACHER, Comes, Way
from tests.system.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.slow]
CODE = re.compile(r"^[A-Z0-9]{4} [A-Z0-9]{4}$", re.MULTILINE)


@pytest.mark.parametrize(
    ("teachers", "tutors"),
    [(DESKTOP, PHONE), (PHONE, NO_SCRIPT), (DESKTOP, KEYBOARD)],
    ids=lambda way: way.name,
)
def test_a_tutor_without_an_account_collects_and_answers(comes: Comes, teachers: Way, tutors: Way) -> None:
    teacher, tutor = comes(teachers), comes(tutors)
    tells_a_tutor(teacher)
    link, code = makes_link_and_code(teacher)
    collects(tutor, link, code)
    answers(tutor)
    teacher.page.reload()
    teacher.sees("Left for Tess Tutor to collect", "Being read now")
    looks_at_other_ways(teacher)
    closes(tutor)


def tells_a_tutor(teacher: Visitor) -> None:
    """In an emergency, with somebody added on the way."""
    teacher.signs_in(TEACHER)
    teacher.follows("Someone is in danger now")
    teacher.fills("Who is in danger?", "Ella Marsh")
    teacher.fills("What is happening?", "He waits for her at the gate.")
    teacher.presses("Next: who to tell")
    teacher.follows("Add somebody who has no account")
    teacher.sees("Add somebody who has no account", "Ring them first.", picture="outside-add")
    teacher.fills("What is their name?", "Tess Tutor")
    teacher.fills("Which organisation are they from?", "Elm Tuition")
    teacher.selects("Kind of service", "Other")
    teacher.chooses("What sort of organisation is it?", "A business, or somebody who works for themself")
    teacher.fills("Telephone number", "01632 960777")
    teacher.fills("E-mail address", "tess@elm.example.org")
    teacher.chooses(
        "How do you know that they are who they say?",
        "I rang a number that I found myself, and spoke to them",
    )
    teacher.presses("Add them")
    teacher.sees("Send it now", "Tess Tutor can be chosen now", "has no account", picture="outside-added")
    teacher.ticks("Who should be told?", "Elm Tuition")
    teacher.presses("Send now")
    teacher.sees("Sent", "nothing has reached them yet", picture="outside-sent")


def makes_link_and_code(teacher: Visitor) -> tuple[str, str]:
    """The link from the mail, and the code as the teacher reads it out."""
    from sharewell.kit.notify.links import path_of
    from sharewell.kit.notify.models import Notice

    teacher.presses("Make the link and the code")
    teacher.sees("Left for Tess Tutor to collect", "Find their number yourself", picture="outside-left")
    teacher.presses("Make the link and the code")
    teacher.sees("Left for Tess Tutor to collect", "Ring them now and read this out", picture="outside-code")
    found = CODE.search(teacher.words)
    assert found is not None, teacher.words
    return path_of(Notice.objects.get(kind="pickup_waiting")), found.group()


def collects(tutor: Visitor, link: str, code: str) -> None:
    """Nothing before the code; with it, everything."""
    tutor.opens(link)
    tutor.sees("Somebody has left something for you", picture="pick-up-door")
    assert "Ella" not in tutor.page.content() and "Brackenmoor" not in tutor.page.content()
    tutor.fills("The code that they gave you", "abcd 3467")
    tutor.presses("Open it")
    tutor.sees("Somebody has left something for you", "did not open anything", picture="pick-up-wrong-code")
    tutor.fills("The code that they gave you", code.lower())
    tutor.presses("Open it")
    tutor.sees("From Brackenmoor Primary School", "He waits for her at the gate.", picture="pick-up")
    tutor.presses("I will deal with this")
    tutor.sees("From Brackenmoor Primary School", "They can see that you have it.")


def answers(tutor: Visitor) -> None:
    """The outcome, as anybody answers."""
    tutor.follows("Tell them the outcome")
    tutor.sees("Tell them the outcome", picture="pick-up-answer")
    tutor.chooses("What happens now?", "Something else")
    tutor.fills("Tell them more", "I keep her with me until you come.")
    tutor.presses("Send the answer")
    tutor.sees(
        "From Brackenmoor Primary School", "I keep her with me until you come.", picture="pick-up-answered"
    )


def looks_at_other_ways(teacher: Visitor) -> None:
    """Without a screen: the script, the letter, the call that confirms either."""
    page = teacher.page.url
    for link, words in (
        ("Tell them by telephone", "Have it read back"),
        ("Print a letter", "Address for the letter"),
        ("Write down that they have it", "Did they read it back to you?"),
    ):
        teacher.opens(page)
        teacher.follows(link)
        heading = "Write down the call" if link.startswith("Write") else link
        teacher.sees(heading, words, picture=f"outside-{link.split()[0].lower()}")


def closes(tutor: Visitor) -> None:
    """After that the link shows nothing, in this browser too."""
    address = tutor.page.url
    tutor.presses("I have finished: close it")
    tutor.sees("It is closed", picture="pick-up-closed")
    tutor.opens(address)
    tutor.sees("Somebody has left something for you")
