"""The pages of what we asked and what we were asked, for both sides."""

from datetime import datetime

import pytest

from sharewell.apps.requests.models import Ask, AskStep
from sharewell.domain.requests import AskState
from tests.cast import Cast
from tests.factories.requests import again, make_ask, opened_ask
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import post, questions_for, text_of

pytestmark = pytest.mark.django_db
RECEIVED, MADE = "/requests/received/", "/requests/"
KEY = "7f0c1d7e-6a53-4c4e-9f1b-2f5a3f0f8a11"


@pytest.fixture
def ask(cast: Cast, standing_clock: datetime) -> Ask:
    return make_ask(cast.owner.actor, cast.front_door.id)


def path(row: Ask, step: str = "") -> str:
    return f"/requests/asks/{row.reference}/{step}"


def test_what_is_asked_is_shown_after_opening_and_answered_with_one_press_from_the_list(
    cast: Cast, ask: Ask, client_for: ClientFor
) -> None:
    worker = client_for(cast.recipient)
    assert "We hold nothing" not in text_of(worker, RECEIVED)
    assert "Canary" not in text_of(worker, path(ask))
    post(worker, path(ask, "open/"))
    assert "Canary-why" in text_of(worker, path(ask))
    assert "We hold nothing" in text_of(worker, RECEIVED)
    assert post(worker, path(ask, "nothing/"), key=KEY).status_code == 302
    post(worker, path(ask, "nothing/"), key=KEY)
    assert AskStep.objects.filter(ask=ask, kind="answered").count() == 1
    assert "You can take this back" in text_of(worker, path(ask))


def test_the_asker_sees_who_has_answered_and_the_reason_of_a_refusal_and_challenges_it(
    cast: Cast, ask: Ask, client_for: ClientFor
) -> None:
    asker, worker = client_for(cast.owner), client_for(cast.recipient)
    opened_ask(ask, cast.recipient.actor)
    assert "0 of 1 have answered" in text_of(asker, MADE)
    note = {"reason": "wider_than_needed", "note": "Canary-too much"}
    post(worker, path(ask, "decline/"), note)
    whole = text_of(asker, f"/requests/made/{ask.request.reference}/")
    assert "1 of 1 have answered" in whole
    assert "You ask for more than you say you need" in whole
    assert "Ask them to look again" in text_of(asker, path(ask))
    post(asker, path(ask, "challenge/"), {"note": "Canary-look"})
    assert "Canary-look" in text_of(worker, path(ask))


def test_a_refusal_without_a_reason_keeps_what_was_typed_and_changes_nothing(
    cast: Cast, ask: Ask, client_for: ClientFor
) -> None:
    opened_ask(ask, cast.recipient.actor)
    answer = post(client_for(cast.recipient), path(ask, "decline/"), {"note": "Canary-typed"})
    assert answer.status_code == 422
    assert b"Canary-typed" in answer.content
    assert b"The family should be asked first" not in answer.content
    assert again(ask).state == AskState.OPENED


def test_a_step_that_comes_too_late_says_why(cast: Cast, ask: Ask, client_for: ClientFor) -> None:
    worker, asker = client_for(cast.recipient), client_for(cast.owner)
    opened_ask(ask, cast.recipient.actor)
    post(asker, path(ask, "withdraw/"), {"note": ""})
    post(worker, path(ask, "nothing/"))
    assert "has withdrawn it" in text_of(worker, path(ask))


def test_whom_to_ask_instead_is_looked_for_without_sending_and_the_asker_is_not_offered(
    cast: Cast, ask: Ask, client_for: ClientFor
) -> None:
    opened_ask(ask, cast.recipient.actor)
    worker = client_for(cast.recipient)
    looked = post(worker, path(ask, "forward/"), {"look": "1", "words": "Cast", "note": "Canary-kept"})
    assert looked.status_code == 200
    page = looked.content.decode()
    assert "Cast Other Agency" in page
    assert "Cast School A" not in page.partition("<form")[2]
    assert "Canary-kept" in page
    assert again(ask).state == AskState.OPENED


def test_lists_ask_no_more_however_many_rows(cast: Cast, ask: Ask, client_for: ClientFor) -> None:
    worker, asker = client_for(cast.recipient), client_for(cast.owner)
    opened_ask(ask, cast.recipient.actor)
    text_of(worker, RECEIVED), text_of(asker, MADE)
    before = len(questions_for(worker, RECEIVED)), len(questions_for(asker, MADE))
    for _ in range(5):
        opened_ask(make_ask(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    after = len(questions_for(worker, RECEIVED)), len(questions_for(asker, MADE))
    assert after == before
    assert max(after) <= 14
