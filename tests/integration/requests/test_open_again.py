"""A question whose answer is taken back, given back or about another child is open again, for both sides."""

from datetime import datetime, timedelta

import pytest

from sharewell.apps.audit.services.digests import changed_records
from sharewell.apps.organisations.services import end_membership
from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.services import answer_nothing, challenge, decline
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import (
    Asking,
    NotPossibleNow,
    Returned,
    answer_return,
    answer_share,
    ask_return,
    keep_late_words,
    open_share,
    own_share,
    recall_share,
    send_worry,
)
from sharewell.domain.access import SYSTEM, Actor, Refused
from sharewell.domain.requests import AskState, Refusal
from sharewell.domain.sharing import Answer, FactAnswer, FactOutcome, ReturnAnswer
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.requests import again, make_ask, opened_ask
from tests.factories.shares import a_parcel
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
BACK = Returned(answer=ReturnAnswer.RETURNED, words="Canary-told nobody")
LATER = timedelta(hours=2)


@pytest.fixture
def ask(cast: Cast, standing_clock: datetime) -> Ask:
    return opened_ask(make_ask(cast.owner.actor, cast.front_door.id), cast.recipient.actor)


def answered(ask: Ask, by: Actor, at: datetime, *facts: FactAnswer) -> Share:
    parcel = a_parcel(ask.asker_id, answers=ask.pk, facts_answered=facts)
    return send_worry(actor=by, at=at, worry=a_worry(), deciding=deciding(), parcels=[parcel]).shares[0]


def gone(cast: Cast, share: Share, how: str, at: datetime) -> None:
    """The answer goes away again, in one of the three ways."""
    sender, asker = cast.recipient.actor, cast.owner.actor
    if how == "taken_back":
        recall_share(actor=sender, share=share, at=at, reason="Canary-too soon")
        return
    open_share(actor=asker, share=share, at=at, purpose="test")
    asking = Asking(reason="Canary-another", wrong_child=how == "wrong_child")
    found = ask_return(actor=sender, share=share, asking=asking, at=at)
    if how == "given_back":
        assert again(Ask.objects.get(pk=share.answers_id)).state == AskState.ANSWERED
        answer_return(actor=asker, ask=found, returned=BACK, at=at)


@pytest.mark.parametrize(
    ("how", "words"),
    [("taken_back", "taken back"), ("given_back", "given back"), ("wrong_child", "about another child")],
)
def test_a_question_whose_answer_is_gone_is_open_again_with_its_clock_and_says_so_on_both_sides(
    cast: Cast, client_for: ClientFor, ask: Ask, standing_clock: datetime, how: str, words: str
) -> None:
    at = standing_clock + LATER
    share = answered(ask, cast.recipient.actor, standing_clock)
    Notice.objects.all().delete()
    gone(cast, share, how, at)
    row = again(ask)
    assert (row.state, row.answer, row.reason, row.share) == (AskState.OWNED, "", how, None)
    assert (row.owner_id, row.state_at) == (cast.recipient.person.id, at)
    assert row.due_at is not None and row.due_at > at
    for notice, to in (("request_moved", cast.owner), ("request_waiting", cast.recipient)):
        assert to.person.email in set(Notice.objects.filter(kind=notice).values_list("to", flat=True))
    for member in (cast.owner, cast.recipient):
        text = client_for(member).get(f"/requests/asks/{ask.reference}/").content.decode()
        assert f"{words}. This waits for an answer again." in text
    assert "Open again" in client_for(cast.owner).get("/requests/").content.decode()
    answered(ask, cast.recipient.actor, at)
    assert (again(ask).answer, again(ask).reason) == ("shared_in_full", "")
    assert list(changed_records()) == []


def test_a_later_answer_stands_when_an_earlier_one_is_given_back(
    cast: Cast, ask: Ask, standing_clock: datetime
) -> None:
    at = standing_clock
    withheld = FactAnswer(place=1, outcome=FactOutcome.WITHHELD, reason=Refusal.OTHER, note="Canary-no")
    first = answered(ask, cast.recipient.actor, at, withheld)
    challenge(actor=cast.owner.actor, ask=ask, at=at, why="Canary-please")
    second = answered(ask, cast.recipient.actor, at)
    gone(cast, first, "wrong_child", at)
    assert (again(ask).state, again(ask).share) == (AskState.ANSWERED, second.pk)
    assert AskStep.objects.filter(ask=ask, kind="answer_gone").count() == 0


def test_what_was_found_to_be_about_another_child_opens_once_and_a_new_refusal_can_be_challenged(
    cast: Cast, ask: Ask, standing_clock: datetime
) -> None:
    at, worker = standing_clock, cast.recipient.actor
    decline(actor=worker, ask=ask, at=at, reason=Refusal.OTHER, note="Canary-no")
    challenge(actor=cast.owner.actor, ask=ask, at=at, why="Canary-please")
    share = answered(ask, worker, at)
    open_share(actor=cast.owner.actor, share=share, at=at, purpose="test")
    found = ask_return(actor=worker, share=share, asking=Asking(reason="x", wrong_child=True), at=at)
    answer_return(actor=cast.owner.actor, ask=found, returned=BACK, at=at)
    assert AskStep.objects.filter(ask=ask, kind="answer_gone").count() == 1
    decline(actor=worker, ask=ask, at=at, reason=Refusal.OTHER, note="Canary-not ours")
    challenge(actor=cast.owner.actor, ask=ask, at=at, why="Canary-who then")
    assert again(ask).state == AskState.CHALLENGED


def test_when_whoever_answered_has_left_the_desk_hears_that_it_is_open_again(
    cast: Cast, ask: Ask, standing_clock: datetime
) -> None:
    share = answered(ask, cast.recipient.actor, standing_clock)
    left = {"organisation": cast.front_door.id, "person": cast.recipient.person.id}
    end_membership(actor=SYSTEM, at=standing_clock, **left)
    recall_share(actor=cast.recipient_lead.actor, share=share, at=standing_clock, reason="Canary-left")
    assert again(ask).owner_id is None
    waiting = Notice.objects.filter(kind="request_waiting", key__startswith="answer-gone")
    assert list(waiting.values_list("to", flat=True)) == [cast.front_door.notice_email]
    answer_nothing(actor=cast.recipient_lead.actor, ask=ask, at=standing_clock)
    assert list(changed_records()) == []


def test_nobody_replies_to_a_share_that_was_recalled_and_what_they_write_is_kept_to_ring(
    cast: Cast, ask: Ask, standing_clock: datetime
) -> None:
    at = standing_clock
    share = answered(ask, cast.recipient.actor, at)
    recall_share(actor=cast.recipient.actor, share=share, at=at, reason="Canary-too soon")
    late = {"actor": cast.owner.actor, "share": share, "at": at}
    for reply in (
        lambda: own_share(**late),
        lambda: answer_share(**late, outcome=Answer.ENQUIRY_STARTED, note="Canary-reply"),
    ):
        with pytest.raises((NotPossibleNow, Refused)):
            reply()
    keep_late_words(**late, words="Canary-ring me")
    assert Share.objects.get(pk=share.pk).state == "recalled"
    assert list(changed_records()) == []
