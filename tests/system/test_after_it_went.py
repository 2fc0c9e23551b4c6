"""After something went: corrected, confirmed, seen differently, asked back; on a phone and with the keyboard alone."""

import pytest

from tests.system.conftest import DUTY_WORKER, KEYBOARD, PHONE, Comes, Way
from tests.system.test_from_worry_to_answer import tells_of_danger

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.slow]
HERE = pytest.mark.parametrize("way", [PHONE, KEYBOARD], ids=lambda way: way.name)


@HERE
def test_a_correction_is_confirmed_and_a_share_is_asked_back_and_given_back(comes: Comes, way: Way) -> None:
    teacher, desk = comes(way), comes(way)
    reference = tells_of_danger(teacher)
    desk.signs_in(DUTY_WORKER)
    desk.opens(f"/shares/{reference}/")
    desk.presses("Open it")
    teacher.opens(f"/shares/{reference}/correct/1/")
    teacher.fills("What should it say?", "It was the other door.")
    teacher.fills("What was wrong?", "I mixed the doors up.")
    teacher.presses("Send the correction")
    desk.opens(f"/shares/{reference}/")
    desk.presses("I have read the correction")
    desk.follows("I see something differently")
    desk.chooses("What do you see differently?", "All of it, or that it was shared")
    desk.fills("How do you see it?", "We were told otherwise.")
    desk.presses("Put my view on record")
    assert "We were told otherwise." in desk.words
    teacher.opens(f"/shares/{reference}/")
    assert "We were told otherwise." in teacher.words
    teacher.follows("Ask for it back")
    teacher.chooses("What is wrong?", "All of it is about the wrong child")
    teacher.fills("Tell them why", "It is another child of that name.")
    teacher.presses("Ask for it back")
    desk.opens(f"/shares/{reference}/give-back/")
    desk.chooses("What have you done?", "We give it back: nobody here will read it again")
    desk.fills("Whom have you told what it said, or why can you not give it back?", "Nobody.")
    desk.presses("Send the answer")
    desk.sees("This was given back")
