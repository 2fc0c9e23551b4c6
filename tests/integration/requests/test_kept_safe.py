"""What must be kept safe stays out of requests, of answers without content, and of disagreements about them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.children.models import HeldWords
from sharewell.apps.children.services import KeptSafe
from sharewell.apps.disagreements.services import answer_disagreement
from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.services import (
    agree_to_forward,
    answer_nothing,
    ask_to_clarify,
    clarify,
    decline,
    disagree_with_ask,
    forward,
    open_request,
)
from sharewell.domain.access import Actor
from sharewell.domain.requests import Refusal
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.kept_safe import TELLS, a_child_in_hiding
from tests.factories.requests import again, make_ask, make_request, opened_ask
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
NAMED = {"given": "Canaryl", "family": "Canarymarsh"}
ASKED: dict[str, Callable[[Actor, Ask, str], Any]] = {
    "decline": lambda actor, ask, words: decline(
        actor=actor, ask=ask, at=now(), reason=Refusal.OTHER, note=words
    ),
    "nothing": lambda actor, ask, words: answer_nothing(actor=actor, ask=ask, at=now(), note=words),
    "clarify": lambda actor, ask, words: ask_to_clarify(actor=actor, ask=ask, at=now(), question=words),
}


def test_a_request_that_tells_it_reaches_nobody(cast: Cast) -> None:
    child = a_child_in_hiding(cast.owner.actor)
    with pytest.raises(KeptSafe):
        make_request(cast.owner.actor, cast.front_door.id, entry=child, why=TELLS)
    assert Ask.objects.count() == 0
    make_request(cast.owner.actor, cast.front_door.id, entry=child)


def test_a_request_about_an_entry_of_the_same_name_is_looked_through_too(cast: Cast) -> None:
    a_child_in_hiding(cast.owner.actor, **NAMED)
    with pytest.raises(KeptSafe):
        make_request(cast.owner.actor, cast.front_door.id, why=TELLS)


def test_in_immediate_danger_a_request_goes_with_the_words_covered(cast: Cast) -> None:
    child = a_child_in_hiding(cast.owner.actor)
    danger = {"entry": child, "why": TELLS, "urgency": "immediate_danger"}
    made = make_request(cast.owner.actor, cast.front_door.id, **danger)
    words = open_request(actor=cast.owner.actor, request=made, at=now(), purpose="test").words
    assert words.why == "Canary: she sleeps at [kept safe; ring us], with her aunt."


@pytest.mark.parametrize("way", sorted(ASKED))
def test_whoever_is_asked_tells_nothing_of_its_own_that_is_protected(cast: Cast, way: str) -> None:
    ask = opened_ask(make_ask(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    a_child_in_hiding(cast.recipient.actor, **NAMED)
    before = AskStep.objects.count()
    with pytest.raises(KeptSafe):
        ASKED[way](cast.recipient.actor, ask, TELLS)
    assert AskStep.objects.count() == before
    ASKED[way](cast.recipient.actor, ask, "Nothing of use.")


def test_what_the_asker_adds_is_looked_through(cast: Cast) -> None:
    child = a_child_in_hiding(cast.owner.actor)
    ask = opened_ask(make_ask(cast.owner.actor, cast.front_door.id, entry=child), cast.recipient.actor)
    ask_to_clarify(actor=cast.recipient.actor, ask=ask, at=now(), question="Which school?")
    with pytest.raises(KeptSafe):
        clarify(actor=cast.owner.actor, ask=again(ask), at=now(), answer=TELLS)


def test_words_that_may_not_go_to_who_was_named_wait_for_the_asker(cast: Cast) -> None:
    child = a_child_in_hiding(cast.owner.actor, known_to=(cast.front_door.id,))
    made = make_ask(cast.owner.actor, cast.front_door.id, entry=child, why=TELLS, urgency="significant_harm")
    forward(
        actor=cast.recipient.actor,
        ask=opened_ask(made, cast.recipient.actor),
        to=cast.other_agency.id,
        at=now(),
    )
    assert again(made).forward_waits
    assert Ask.objects.count() == 1
    with pytest.raises(KeptSafe):
        agree_to_forward(actor=cast.owner.actor, ask=again(made), at=now())


def test_a_disagreement_is_answered_without_what_is_protected(cast: Cast) -> None:
    child = a_child_in_hiding(cast.owner.actor)
    ask = opened_ask(make_ask(cast.owner.actor, cast.front_door.id, entry=child), cast.recipient.actor)
    decline(actor=cast.recipient.actor, ask=ask, at=now(), reason=Refusal.OTHER, note="Not needed")
    with pytest.raises(KeptSafe):
        disagree_with_ask(actor=cast.owner.actor, ask=again(ask), view=TELLS, at=now())
    raised = disagree_with_ask(actor=cast.owner.actor, ask=again(ask), view="It is", at=now())
    with pytest.raises(KeptSafe):
        answer_disagreement(actor=cast.owner.actor, disagreement=raised, words=TELLS, at=now())


def test_what_was_typed_to_clarify_is_kept(cast: Cast, client_for: ClientFor) -> None:
    child = a_child_in_hiding(cast.owner.actor)
    ask = opened_ask(make_ask(cast.owner.actor, cast.front_door.id, entry=child), cast.recipient.actor)
    ask_to_clarify(actor=cast.recipient.actor, ask=ask, at=now(), question="Which school?")
    owner = client_for(cast.owner)
    answer = owner.post(reverse("requests:explain", args=[ask.reference]), keyed({"note": TELLS}))
    assert answer["Location"] == reverse("children:held", args=[HeldWords.objects.get().pk])
    assert "she sleeps at" in owner.get(answer["Location"]).content.decode()
