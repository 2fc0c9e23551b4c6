"""A key belongs to who sent it; some pages need none; the table says nothing of anybody."""

from datetime import timedelta
from uuid import uuid4

import pytest

from sharewell.kit.clock import now
from sharewell.kit.idempotency.models import GivenAnswer
from sharewell.kit.idempotency.tasks import remove_old_answers
from sharewell.kit.permissions import ANYONE
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.idempotency.pages import marks

pytestmark = pytest.mark.django_db


def test_one_persons_key_never_replays_for_another(cast: Cast, client_for: ClientFor) -> None:
    sent = {"idempotency_key": str(uuid4())}
    mine = client_for(cast.owner).post("/mark/", sent)
    theirs = client_for(cast.colleague).post("/mark/", sent)
    assert (mine["Location"], theirs["Location"]) == ("/marked/1/", "/marked/2/")


def test_anonymous_visitors_do_not_share_keys_with_people(cast: Cast, client_for: ClientFor) -> None:
    sent = {"idempotency_key": str(uuid4())}
    client_for(cast.owner).post("/open/", sent)
    visitor = client_for(None)
    visitor.post("/open/", sent)
    visitor.post("/open/", sent)
    assert marks() == 2


def test_being_sent_to_sign_in_uses_up_no_key(cast: Cast, client_for: ClientFor) -> None:
    sent = {"idempotency_key": str(uuid4())}
    answer = client_for(None).post("/mark/", sent)
    assert answer.status_code == 302
    assert "/account/login/" in answer["Location"]
    assert (marks(), GivenAnswer.objects.count()) == (0, 0)


def test_pages_on_the_list_of_exemptions_need_no_key(cast: Cast, client_for: ClientFor, settings) -> None:  # type: ignore[no-untyped-def]
    settings.THIRD_PARTY_ROUTES = {**settings.THIRD_PARTY_ROUTES, "set_language": ANYONE}
    owner = client_for(cast.owner)
    assert owner.post("/exempt/").status_code == 200
    assert owner.post("/set/").status_code == 200
    assert GivenAnswer.objects.count() == 0


def test_a_view_that_nobody_registered_is_absent_and_does_nothing(cast: Cast, client_for: ClientFor) -> None:
    answer = client_for(cast.owner).post("/unregistered/", {"idempotency_key": str(uuid4())})
    assert (answer.status_code, marks()) == (404, 0)


def test_the_table_holds_no_content(cast: Cast, client_for: ClientFor) -> None:
    client_for(cast.owner).post("/mark/", {"idempotency_key": str(uuid4()), "word": "canary-Seren"})
    row = GivenAnswer.objects.values().get()
    assert "canary" not in str(row)
    assert set(row) == {"id", "owner", "key", "request_hash", "status", "location", "created_at"}


def test_the_hash_cannot_be_guessed_without_the_installations_key(
    cast: Cast, client_for: ClientFor, settings
) -> None:  # type: ignore[no-untyped-def]
    owner, sent = client_for(cast.owner), {"word": "Seren"}
    owner.post("/open/", {**sent, "idempotency_key": str(uuid4())})
    settings.SECRET_KEY = "another-key-of-another-installation-altogether-0123456789"
    client_for(cast.owner).post("/open/", {**sent, "idempotency_key": str(uuid4())})
    assert len(set(GivenAnswer.objects.values_list("request_hash", flat=True))) == 2


def test_answers_are_forgotten_after_seven_days_and_not_before(cast: Cast, client_for: ClientFor) -> None:
    client_for(cast.owner).post("/mark/", {"idempotency_key": str(uuid4())})
    assert remove_old_answers(now() + timedelta(days=6)) == 0
    assert remove_old_answers(now() + timedelta(days=7, seconds=1)) == 1
    assert remove_old_answers(now() + timedelta(days=7, seconds=1)) == 0
