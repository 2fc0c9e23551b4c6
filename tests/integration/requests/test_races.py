"""Several at once about one ask: whoever comes second is told so, and nothing is overwritten or doubled."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.services import NotPossibleNow as NotNow
from sharewell.apps.requests.services import answer_nothing, challenge, decline, withdraw
from sharewell.apps.requests.tasks import climb_unanswered
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.services import NotPossibleNow, NotSendable, recall_share, send_worry
from sharewell.domain.access import Actor
from sharewell.domain.requests import Refusal
from sharewell.domain.sharing import FactAnswer, FactOutcome
from tests.cast import Cast, assemble
from tests.factories.decisions import a_worry, deciding
from tests.factories.requests import again, make_ask, opened_ask
from tests.factories.shares import a_parcel
from tests.integration.shares.test_races import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.postgresql,
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite has one writer at a time, and its test database one connection",
    ),
]
MANY = 8


@pytest.fixture
def everybody(transactional_db: None) -> Cast:
    return assemble()


def test_answering_and_withdrawing_at_once_never_both_happen(
    everybody: Cast, standing_clock: datetime
) -> None:
    worker, asker = everybody.recipient.actor, everybody.owner.actor
    ask = opened_ask(make_ask(asker, everybody.front_door.id), worker)

    def answer() -> object:
        return _told(lambda: answer_nothing(actor=worker, ask=ask, at=standing_clock))

    def take_back() -> object:
        return _told(lambda: withdraw(actor=asker, ask=ask, at=standing_clock))

    results = at_once(*([answer, take_back] * (MANY // 2)))
    assert sorted(results) == ["NotPossibleNow"] * (MANY - 1) + ["done"]
    last = AskStep.objects.filter(ask=ask).order_by("-sequence")[0]
    assert last.kind == again(ask).state
    assert last.sequence == 3


def test_of_many_who_answer_at_once_in_different_ways_one_answer_stands(
    everybody: Cast, standing_clock: datetime
) -> None:
    worker, lead, at = everybody.recipient.actor, everybody.recipient_lead.actor, standing_clock
    ask = opened_ask(make_ask(everybody.owner.actor, everybody.front_door.id), worker)

    def nothing() -> object:
        return _told(lambda: answer_nothing(actor=worker, ask=ask, at=at))

    def refuse() -> object:
        said = {"reason": Refusal.OTHER, "note": "Canary-no"}
        return _told(lambda: decline(actor=lead, ask=ask, at=at, **said))

    def share() -> object:
        return _told(lambda: answered(lead, ask, at))

    results = at_once(nothing, refuse, share, nothing, refuse, share)
    assert sorted(results) == ["NotPossibleNow"] * 5 + ["done"]
    step = AskStep.objects.get(ask=ask, kind="answered")
    assert (again(ask).state, again(ask).answer) == ("answered", step.answer)
    # A share that lost is not there at all: nothing was sent that answers nothing.
    assert Share.objects.count() == (1 if step.share else 0)
    assert list(changed_records()) == []


def test_an_answer_taken_back_while_it_is_challenged_leaves_one_of_the_two(
    everybody: Cast, standing_clock: datetime
) -> None:
    worker, at = everybody.recipient.actor, standing_clock
    ask = opened_ask(make_ask(everybody.owner.actor, everybody.front_door.id), worker)
    withheld = FactAnswer(place=1, outcome=FactOutcome.WITHHELD, reason=Refusal.OTHER, note="Canary-no")
    share = answered(worker, ask, at, withheld)

    def take_back() -> object:
        return recall_share(actor=worker, share=share, at=at, reason="Canary-too soon")

    def look_again() -> object:
        return _told(lambda: challenge(actor=everybody.owner.actor, ask=ask, at=at, why="Canary-please"))

    results = at_once(*([take_back, look_again] * (MANY // 2)))
    assert "done" in results
    assert (again(ask).state, again(ask).share) == ("owned", None)
    assert list(changed_records()) == []


def test_many_ticks_at_once_climb_once(everybody: Cast, standing_clock: datetime) -> None:
    make_ask(everybody.owner.actor, everybody.front_door.id)
    late = standing_clock + timedelta(hours=1)
    at_once(*[lambda: climb_unanswered(late)] * MANY)
    assert Event.objects.filter(kind="request.climbed").count() == 1


def answered(actor: Actor, ask: Ask, at: datetime, *facts: FactAnswer) -> Share:
    try:
        parcel = a_parcel(ask.asker_id, answers=ask.pk, facts_answered=facts)
        sent = send_worry(actor=actor, at=at, worry=a_worry(), deciding=deciding(), parcels=[parcel])
    except NotSendable as refused:
        raise NotPossibleNow(refused.code, refused.sentence) from refused
    return sent.shares[0]


def _told(step: Callable[[], object]) -> object:
    """The refusal of an ask as at_once knows refusals."""
    try:
        return step()
    except NotNow as refused:
        raise NotPossibleNow(refused.code, refused.sentence) from refused
