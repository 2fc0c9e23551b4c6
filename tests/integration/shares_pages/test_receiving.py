"""The receiving desk: nothing opens itself, each press is one step, and the sender is told."""

from uuid import uuid4

import pytest
from django.test import Client

from sharewell.apps.audit.models import Event
from sharewell.apps.shares.models import Receipt
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import own_share
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import ReceiptKind
from tests.cast import Cast
from tests.factories.organisations import make_actor
from tests.factories.shares import ITEM, answered, opened, owned
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import post, text_of, times

pytestmark = pytest.mark.django_db


def receipts(share: Share) -> list[str]:
    return list(Receipt.objects.filter(share=share).values_list("kind", flat=True))


def test_the_page_before_opening_shows_from_whom_and_how_urgent_and_nothing_else(
    desk: Client, share: Share
) -> None:
    page = text_of(desk, f"/shares/{share.reference}/")
    assert "Olive Owner, Cast School A" in page
    assert "Hurt or neglected, or may be" in page
    assert "Canary" not in page
    assert receipts(share) == [ReceiptKind.DELIVERED]


def test_pressing_open_is_the_receipt_and_shows_the_content(desk: Client, share: Share) -> None:
    answer = post(desk, f"/shares/{share.reference}/open/")
    assert answer["Location"] == f"/shares/{share.reference}/"
    assert receipts(share) == [ReceiptKind.DELIVERED, ReceiptKind.OPENED]
    page = text_of(desk, answer["Location"])
    assert ITEM in page
    assert "Told by somebody" in page
    assert "Canary-because it shows the harm" in page
    assert "Canary-family not told yet" in page


def test_opening_twice_with_one_press_leaves_one_receipt(desk: Client, share: Share) -> None:
    key = str(uuid4())
    for _press in range(2):
        post(desk, f"/shares/{share.reference}/open/", key=key)
    assert receipts(share).count(ReceiptKind.OPENED) == 1


def test_each_look_at_the_content_is_in_the_log_with_its_purpose(
    cast: Cast, desk: Client, share: Share
) -> None:
    opened(share, cast.recipient.actor)
    text_of(desk, f"/shares/{share.reference}/")
    look = Event.objects.filter(kind=EventKind.SHARE_READ).latest("sequence")
    assert (look.record, look.purpose) == (share.pk, "to deal with what was shared")


def test_from_taking_it_on_to_the_outcome(cast: Cast, desk: Client, teacher: Client, share: Share) -> None:
    here = f"/shares/{share.reference}/"
    post(desk, f"{here}open/")
    assert "I will deal with this" in text_of(desk, here)
    post(desk, f"{here}own/")
    assert "You are dealing with this." in text_of(desk, here)
    post(desk, f"{here}act/", {"note": "Rang the school"})
    post(desk, f"{here}answer/", {"outcome": "assessment_started", "note": "A social worker visits today"})
    page = text_of(teacher, here)
    for said in (
        "Rang the school",
        "An assessment has begun",
        "A social worker visits today",
        "Reece Recipient",
    ):
        assert said in page
    assert "What you can do" not in text_of(desk, here)


def test_it_can_be_given_to_a_colleague_who_then_sees_it(cast: Cast, desk: Client, share: Share) -> None:
    opened(share, cast.recipient.actor)
    lead = str(cast.recipient_lead.actor.person)
    post(desk, f"/shares/{share.reference}/give/", {"owner": lead, "note": "You know them"})
    assert "Lou Lead is dealing with this." in text_of(desk, f"/shares/{share.reference}/")


def test_it_cannot_be_given_to_somebody_elsewhere(cast: Cast, desk: Client, share: Share) -> None:
    opened(share, cast.recipient.actor)
    answer = post(desk, f"/shares/{share.reference}/give/", {"owner": str(cast.stranger.actor.person)})
    assert b"Error:" in answer.content
    assert times(EventKind.SHARE_OWNED) == 0


@pytest.mark.parametrize(
    ("step", "typed", "missing"),
    [
        ("act", {"note": " "}, "Say what you did"),
        ("answer", {"note": "Kept words"}, "Choose what happens now"),
        ("answer", {"outcome": "other", "note": ""}, "Tell them more, even if it is one sentence"),
        ("answer", {"outcome": "made up", "note": "Kept words"}, "made up"),
        ("ask", {"question": ""}, "Write your question"),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_nothing_changes(
    cast: Cast, desk: Client, share: Share, step: str, typed: dict[str, str], missing: str
) -> None:
    owned(share, cast.recipient.actor)
    before = receipts(share)
    page = post(desk, f"/shares/{share.reference}/{step}/", typed).content.decode()
    assert missing in page
    assert all(text in page for text in typed.values() if text == "Kept words")
    assert receipts(share) == before


def test_one_question_can_be_asked_and_no_second(cast: Cast, desk: Client, share: Share) -> None:
    opened(share, cast.recipient.actor)
    here = f"/shares/{share.reference}/"
    post(desk, f"{here}ask/", {"question": "Who collects her?"})
    page = text_of(desk, here)
    assert "Who collects her?" in page
    assert "They have not answered yet." in page
    assert "Ask them a question" not in page
    post(desk, f"{here}ask/", {"question": "And again?"})
    assert times(EventKind.QUESTION_ASKED) == 1


def test_a_step_that_came_too_late_says_why_and_changes_nothing(
    cast: Cast, desk: Client, share: Share
) -> None:
    answered(share, cast.recipient.actor)
    before = receipts(share)
    for step in ("act", "answer", "give", "ask"):
        answer = desk.get(f"/shares/{share.reference}/{step}/", follow=True)
        assert "This has been answered already." in answer.content.decode()
    post(desk, f"/shares/{share.reference}/own/")
    assert receipts(share) == before


@pytest.mark.parametrize("step", ["open", "own"])
def test_a_step_is_never_taken_by_following_a_link(desk: Client, share: Share, step: str) -> None:
    assert desk.get(f"/shares/{share.reference}/{step}/").status_code == 405
    assert receipts(share) == [ReceiptKind.DELIVERED]


@pytest.mark.parametrize(
    "step", ["", "open/", "own/", "act/", "answer/", "ask/", "give/", "reply/", "recall/"]
)
def test_for_a_stranger_a_share_is_as_absent_as_one_that_never_was(
    cast: Cast, client_for: ClientFor, share: Share, step: str
) -> None:
    stranger = client_for(cast.stranger)
    there = (
        post(stranger, f"/shares/{share.reference}/{step}")
        if step
        else stranger.get(f"/shares/{share.reference}/")
    )
    never = post(stranger, f"/shares/SW-ZZZZ-ZZZZ/{step}") if step else stranger.get("/shares/SW-ZZZZ-ZZZZ/")
    assert there.status_code == never.status_code == 404
    assert there.content.replace(share.reference.encode(), b"SW-ZZZZ-ZZZZ") == never.content


def test_the_sender_cannot_take_the_recipients_steps(cast: Cast, teacher: Client, share: Share) -> None:
    opened(share, cast.recipient.actor)
    for step in ("own", "act", "answer", "ask", "give"):
        assert post(teacher, f"/shares/{share.reference}/{step}/").status_code == 404


def test_a_practitioner_there_sees_it_only_once_it_is_theirs(
    cast: Cast, client_for: ClientFor, share: Share
) -> None:

    there = make_actor(organisation=cast.front_door)
    browser = client_for(there.person)
    given = opened(share, cast.recipient.actor)
    assert browser.get(f"/shares/{share.reference}/").status_code == 404
    own_share(actor=cast.recipient.actor, share=given, at=given.state_at, owner=there.person)
    assert ITEM in text_of(browser, f"/shares/{share.reference}/")
