"""Asking many, opening, answering without content, and who may do what."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services.digests import changed_records
from sharewell.apps.organisations.services import end_membership, suspend_organisation
from sharewell.apps.requests.models import Ask, AskStep, Request
from sharewell.apps.requests.selectors import ask_for, asks_of, request_for
from sharewell.apps.requests.services import (
    NotAskable,
    NotPossibleNow,
    agree_to_forward,
    answer_nothing,
    ask_to_clarify,
    challenge,
    clarify,
    decline,
    forward,
    list_asks,
    open_ask,
    open_request,
    own_ask,
    reopen,
    uphold,
    withdraw,
    withdraw_request,
)
from sharewell.apps.requests.tasks import climb_unanswered
from sharewell.apps.shares.services import NotSendable, open_share, send_worry
from sharewell.domain.access import SYSTEM, Actor, Refused, Role
from sharewell.domain.requests import AnswerKind, AskState, Refusal, Wanted, WantedFact
from sharewell.domain.sharing import FactAnswer, FactOutcome, Rung
from sharewell.kit.crypto import CannotUnseal, keyring
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.organisations import make_actor, make_organisation, make_person
from tests.factories.requests import FACT, again, make_ask, make_request, opened_ask
from tests.factories.shares import a_parcel
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def ask(cast: Cast, standing_clock: datetime) -> Ask:
    return make_ask(cast.owner.actor, cast.front_door.id)


@pytest.fixture
def opened(cast: Cast, ask: Ask) -> Ask:
    return opened_ask(ask, cast.recipient.actor)


def told(kind: str) -> set[str]:
    return set(Notice.objects.filter(kind=kind).values_list("to", flat=True))


def answer(actor: Actor, ask: Ask, at: datetime, *facts: FactAnswer) -> Any:
    parcel = a_parcel(ask.asker_id, answers=ask.pk, facts_answered=facts)
    return send_worry(actor=actor, at=at, worry=a_worry(), deciding=deciding(), parcels=[parcel])


def test_one_request_to_many_reaches_each_on_its_own_record(cast: Cast, standing_clock: datetime) -> None:
    alone = Wanted(facts=(WantedFact(words="Canary-alone any calls to the address"),))
    given = {"facts_for": ((cast.other_agency.id, alone),)}
    request = make_request(cast.owner.actor, cast.front_door.id, cast.other_agency.id, **given)
    first, _ = asks_of(cast.owner.actor, request)
    theirs = open_ask(actor=cast.recipient.actor, ask=first, at=standing_clock, purpose="test")
    assert theirs.words.wanted.facts[0].words == FACT
    assert "public body" in theirs.words.statement
    whole = open_request(actor=cast.owner.actor, request=request, at=standing_clock, purpose="test")
    assert whole.asks[1].words.wanted == alone
    assert told("request_waiting") == {cast.front_door.notice_email, cast.other_agency.notice_email}
    assert Event.objects.filter(kind="request.asked").count() == 2
    assert list(changed_records()) == []


def test_no_organisation_that_was_asked_finds_or_unseals_what_another_was_asked(
    cast: Cast, standing_clock: datetime
) -> None:
    request = make_request(cast.owner.actor, cast.front_door.id, cast.other_agency.id)
    first, second = asks_of(cast.owner.actor, request)
    assert ask_for(cast.recipient_lead.actor, second.reference) is None
    assert request_for(cast.recipient_lead.actor, request.reference) is None
    assert asks_of(cast.recipient_lead.actor, request) == ()
    for record in (second.pk, request.pk):
        assert record not in keyring(holder=cast.front_door.id, records=[record])
    for hidden in (cast.stranger, cast.colleague, cast.leader, cast.administrator):
        with pytest.raises(Refused):
            open_ask(actor=hidden.actor, ask=first, at=standing_clock, purpose="test")


@pytest.mark.parametrize("fault", ["own", "twice", "suspended", "outside", "past", "nobody"])
def test_a_request_that_goes_wrong_changes_nothing(cast: Cast, standing_clock: datetime, fault: str) -> None:
    other, given = cast.front_door, {}
    if fault == "suspended":
        suspend_organisation(actor=SYSTEM, organisation=other.id, at=standing_clock)
    if fault == "outside":
        other = make_organisation()
        other.outside_of = cast.other_agency
        other.save()
    if fault == "past":
        given = {"needed_by": standing_clock}
    asked = {"own": [cast.school.id], "twice": [other.id] * 2, "nobody": []}.get(fault, [other.id])
    with pytest.raises(NotAskable) as refused:
        make_request(cast.owner.actor, *asked, **given)
    assert refused.value.sentence
    assert not Request.objects.exists()
    assert not Ask.objects.exists()


def test_holding_nothing_is_one_press_after_opening_and_can_be_taken_back(
    cast: Cast, ask: Ask, standing_clock: datetime
) -> None:
    worker, at = cast.recipient.actor, standing_clock
    with pytest.raises(NotPossibleNow):
        answer_nothing(actor=worker, ask=ask, at=at)
    answer_nothing(actor=worker, ask=opened_ask(ask, worker), at=at)
    assert (again(ask).state, again(ask).answer, again(ask).due_at) == ("answered", "holds_nothing", None)
    assert told("request_moved") == {cast.owner.person.email}
    reopen(actor=worker, ask=ask, at=at)
    row = again(ask)
    assert (row.state, row.answer, row.owner_id) == (AskState.OWNED, "", worker.person)
    assert list(changed_records()) == []


def test_two_people_who_answer_at_once_leave_the_first_answer(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    answer_nothing(actor=cast.recipient.actor, ask=opened, at=standing_clock)
    late = {"actor": cast.recipient_lead.actor, "ask": opened, "at": standing_clock}
    with pytest.raises(NotPossibleNow) as refused:
        decline(**late, reason=Refusal.OTHER, note="Canary-late")
    assert refused.value.code == "answered_already"
    with pytest.raises(NotSendable):
        answer(cast.recipient_lead.actor, opened, standing_clock)
    assert AskStep.objects.filter(ask=opened, kind="answered").count() == 1
    assert again(opened).answer == AnswerKind.HOLDS_NOTHING


def test_nothing_answers_what_was_withdrawn_and_the_withdrawn_is_not_opened(
    cast: Cast, ask: Ask, standing_clock: datetime
) -> None:
    other = opened_ask(make_ask(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    for one in (ask, other):
        withdraw(actor=cast.owner.actor, ask=one, at=standing_clock, reason="Canary-found him")
    with pytest.raises(NotPossibleNow) as refused:
        answer_nothing(actor=cast.recipient.actor, ask=other, at=standing_clock)
    assert refused.value.code == "withdrawn"
    with pytest.raises(Refused):
        open_ask(actor=cast.recipient.actor, ask=again(ask), at=standing_clock, purpose="test")
    assert open_ask(actor=cast.recipient.actor, ask=again(other), at=standing_clock, purpose="test")
    assert climb_unanswered(standing_clock + 1000 * HOUR) == 0
    assert list(changed_records()) == []


def test_a_request_is_withdrawn_from_those_who_have_not_answered(
    cast: Cast, standing_clock: datetime
) -> None:
    request = make_request(cast.owner.actor, cast.front_door.id, cast.other_agency.id)
    first = opened_ask(asks_of(cast.owner.actor, request)[0], cast.recipient.actor)
    answer_nothing(actor=cast.recipient.actor, ask=first, at=standing_clock)
    assert withdraw_request(actor=cast.owner.actor, request=request, at=standing_clock) == 1
    assert [one.state for one in asks_of(cast.owner.actor, request)] == ["answered", "withdrawn"]


def test_a_refusal_is_challenged_once_and_upheld_or_changed(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    worker, at = cast.recipient.actor, standing_clock
    decline(actor=worker, ask=opened, at=at, reason=Refusal.NOT_ENOUGH_REASON, note="Canary-say more")
    challenge(actor=cast.owner.actor, ask=opened, at=at, why="Canary-he is seven")
    with pytest.raises(NotPossibleNow):
        decline(actor=worker, ask=opened, at=at, reason=Refusal.OTHER, note="again")
    uphold(actor=worker, ask=opened, at=at, note="Canary-still not")
    with pytest.raises(NotPossibleNow) as refused:
        challenge(actor=cast.owner.actor, ask=opened, at=at, why="again")
    assert refused.value.code == "challenged_once"
    other = opened_ask(make_ask(cast.owner.actor, cast.front_door.id), worker)
    decline(actor=worker, ask=other, at=at, reason=Refusal.OTHER, note="Canary-no")
    challenge(actor=cast.owner.actor, ask=other, at=at, why="Canary-please")
    answer(worker, other, at)
    assert again(other).answer == AnswerKind.SHARED_IN_FULL
    assert list(changed_records()) == []


def test_a_question_stops_the_clock_of_the_asked_and_runs_against_the_asker(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    ask_to_clarify(actor=cast.recipient.actor, ask=opened, at=standing_clock, question="Canary-which one?")
    due = again(opened).due_at
    assert due is not None
    climb_unanswered(due)
    assert cast.deputy.person.email in told("task_overdue")
    assert told("request_moved") == {cast.owner.person.email}
    clarify(actor=cast.owner.actor, ask=opened, at=due, answer="Canary-the younger")
    row = again(opened)
    assert (row.state, row.owner_id, row.rung) == (AskState.OWNED, cast.recipient.person.id, Rung.DUTY)


@pytest.mark.parametrize("urgency", ["significant_harm", "welfare_concern"])
def test_forwarding_asks_at_once_where_a_child_may_be_hurt_and_otherwise_when_the_asker_agrees(
    cast: Cast, standing_clock: datetime, urgency: str
) -> None:
    worker, at = cast.recipient.actor, standing_clock
    row = opened_ask(make_ask(cast.owner.actor, cast.front_door.id, urgency=urgency), worker)
    forward(actor=worker, ask=row, to=cast.other_agency.id, at=at, note="Canary-they know him")
    assert again(row).forward_waits is (urgency == "welfare_concern")
    if again(row).forward_waits:
        assert Ask.objects.count() == 1
        agree_to_forward(actor=cast.owner.actor, ask=row, at=at)
    made = Ask.objects.get(asked_id=cast.other_agency.id)
    assert made.forwarded_from_id == row.pk
    there = make_actor(Role.DUTY_WORKER, cast.other_agency)
    assert open_ask(actor=there, ask=made, at=at, purpose="test").words.wanted.facts[0].words == FACT
    assert made.pk not in keyring(holder=cast.front_door.id, records=[made.pk])
    assert list(changed_records()) == []


def test_whoever_was_asked_already_is_not_asked_twice_and_the_forwarder_does_not_learn_of_it(
    cast: Cast, standing_clock: datetime
) -> None:
    request = make_request(cast.owner.actor, cast.front_door.id, cast.other_agency.id)
    first = opened_ask(asks_of(cast.owner.actor, request)[0], cast.recipient.actor)
    forward(actor=cast.recipient.actor, ask=first, to=cast.other_agency.id, at=standing_clock)
    assert again(first).state == AskState.FORWARDED
    assert Ask.objects.count() == 2


def test_an_answer_with_content_is_a_share_and_a_fact_withheld_makes_it_part(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    withheld = FactAnswer(
        place=1, outcome=FactOutcome.WITHHELD, reason=Refusal.WOULD_RAISE_RISK, note="Canary-risk"
    )
    sent = answer(cast.recipient.actor, opened, standing_clock, withheld)
    row = again(opened)
    assert (row.answer, row.reason, row.share) == (
        "shared_in_part",
        Refusal.WOULD_RAISE_RISK,
        sent.shares[0].pk,
    )
    assert sent.shares[0].answers_id == opened.pk
    # The owner is no receiver for the school, and reads the answer all the same; a colleague does not.
    read = {"share": sent.shares[0], "at": standing_clock, "purpose": "test"}
    assert open_share(actor=cast.owner.actor, **read).items
    with pytest.raises(Refused):
        open_share(actor=cast.colleague.actor, **read)
    seen = open_ask(actor=cast.owner.actor, ask=row, at=standing_clock, purpose="test")
    assert seen.steps[-1].facts == (withheld,)
    assert list(changed_records()) == []


def test_only_the_asked_may_answer_and_only_to_the_asker(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    with pytest.raises(Refused):
        answer(cast.stranger.actor, opened, standing_clock)
    parcel = a_parcel(cast.other_agency.id, answers=opened.pk)
    with pytest.raises(NotSendable):
        send_worry(
            actor=cast.recipient.actor,
            at=standing_clock,
            worry=a_worry(),
            deciding=deciding(),
            parcels=[parcel],
        )
    assert again(opened).state == AskState.OPENED


def test_an_ask_climbs_to_the_chiefs_of_both_and_a_late_or_double_tick_does_no_harm(
    cast: Cast, ask: Ask, standing_clock: datetime
) -> None:
    chief = make_person(cast.front_door, Role.LEADER)
    rungs = []
    for hours in (0.5, 0.5, 1, 2, 30, 1000):
        climb_unanswered(standing_clock + hours * HOUR)
        rungs.append(again(ask).rung)
    assert rungs == ["reminder", "reminder", "deputy", "lead", "chiefs", "chiefs"]
    assert Event.objects.filter(kind="request.climbed").count() == 4
    assert chief.email in told("request_climbed")
    assert told("request_not_answered") == {cast.owner.person.email, cast.leader.person.email}
    assert Notice.objects.filter(kind="request_climbed", urgent=False).count() == 0
    assert list(changed_records()) == []


def test_needed_by_makes_a_clock_shorter_and_never_longer(cast: Cast, standing_clock: datetime) -> None:
    soon = standing_clock + HOUR / 4
    assert make_ask(cast.owner.actor, cast.front_door.id, needed_by=soon).due_at == soon
    later = make_ask(cast.owner.actor, cast.front_door.id, needed_by=standing_clock + 500 * HOUR)
    assert later.due_at == standing_clock + HOUR


def test_when_the_asked_is_suspended_the_asker_and_their_chief_hear_at_once(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    suspend_organisation(actor=SYSTEM, organisation=cast.front_door.id, at=standing_clock)
    climb_unanswered(again(opened).next_climb_at or standing_clock)
    assert again(opened).rung == Rung.CHIEFS
    assert told("request_not_answered") == {cast.owner.person.email, cast.leader.person.email}


def test_when_the_asked_is_suspended_in_the_middle_it_reads_nothing_more_and_the_asker_sees_why(
    cast: Cast, client_for: ClientFor, opened: Ask, standing_clock: datetime
) -> None:
    inside = client_for(cast.recipient)
    suspend_organisation(actor=SYSTEM, organisation=cast.front_door.id, at=standing_clock)
    page = inside.get(f"/requests/asks/{opened.reference}/")
    assert page.status_code != 200 or FACT not in page.content.decode()
    # At the next tick, long before the clock has run out; and only once.
    assert climb_unanswered(standing_clock + timedelta(minutes=1)) == 1
    assert climb_unanswered(standing_clock + timedelta(minutes=2)) == 0
    assert told("request_not_answered") == {cast.owner.person.email, cast.leader.person.email}
    text = client_for(cast.owner).get(f"/requests/asks/{opened.reference}/").content.decode()
    assert "They cannot read or answer anything here at present" in text
    withdraw(actor=cast.owner.actor, ask=opened, at=standing_clock)
    assert again(opened).due_at is None


def test_when_the_asker_is_suspended_in_the_middle_nothing_is_sent_to_them(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    suspend_organisation(actor=SYSTEM, organisation=cast.school.id, at=standing_clock)
    with pytest.raises(NotSendable) as refused:
        answer(cast.recipient.actor, opened, standing_clock)
    assert refused.value.code == "no_such_recipient"
    assert again(opened).state == AskState.OPENED


def test_when_whoever_took_it_on_leaves_it_climbs_and_a_colleague_answers(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    own_ask(actor=cast.recipient.actor, ask=opened, at=standing_clock)
    left = {"organisation": cast.front_door.id, "person": cast.recipient.person.id}
    end_membership(actor=SYSTEM, at=standing_clock, **left)
    for hours in range(1, 200):
        climb_unanswered(standing_clock + hours * HOUR)
    assert cast.recipient.person.email not in told("request_climbed")
    assert cast.recipient_lead.person.email in told("request_climbed")
    answer_nothing(actor=cast.recipient_lead.actor, ask=opened, at=standing_clock)
    assert again(opened).answer == AnswerKind.HOLDS_NOTHING


def test_when_the_person_who_asked_leaves_their_lead_hears_and_goes_on(
    cast: Cast, opened: Ask, standing_clock: datetime
) -> None:
    own_ask(actor=cast.recipient.actor, ask=opened, at=standing_clock)
    for organisation, member in ((cast.school, cast.owner), (cast.front_door, cast.recipient)):
        end_membership(actor=SYSTEM, organisation=organisation.id, person=member.person.id, at=standing_clock)
    question = {"ask": opened, "at": standing_clock, "question": "Canary-which?"}
    ask_to_clarify(actor=cast.recipient_lead.actor, **question)
    assert told("request_moved") == {cast.lead.person.email, cast.deputy.person.email}
    clarify(actor=cast.lead.actor, ask=opened, at=standing_clock, answer="Canary-him")
    assert cast.front_door.notice_email in told("request_waiting")


def test_a_list_shows_no_name_before_it_is_opened_and_is_logged(
    cast: Cast, ask: Ask, standing_clock: datetime
) -> None:
    listed = {"actor": cast.recipient.actor, "at": standing_clock}
    assert [row.name for row in list_asks(**listed).rows] == [""]
    opened_ask(ask, cast.recipient.actor)
    assert [row.name for row in list_asks(**listed).rows] == ["Canaryl Canarymarsh"]
    assert Event.objects.filter(kind="request.listed").count() == 1
    assert list_asks(actor=cast.stranger.actor, at=standing_clock).rows == ()


def test_a_word_changed_by_sql_is_found(cast: Cast, opened: Ask) -> None:
    Ask.objects.filter(pk=opened.pk).update(why=b"other words")
    assert len(list(changed_records())) == 1
    with pytest.raises(CannotUnseal):
        opened_ask(again(opened), cast.recipient.actor)
