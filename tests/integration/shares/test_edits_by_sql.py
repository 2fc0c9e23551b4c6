"""`sharewell verify` finds what SQL did to a share, to what became of it, and to what leads said about it."""

import pytest
from django.db import connection

from sharewell.apps.audit.services import changed_records
from sharewell.apps.decisions.services import (
    answer_lead,
    ask_lead,
    complete_emergency,
    review_completed,
    start_completion,
)
from sharewell.apps.shares.services import (
    act_on_share,
    answer_question,
    answer_share,
    ask_back,
    climb_all,
    own_share,
    recall_share,
)
from sharewell.domain.access import SYSTEM
from sharewell.domain.sharing import Answer
from sharewell.kit.append_only import protect, unprotect
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.decisions import deciding, make_concern
from tests.factories.shares import make_share, owned

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
SHARE = "UPDATE shares_share SET {} WHERE state = 'acted_on'"
EDITS = {
    "a share that looks answered": (SHARE.format("state = 'answered'"), "where shares stand"),
    "a clock that no longer climbs": (SHARE.format("next_climb_at = NULL"), "where shares stand"),
    "a clock that was taken away": (SHARE.format("due_at = NULL"), "where shares stand"),
    "a receipt too few": (SHARE.format("receipts_made = 1"), "where shares stand"),
    "another nation's clocks": (SHARE.format("nation = 'wales'"), "shares"),
    "a recall that never was": ("DELETE FROM shares_recall", "recalls"),
    "another's recall": ("UPDATE shares_recall SET person_name = 'Somebody'", "recalls"),
    "a question never asked": ("DELETE FROM shares_question", "questions back"),
    "another's question": ("UPDATE shares_question SET asked_by_name = 'Somebody'", "questions back"),
    "a question never answered": (
        "UPDATE shares_question SET answered_at = NULL",
        "answers to questions back",
    ),
    "a lead never asked": ("DELETE FROM decisions_leadquestion", "questions to leads"),
    "another lead's answer": (
        "UPDATE decisions_leadquestion SET answered_by_name = 'Somebody'",
        "answers of leads",
    ),
    "a review a day earlier": ("UPDATE decisions_completiontask SET reviewed_at = created_at", "reviews"),
}


def everything_said(cast: Cast) -> None:
    """A share asked about, acted on and given on; one recalled; one answered; a lead's answer and review."""
    owner, recipient = cast.owner.actor, cast.recipient.actor
    share = owned(make_share(owner, cast.front_door.id), recipient)
    ask_back(actor=recipient, share=share, at=now(), question="When was this?")
    answer_question(actor=owner, share=share, at=now(), answer="This morning")
    act_on_share(actor=recipient, share=share, at=now(), note="Rang the school")
    own_share(actor=cast.recipient_lead.actor, share=share, at=now(), owner=recipient.person)
    other = owned(make_share(owner, cast.front_door.id), recipient)
    answer_share(actor=recipient, share=other, at=now(), outcome=Answer.ADVICE_GIVEN, note="Done")
    recall_share(actor=owner, share=make_share(owner, cast.front_door.id), at=now(), reason="Not theirs")
    a_leads_part(cast)


def a_leads_part(cast: Cast) -> None:
    owner, lead = cast.owner.actor, cast.lead.actor
    question = ask_lead(
        actor=owner,
        at=now(),
        lead=lead.person,
        question="May I?",
        snapshot={},
        urgency="significant_harm",
        nation="england",
    )
    answer_lead(actor=lead, at=now(), question=question, answer="Yes")
    task = start_completion(actor=owner, at=now(), concern=make_concern(owner))
    complete_emergency(actor=owner, at=now(), task=task, deciding=deciding())
    review_completed(actor=lead, at=now(), task=task, note="Read")


def by_sql(statement: str) -> None:
    unprotect(connection, "shares_recall")
    with connection.cursor() as cursor:
        cursor.execute(statement)
    protect(connection, "shares_recall")


@pytest.mark.parametrize(("edit", "where"), EDITS.values(), ids=list(EDITS))
def test_an_edit_by_sql_is_found_and_located(cast: Cast, edit: str, where: str) -> None:
    everything_said(cast)
    assert list(changed_records()) == []
    by_sql(edit)
    assert [fault for fault in changed_records() if fault.startswith(f"{where}: record ")]


def test_a_share_that_climbed_to_the_top_raises_no_alarm(cast: Cast) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    for _ in range(4):
        share.refresh_from_db()
        climb_all(actor=SYSTEM, at=share.next_climb_at or now())
    share.refresh_from_db()
    assert share.next_climb_at is None
    assert list(changed_records()) == []
