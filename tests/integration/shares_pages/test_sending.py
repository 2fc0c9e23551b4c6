"""The sender's side: where it stands, the recipient's question, and taking back."""

import pytest
from django.test import Client

from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import ask_back
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.shares import SUMMARY, opened
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import post, text_of, times

pytestmark = pytest.mark.django_db


def test_the_sender_sees_where_it_stands_and_until_when(teacher: Client, share: Share) -> None:
    page = text_of(teacher, f"/shares/{share.reference}/")
    assert "Cast Front Door should open it by" in page
    assert "Not opened yet" in page


def test_the_senders_look_is_no_receipt(teacher: Client, share: Share) -> None:
    text_of(teacher, f"/shares/{share.reference}/")
    assert times(EventKind.SHARE_OPENED) == 0
    assert times(EventKind.SHARE_READ) == 1


def test_it_is_taken_back_with_a_reason_while_nobody_has_opened_it(
    teacher: Client, desk: Client, share: Share
) -> None:
    here = f"/shares/{share.reference}/"
    assert "Say why you take it back" in post(teacher, f"{here}recall/", {"reason": ""}).content.decode()
    post(teacher, f"{here}recall/", {"reason": "Canary-wrong place"})
    assert "Canary-wrong place" in text_of(teacher, here)
    seen = text_of(desk, here)
    assert "This was taken back" in seen
    assert "Canary" not in seen


def test_what_somebody_has_opened_cannot_be_taken_back(cast: Cast, teacher: Client, share: Share) -> None:
    opened(share, cast.recipient.actor)
    here = f"/shares/{share.reference}/"
    assert "Take it back" not in text_of(teacher, here)
    answer = teacher.get(f"{here}recall/", follow=True).content.decode()
    assert "Somebody has opened this already" in answer
    assert times(EventKind.SHARE_RECALLED) == 0


def test_opening_what_was_just_taken_back_shows_nothing(teacher: Client, desk: Client, share: Share) -> None:
    here = f"/shares/{share.reference}/"
    post(teacher, f"{here}recall/", {"reason": "Wrong place"})
    post(desk, f"{here}open/")
    assert times(EventKind.SHARE_OPENED) == 0


def test_the_recipients_question_is_shown_and_answered_once(
    cast: Cast, teacher: Client, share: Share
) -> None:
    given, here = opened(share, cast.recipient.actor), f"/shares/{share.reference}/"
    ask_back(actor=cast.recipient.actor, share=given, at=now(), question="Who collects her?")
    assert "Who collects her?" in text_of(teacher, here)
    assert "Who collects her?" in text_of(teacher, f"{here}reply/")
    assert "Write your answer" in post(teacher, f"{here}reply/", {"answer": ""}).content.decode()
    post(teacher, f"{here}reply/", {"answer": "Her aunt does"})
    assert "Her aunt does" in text_of(teacher, here)
    assert teacher.get(f"{here}reply/").status_code == 302
    post(teacher, f"{here}reply/", {"answer": "Somebody else"})
    assert times(EventKind.QUESTION_ANSWERED) == 1


def test_what_i_sent_is_listed_with_its_line_and_the_look_is_in_the_log(
    teacher: Client, share: Share
) -> None:
    page = text_of(teacher, "/shares/sent/")
    assert SUMMARY in page
    assert "To be opened in" in page
    assert times(EventKind.SHARES_LISTED) == 1


def test_a_lead_can_list_what_everybody_sent_and_a_colleague_cannot(
    cast: Cast, client_for: ClientFor, share: Share
) -> None:
    assert share.reference in text_of(client_for(cast.lead), "/shares/sent/?whose=everybody")
    assert share.reference not in text_of(client_for(cast.colleague), "/shares/sent/?whose=everybody")
