"""Somebody without an account is asked, by a link and a code, and answers there."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.organisations.services import suspend_organisation
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.selectors import code_of, token_of
from sharewell.apps.pickups.services import NothingToLeave, leave_for_collection
from sharewell.apps.requests.models import Ask
from sharewell.apps.requests.selectors import asks_of
from sharewell.apps.requests.services import challenge, clarify, withdraw
from sharewell.apps.requests.tasks import climb_unanswered
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.services import NotPossibleNow, ask_back, open_share
from sharewell.domain.access import SYSTEM, Refused
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.pickups import TUTOR, ask_outside, make_tutor
from tests.factories.requests import FACT, WHY, again, make_request
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
TOLD = {
    "have_0": "shared",
    "text_0": "Canary-typed twice, on 3 March",
    "have_1": "withheld",
    "reason": "would_raise_risk",
    "known": "fact",
    "family": "ask_us",
}


@pytest.fixture
def ask(cast: Cast) -> Ask:
    return ask_outside(cast.owner.actor)


@pytest.fixture
def visit(cast: Cast, ask: Ask, client: Client) -> Callable[..., Any]:
    """Presses of somebody who opened the newest link: `visit("nothing")`; with no name, the page of the link."""
    left = leave_for_collection(actor=cast.owner.actor, thing=ask, at=now())
    door = f"/pick-up/{token_of(left)}/"

    def press(step: str = "", **fields: Any) -> Any:
        return client.post(f"{door}{step}/" if step else door, {"idempotency_key": str(uuid4()), **fields})

    press(code=code_of(left))
    press.see = lambda step="": client.get(f"{door}{step}/" if step else door)  # type: ignore[attr-defined]
    return press


def told(kind: str) -> set[str]:
    return set(Notice.objects.filter(kind=kind).values_list("to", flat=True))


def test_they_read_what_is_asked_why_and_what_gives_the_right_to_answer(
    cast: Cast, ask: Ask, visit: Any
) -> None:
    text = visit.see().content.decode()
    for words in (FACT, WHY, "Canaryl Canarymarsh", "recognised legitimate interest"):
        assert words in text
    assert again(ask).state == "opened"
    assert told("pickup_waiting") == {TUTOR}
    # Nothing that leads to a sign-in goes to them.
    assert TUTOR not in told("request_waiting")
    assert "no-store" in visit.see()["Cache-Control"]


def test_holding_nothing_is_one_press_and_can_be_taken_back_during_the_visit(ask: Ask, visit: Any) -> None:
    visit("nothing")
    assert (again(ask).state, again(ask).answer) == ("answered", "holds_nothing")
    visit("take-back")
    assert (again(ask).state, again(ask).answer) == ("owned", "")
    assert list(changed_records()) == []


def test_what_they_type_is_a_share_from_them_that_lies_in_the_chronology(
    cast: Cast, client_for: ClientFor, ask: Ask, visit: Any
) -> None:
    visit("tell", **TOLD)
    share, row = Share.objects.get(), again(ask)
    assert (row.answer, row.reason, row.share) == ("shared_in_part", "would_raise_risk", share.pk)
    assert (share.sender_id, share.sent_by_name, share.owner_id) == (
        ask.asked_id,
        "Tess Tutor",
        cast.owner.person.id,
    )
    item = open_share(actor=cast.owner.actor, share=share, at=now(), purpose="test").items[0]
    assert (item.text, item.status, item.guarded) == (TOLD["text_0"], "fact", True)
    text = client_for(cast.owner).get(f"/concerns/chronology/{ask.request.reference}/").content.decode()
    assert "Canary-typed" in text and "3 March" in text and "Elm Tuition" in text
    assert told("request_moved") == {cast.owner.person.email}
    assert "You have answered" in visit.see().content.decode()
    assert list(changed_records()) == []
    with pytest.raises(NotPossibleNow) as refused:
        ask_back(actor=cast.owner.actor, share=Share.objects.get(), at=now(), question="Canary-who?")
    assert refused.value.code == "no_account"


@pytest.mark.parametrize("lacks", ["text_0", "have_1", "reason", "known", "family"])
def test_what_is_left_out_is_asked_for_and_what_was_typed_stays(ask: Ask, visit: Any, lacks: str) -> None:
    page = visit("tell", **{name: said for name, said in TOLD.items() if name != lacks})
    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()
    assert lacks == "text_0" or "Canary-typed" in page.content.decode()
    assert again(ask).state == "opened" and not Share.objects.exists()


def test_nothing_held_of_anything_and_all_withheld_are_answers_without_a_share(ask: Ask, visit: Any) -> None:
    visit("tell", have_0="nothing_held", have_1="nothing_held", family="may")
    assert again(ask).answer == "holds_nothing"
    visit("take-back")
    withheld = {"have_0": "withheld", "have_1": "nothing_held", "reason": "legal_bar", "family": "may"}
    visit("tell", **withheld)
    assert (again(ask).answer, again(ask).reason) == ("declined", "legal_bar")
    assert not Share.objects.exists()


def test_they_refuse_with_a_reason_are_asked_to_look_again_and_may_stay_with_it(
    cast: Cast, ask: Ask, visit: Any
) -> None:
    assert visit("refuse", reason="legal_bar").status_code == 422
    visit("refuse", reason="legal_bar", note="Canary-an order of the court")
    assert again(ask).answer == "declined"
    challenge(actor=cast.owner.actor, ask=ask, at=now(), why="Canary-he is seven")
    assert told("pickup_again") == {cast.owner.person.email}
    assert "Canary-he is seven" in visit.see().content.decode()
    visit("refuse", reason="legal_bar", note="Canary-it stays")
    assert (again(ask).state, again(ask).answer) == ("answered", "declined")
    assert list(changed_records()) == []


def test_they_ask_first_and_read_the_answer_by_a_new_link(
    cast: Cast, client_for: ClientFor, ask: Ask, visit: Any
) -> None:
    visit("clarify", question="Canary-which brother?")
    assert told("request_moved") == {cast.owner.person.email}
    clarify(actor=cast.owner.actor, ask=ask, at=now() + timedelta(hours=1), answer="Canary-the younger")
    assert told("pickup_again") == {cast.owner.person.email}
    page = client_for(cast.owner).get(f"/pick-up/asked/{ask.reference}/").content.decode()
    assert "There is news for them since the last link" not in page
    assert "Canary-the younger" in visit.see().content.decode()


def test_their_silence_climbs_on_the_askers_side_alone(cast: Cast, ask: Ask) -> None:
    for hours in range(1, 200):
        climb_unanswered(now() + timedelta(hours=hours))
    assert TUTOR not in set(Notice.objects.values_list("to", flat=True))
    own_side = {one.person.email for one in (cast.owner, cast.lead, cast.deputy)}
    assert told("request_not_answered") == own_side


def test_a_visit_stops_when_they_are_suspended_and_opens_nothing_that_was_withdrawn(
    cast: Cast, ask: Ask, visit: Any
) -> None:
    suspend_organisation(actor=SYSTEM, organisation=ask.asked_id, at=now())
    page = visit.see()
    assert page.status_code == 200 and FACT not in page.content.decode()
    assert visit("nothing").status_code == 404
    assert again(ask).state == "opened"
    withdraw(actor=cast.owner.actor, ask=ask, at=now())
    with pytest.raises(NothingToLeave) as refused:
        leave_for_collection(actor=cast.owner.actor, thing=again(ask), at=now())
    assert refused.value.code == "withdrawn"


def test_a_guessed_code_opens_nothing_and_the_fifth_stops_it_and_tells_the_asker(
    cast: Cast, ask: Ask, client: Client
) -> None:
    left = leave_for_collection(actor=cast.owner.actor, thing=ask, at=now())
    door = f"/pick-up/{token_of(left)}/"
    for _try in range(5):
        client.post(door, {"idempotency_key": str(uuid4()), "code": "WRONG234"})
    page = client.post(door, {"idempotency_key": str(uuid4()), "code": code_of(left)})
    assert FACT not in page.content.decode()
    assert again(ask).state == "delivered"
    assert told("pickup_moved") == {cast.owner.person.email}


def test_only_the_asking_side_makes_a_link_and_only_for_its_own_outsiders(
    cast: Cast, client_for: ClientFor, ask: Ask
) -> None:
    for member in (cast.colleague, cast.stranger, cast.recipient):
        assert client_for(member).get(f"/pick-up/asked/{ask.reference}/").status_code == 404
        with pytest.raises(Refused):
            leave_for_collection(actor=member.actor, thing=ask, at=now())
    inside = asks_of(cast.owner.actor, make_request(cast.owner.actor, cast.front_door.id))[0]
    with pytest.raises(Refused):
        leave_for_collection(actor=cast.owner.actor, thing=inside, at=now())
    press = client_for(cast.owner).post
    made = press(f"/pick-up/asked/{ask.reference}/make/", {"idempotency_key": str(uuid4())})
    assert made["Location"] == f"/pick-up/asked/{ask.reference}/"
    assert PickUp.objects.get().ask_id == ask.pk
    assert Event.objects.filter(kind="pickup.made", record=ask.pk).count() == 1


def test_whom_the_organisation_added_is_offered_when_asking(cast: Cast) -> None:
    tutor = make_tutor(cast.owner.actor)
    request = make_request(cast.owner.actor, cast.front_door.id, tutor.id)
    assert [one.outside for one in asks_of(cast.owner.actor, request)] == [False, True]
