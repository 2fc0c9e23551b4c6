"""The pages of what happens after a share went: passing on, correcting, asking back; and words that came too late."""

from uuid import uuid4

import pytest
from django.test import Client

from sharewell.apps.shares.models import Confirmation, CorrectedItem, LateWords, PassedOn, Share
from sharewell.apps.shares.services import Asking, Returned, answer_return, ask_return
from sharewell.domain.sharing import ReturnAnswer, ShareState
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.shares import make_share, opened
from tests.integration.shares_pages.pages import post, questions_for, text_of

pytestmark = pytest.mark.django_db
DANGER = {"wrong_child": "yes", "reason": "Canary-another Rowan"}


@pytest.fixture
def share(cast: Cast) -> Share:
    """Opened by the front door."""
    return opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)


def page(share: Share, step: str = "") -> str:
    return f"/shares/{share.reference}/{step}"


def test_the_first_press_shows_the_advice_and_the_second_passes_it_on(
    cast: Cast, share: Share, desk: Client
) -> None:
    said = {
        "items": ["1"],
        "recipient": str(cast.other_agency.id),
        "urgency": "significant_harm",
        "linked": "no",
        "needed_because": "They know the family.",
        "telling": "ask_lead",
        "reason": "They have to know.",
    }
    advised = post(desk, page(share, "pass-on/"), said)
    assert (advised.status_code, PassedOn.objects.count()) == (200, 0)
    assert advised.context["counsel"].verdict
    other = post(desk, page(share, "pass-on/"), {**said, "linked": "yes", "seen": advised.context["seen"]})
    assert (other.status_code, PassedOn.objects.count()) == (200, 0)
    went = post(desk, page(share, "pass-on/"), {**said, "seen": advised.context["seen"]})
    onward = PassedOn.objects.get().onward
    assert went.headers["Location"] == page(onward)
    assert "This came from another organisation" in text_of(desk, page(onward))


def test_a_correction_is_read_with_what_it_said_before_and_confirmed_with_one_press(
    share: Share, desk: Client, teacher: Client
) -> None:
    said = {"text": "Canary-right wrist", "reason": "Canary-I mixed them up"}
    post(teacher, page(share, "correct/1/"), said)
    shown = text_of(desk, page(share))
    assert '<del><span class="govuk-visually-hidden">Removed: </span><bdi>Canary-item' in shown
    assert '<ins><span class="govuk-visually-hidden">Added: </span><bdi>Canary-right wrist' in shown
    assert "Canary-I mixed them up" in shown
    row = CorrectedItem.objects.get()
    post(desk, page(share, f"confirm/{row.sequence}/"), {"did": ""})
    assert Confirmation.objects.get().person_name == "Reece Recipient"
    assert "I have read the correction" not in text_of(desk, page(share))
    assert "confirmed at" in text_of(teacher, page(share))
    assert "<del>" in text_of(desk, f"/shares/records/{share.reference}/")
    assert desk.get(f"/shares/records/{share.reference}/document/").content.startswith(b"%PDF")


def test_what_is_about_the_wrong_child_is_struck_asked_back_and_then_read_no_more(
    cast: Cast, share: Share, desk: Client, teacher: Client
) -> None:
    post(teacher, page(share, "ask-for-return/"), DANGER)
    shown = text_of(desk, page(share))
    assert "This is about the wrong child." in shown
    assert "<del>" in shown
    told = {"answer": "destroyed", "copies": "2", "printed": "1", "words": "Canary-the school nurse"}
    post(desk, page(share, "give-back/"), told)
    closed = text_of(desk, page(share))
    assert "This was given back" in closed
    assert "Canary-item" not in closed
    answered = text_of(teacher, page(share))
    assert "It has been destroyed. 2 copies. 1 of them on paper" in answered
    assert "Canary-the school nurse" in answered


def test_a_reply_to_what_was_given_back_is_refused_and_kept_as_a_note_to_ring(
    cast: Cast, share: Share, desk: Client, teacher: Client
) -> None:
    ask = ask_return(actor=cast.owner.actor, share=share, asking=Asking(reason="Wrong."), at=now())
    returned = Returned(answer=ReturnAnswer.RETURNED, words="Nobody.")
    answer_return(actor=cast.recipient_lead.actor, ask=ask, returned=returned, at=now())
    said = {"outcome": "assessment_started", "note": "Canary-we have begun"}
    answer = desk.post(page(share, "answer/"), {"idempotency_key": str(uuid4()), **said}, follow=True)
    assert "Your words are kept for them. Please ring them too." in answer.content.decode()
    assert LateWords.objects.count() == 1
    assert Share.objects.get(pk=share.pk).state == ShareState.RETURNED
    assert "Canary-we have begun" in text_of(teacher, page(share))


def test_a_share_to_which_nothing_happened_afterwards_costs_no_question_more(
    share: Share, desk: Client
) -> None:
    asked = " ".join(questions_for(desk, page(share)))
    for table in ("correcteditem", "returnask", "passingask", "passedon", "latewords"):
        assert table not in asked
