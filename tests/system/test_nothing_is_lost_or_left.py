"""What was typed survives a sign-out and a lost connection; what was seen does not survive a sign-out."""

import pytest

from tests.system.conftest import DUTY_WORKER, PHONE, TEACHER, Comes
from tests.system.test_from_worry_to_answer import opens_and_takes_on, tells_of_danger
from tests.system.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.slow]
KEPT_IN_BROWSER = """async () => {
  const names = indexedDB.databases ? (await indexedDB.databases()).map(one => one.name) : [];
  return JSON.stringify([{...localStorage}, {...sessionStorage}, names, await caches.keys()]);
}"""


def says_who_it_is(teacher: Visitor) -> None:
    """As far as the second page of a worry."""
    teacher.signs_in(TEACHER)
    teacher.follows("I am worried about a child")
    teacher.unfolds("You have no record of the child yet")
    teacher.fills("First names", "Ella")
    teacher.presses("Continue")
    teacher.sees("What worries you?")


def waits_until(visitor: Visitor, words: str) -> None:
    """Until the line under the form says so."""
    visitor.page.wait_for_function(
        "words => document.querySelector('[data-autosave-status]').textContent.startsWith(words)",
        arg=words,
        polling=100,
    )


def test_a_draft_is_there_again_after_signing_out_and_in(comes: Comes) -> None:
    teacher = comes(PHONE)
    says_who_it_is(teacher)
    teacher.page.get_by_label("What you saw, heard or were told", exact=True).fill("Half a sen")
    waits_until(teacher, "Saved")
    teacher.signs_out()
    teacher.signs_in_by_hand(TEACHER)
    teacher.sees("What do you need to do?", "What I have begun", picture="home-with-draft")
    assert "Ella" not in teacher.words
    teacher.page.locator(".sw-rows a").click()
    teacher.sees("What worries you?")
    assert (
        teacher.page.get_by_label("What you saw, heard or were told", exact=True).input_value()
        == "Half a sen"
    )


def test_typing_goes_on_without_a_connection_and_is_saved_when_it_is_back(comes: Comes) -> None:
    teacher = comes(PHONE)
    says_who_it_is(teacher)
    teacher.context.set_offline(True)
    teacher.page.get_by_label("What you saw, heard or were told", exact=True).fill("A bruise.")
    waits_until(teacher, "Not saved yet")
    assert "ERR_INTERNET_DISCONNECTED" in teacher.complaints.pop()
    teacher.context.set_offline(False)
    waits_until(teacher, "Saved")
    teacher.page.reload()
    assert (
        teacher.page.get_by_label("What you saw, heard or were told", exact=True).input_value() == "A bruise."
    )
    teacher.complaints.clear()  # each further try without a connection is a complaint of the browser


def test_going_back_after_signing_out_shows_nothing_and_the_browser_keeps_nothing(comes: Comes) -> None:
    teacher, duty_worker = comes(PHONE), comes(PHONE)
    reference = tells_of_danger(teacher)
    opens_and_takes_on(duty_worker, reference)
    assert "Ella" not in duty_worker.page.evaluate(KEPT_IN_BROWSER)
    duty_worker.signs_out()
    for _step in range(4):
        duty_worker.page.go_back()
        duty_worker.page.wait_for_load_state()
        assert "Ella" not in duty_worker.page.content()
        assert "Marsh" not in duty_worker.page.content()
    assert "Ella" not in duty_worker.page.evaluate(KEPT_IN_BROWSER)
    assert DUTY_WORKER not in str(duty_worker.context.cookies())
