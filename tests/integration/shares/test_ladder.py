"""Opening, owning, acting, answering, recalling, asking back: who may, once, and what is left behind."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.shares.models import Recall, Receipt, Share
from sharewell.apps.shares.policies import (
    may_act,
    may_answer,
    may_answer_question,
    may_ask_back,
    may_open,
    may_own,
    may_recall,
    may_see_record,
)
from sharewell.apps.shares.selectors import questions_waiting, share_for, where_it_stands
from sharewell.apps.shares.services import (
    NotPossibleNow,
    act_on_share,
    answer_question,
    answer_share,
    ask_back,
    open_share,
    own_share,
    recall_share,
)
from sharewell.domain.access import Actor, Refused
from sharewell.domain.sharing import Answer, BadContent, ReceiptKind, ShareState
from sharewell.kit.crypto import CannotUnseal, keyring
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.organisations import make_person
from tests.factories.shares import ITEM, SUMMARY, answered, make_share, opened, owned

pytestmark = pytest.mark.django_db


@pytest.fixture
def share(cast: Cast, standing_clock: datetime) -> Share:
    return make_share(cast.owner.actor, cast.front_door.id)


def test_the_first_opening_by_the_recipient_is_the_receipt_and_later_ones_are_looks(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    for _ in range(2):
        content = open_share(
            actor=cast.recipient.actor, share=fresh(share), at=standing_clock, purpose="triage"
        )
        assert content.summary == SUMMARY
        assert content.items[1].text == ITEM
    assert fresh(share).state == ShareState.OPENED
    kinds = list(Event.objects.filter(record=share.pk).order_by("sequence").values_list("kind", flat=True))
    assert kinds == ["share.sent", "share.delivered", "share.opened", "share.read"]
    assert Event.objects.get(kind="share.opened").purpose == "triage"


def test_two_who_open_at_once_make_one_receipt(cast: Cast, share: Share, standing_clock: datetime) -> None:
    stale = fresh(share)
    for member in (cast.recipient, cast.recipient_lead):
        open_share(actor=member.actor, share=stale, at=standing_clock, purpose="triage")
    assert Receipt.objects.filter(share=share, kind=ReceiptKind.OPENED).count() == 1


def test_the_senders_own_look_does_not_open_it(cast: Cast, share: Share, standing_clock: datetime) -> None:
    content = open_share(actor=cast.owner.actor, share=share, at=standing_clock, purpose="record")
    assert content.items[0].text.startswith("Canary-name")
    assert fresh(share).state == ShareState.DELIVERED


def test_every_rung_keeps_person_time_and_words(cast: Cast, share: Share, standing_clock: datetime) -> None:
    worker = cast.recipient.actor
    later = [standing_clock + timedelta(minutes=n) for n in range(1, 5)]
    open_share(actor=worker, share=share, at=later[0], purpose="triage")
    own_share(actor=worker, share=share, at=later[1])
    act_on_share(actor=worker, share=share, at=later[2], note="Canary-act visited")
    answer_share(
        actor=worker, share=share, at=later[3], outcome=Answer.ENQUIRY_STARTED, note="Canary-answer begun"
    )
    standing = where_it_stands(fresh(share), at=later[3])
    assert [step.kind for step in standing.reached] == list(ReceiptKind)
    assert [step.at for step in standing.reached[1:]] == later
    assert standing.waits_for is None
    content = open_share(actor=cast.owner.actor, share=fresh(share), at=later[3], purpose="record")
    assert [(r.note, r.outcome) for r in content.receipts[3:]] == [
        ("Canary-act visited", ""),
        ("Canary-answer begun", "enquiry_started"),
    ]


def test_the_sender_is_told_that_there_is_an_answer(cast: Cast, share: Share) -> None:
    answered(share, cast.recipient.actor)
    told = Notice.objects.filter(kind="share_moved")
    assert [notice.to for notice in told] == [cast.owner.person.email]


Take = Callable[[Actor, Share, datetime], object]
STEPS: dict[str, Take] = {
    "own": lambda actor, share, at: own_share(actor=actor, share=share, at=at),
    "act": lambda actor, share, at: act_on_share(actor=actor, share=share, at=at, note="x"),
    "answer": lambda actor, share, at: answer_share(
        actor=actor, share=share, at=at, outcome=Answer.OTHER, note="x"
    ),
    "ask_back": lambda actor, share, at: ask_back(actor=actor, share=share, at=at, question="x"),
    "recall": lambda actor, share, at: recall_share(actor=actor, share=share, at=at, reason="x"),
    "answer_question": lambda actor, share, at: answer_question(actor=actor, share=share, at=at, answer="x"),
    "open": lambda actor, share, at: open_share(actor=actor, share=share, at=at, purpose="x"),
}
BARRED = ("stranger", "administrator", "information_governance_lead", "leader", "leaver", "colleague")


@pytest.mark.parametrize("who", BARRED)
@pytest.mark.parametrize("step", STEPS)
def test_who_stands_on_neither_side_can_do_nothing_and_leaves_no_trace(
    cast: Cast, share: Share, standing_clock: datetime, who: str, step: str
) -> None:
    actor = getattr(cast, who).actor
    before = snapshot()
    assert share_for(actor, share.reference) is None
    with pytest.raises(Refused):
        STEPS[step](actor, share, standing_clock)
    assert snapshot() == before


@pytest.mark.parametrize("step", ["own", "act", "answer", "ask_back"])
def test_the_sending_side_cannot_take_the_recipients_steps(
    cast: Cast, share: Share, standing_clock: datetime, step: str
) -> None:
    for member in (cast.owner, cast.lead):
        with pytest.raises(Refused):
            STEPS[step](member.actor, owned_row(share, cast), standing_clock)


@pytest.mark.parametrize("step", ["recall", "answer_question"])
def test_the_recipient_cannot_take_the_senders_steps(
    cast: Cast, share: Share, standing_clock: datetime, step: str
) -> None:
    with pytest.raises(Refused):
        STEPS[step](cast.recipient.actor, share, standing_clock)


@pytest.mark.parametrize("step", ["own", "act", "answer", "ask_back"])
def test_nothing_is_done_with_a_share_that_nobody_has_opened(
    cast: Cast, share: Share, standing_clock: datetime, step: str
) -> None:
    with pytest.raises(NotPossibleNow) as refused:
        STEPS[step](cast.recipient.actor, share, standing_clock)
    assert refused.value.code == "not_opened_yet"
    assert fresh(share).receipts_made == 1


@pytest.mark.parametrize("step", ["act", "answer"])
def test_somebody_takes_a_share_on_before_acting_and_answering(
    cast: Cast, share: Share, standing_clock: datetime, step: str
) -> None:
    row = opened(share, cast.recipient.actor)
    with pytest.raises(NotPossibleNow) as refused:
        STEPS[step](cast.recipient.actor, row, standing_clock)
    assert refused.value.code == "not_owned_yet"


def test_an_answer_is_given_once(cast: Cast, share: Share, standing_clock: datetime) -> None:
    row = answered(share, cast.recipient.actor)
    with pytest.raises(NotPossibleNow) as refused:
        STEPS["answer"](cast.recipient.actor, row, standing_clock)
    assert refused.value.code == "answered_already"
    assert Receipt.objects.filter(share=share, kind=ReceiptKind.ANSWERED).count() == 1


def test_a_share_can_be_given_to_a_practitioner_who_then_sees_it(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    person = make_person(cast.front_door, name="Sam Social-Worker")
    worker = actor_for(person)
    assert worker is not None
    row = opened(share, cast.recipient.actor)
    assert share_for(worker, share.reference) is None
    own_share(actor=cast.recipient.actor, share=row, at=standing_clock, owner=person.id)
    assert share_for(worker, share.reference) is not None
    assert Notice.objects.filter(to=person.email, kind="given_to_you").exists()


def test_a_share_is_not_given_to_a_stranger_or_to_a_role_without_content(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    row = opened(share, cast.recipient.actor)
    for member in (cast.stranger, cast.administrator, cast.owner):
        with pytest.raises(Refused):
            own_share(actor=cast.recipient.actor, share=row, at=standing_clock, owner=member.person.id)


def test_what_is_taken_back_is_out_of_the_recipients_reach_at_once(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    stale = fresh(share)
    recall_share(actor=cast.owner.actor, share=share, at=standing_clock, reason="Canary-reason wrong place")
    with pytest.raises(Refused):
        open_share(actor=cast.recipient.actor, share=fresh(share), at=standing_clock, purpose="triage")
    with pytest.raises(NotPossibleNow) as refused:
        open_share(actor=cast.recipient.actor, share=stale, at=standing_clock, purpose="triage")
    assert refused.value.code == "recalled"
    ring = keyring(holder=cast.front_door.id, records=[share.pk])
    with pytest.raises(CannotUnseal):
        ring.unseal(record=share.pk, field="summary", sealed=bytes(share.summary))
    content = open_share(actor=cast.owner.actor, share=fresh(share), at=standing_clock, purpose="record")
    assert content.recall_reason == "Canary-reason wrong place"
    assert where_it_stands(fresh(share), at=standing_clock).recalled_by == "Olive Owner"


def test_what_somebody_has_opened_is_not_taken_back(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    stale = fresh(share)
    opened(share, cast.recipient.actor)
    with pytest.raises(NotPossibleNow) as refused:
        recall_share(actor=cast.owner.actor, share=stale, at=standing_clock, reason="wrong place")
    assert refused.value.code == "opened_already"
    assert not Recall.objects.exists()


def test_one_question_is_asked_back_and_answered_once(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    row = opened(share, cast.recipient.actor)
    ask_back(actor=cast.recipient.actor, share=row, at=standing_clock, question="Canary-question where?")
    with pytest.raises(NotPossibleNow) as refused:
        ask_back(actor=cast.recipient.actor, share=row, at=standing_clock, question="And when?")
    assert refused.value.code == "asked_already"
    waiting = questions_waiting(cast.owner.actor, at=standing_clock)
    assert [(one.reference, one.mine) for one in waiting] == [(share.reference, True)]
    answer_question(actor=cast.owner.actor, share=row, at=standing_clock, answer="Canary-reply here")
    with pytest.raises(NotPossibleNow):
        answer_question(actor=cast.owner.actor, share=row, at=standing_clock, answer="Again")
    assert questions_waiting(cast.owner.actor, at=standing_clock) == ()
    content = open_share(actor=cast.recipient.actor, share=fresh(share), at=standing_clock, purpose="triage")
    assert (content.question, content.question_answer) == ("Canary-question where?", "Canary-reply here")


def test_acting_and_giving_on_do_not_put_off_the_answer(cast: Cast, standing_clock: datetime) -> None:
    made = make_share(cast.owner.actor, cast.front_door.id, urgency="immediate_danger")
    row = owned(made, cast.recipient.actor, at=standing_clock)
    later = standing_clock + timedelta(hours=3)
    act_on_share(actor=cast.recipient.actor, share=row, at=later, note="visited")
    own_share(actor=cast.recipient_lead.actor, share=row, at=later)
    assert fresh(row).due_at == row.due_at == standing_clock + timedelta(hours=4)
    assert fresh(row).owner_name == "Lou Lead"


def test_a_receipt_with_words_needs_words(cast: Cast, share: Share, standing_clock: datetime) -> None:
    row = owned(share, cast.recipient.actor)
    with pytest.raises(BadContent):
        act_on_share(actor=cast.recipient.actor, share=row, at=standing_clock, note=" ")
    assert fresh(share).receipts_made == 3


def test_every_permission_says_why(cast: Cast, share: Share) -> None:
    asks = (
        may_open,
        may_own,
        may_act,
        may_answer,
        may_recall,
        may_ask_back,
        may_answer_question,
        may_see_record,
    )
    for row in (share, opened(share, cast.recipient.actor)):
        for member in cast.members().values():
            for ask in asks:
                permission = ask(member.actor, row)
                assert permission.code
                assert permission.sentence


def test_a_stranger_learns_nothing_of_the_state_from_the_reason(cast: Cast, share: Share) -> None:
    before = [ask(cast.stranger.actor, share) for ask in (may_own, may_answer, may_recall, may_ask_back)]
    row = answered(share, cast.recipient.actor)
    after = [ask(cast.stranger.actor, row) for ask in (may_own, may_answer, may_recall, may_ask_back)]
    assert before == after


def fresh(share: Share) -> Share:
    return Share.objects.get(pk=share.pk)


def owned_row(share: Share, cast: Cast) -> Share:
    return owned(share, cast.recipient.actor) if fresh(share).state == ShareState.DELIVERED else fresh(share)


def snapshot() -> tuple[int, int, int, list[tuple[object, ...]]]:
    rows = list(Share.objects.order_by("pk").values_list("pk", "state", "receipts_made", "owner_id"))
    return Receipt.objects.count(), Event.objects.count(), Notice.objects.count(), rows
