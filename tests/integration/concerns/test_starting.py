"""The first question of a journey is there at once, and looking at it begins nothing."""

from uuid import uuid4

import pytest
from django.test import Client

from sharewell.apps.children.services import register_entry
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from sharewell.kit.journeys.models import Draft
from tests.cast import Cast
from tests.integration.concerns.conftest import DANGER
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
QUESTIONS = {
    "danger": "What is happening?",
    "worry": "Look for a child you have a record of",
    "told": "What did you tell them?",
}


def post(client: Client, path: str, **fields: str) -> object:
    return client.post(f"/concerns/{path}/", {"idempotency_key": str(uuid4()), **fields}, follow=True)


@pytest.mark.parametrize("path", QUESTIONS)
def test_looking_begins_no_draft(path: str, partnership: Cast, client_for: ClientFor) -> None:
    page = client_for(partnership.owner).get(f"/concerns/{path}/")
    assert QUESTIONS[path] in page.content.decode()
    assert ("Next: who to tell" if path == "danger" else "Continue") in page.content.decode()
    assert Draft.objects.count() == 0


def test_the_first_answer_begins_the_draft_and_leads_on(partnership: Cast, client_for: ClientFor) -> None:
    client = client_for(partnership.owner)
    assert post(client, "danger", **DANGER).redirect_chain[-1][0].endswith("/send/")  # type: ignore[attr-defined]
    named = post(client, "worry", given_names="Ella", age_known="unknown")
    assert named.redirect_chain[-1][0].endswith("/worry/")  # type: ignore[attr-defined]
    assert Draft.objects.count() == 2


def test_a_wrong_first_answer_is_shown_again_and_begins_nothing(
    partnership: Cast, client_for: ClientFor
) -> None:
    page = post(client_for(partnership.owner), "danger", who="Ella Marsh", what="")
    assert page.status_code == 422  # type: ignore[attr-defined]
    assert "Ella Marsh" in page.content.decode()  # type: ignore[attr-defined]
    assert Draft.objects.count() == 0


def test_our_own_entries_are_found_before_there_is_a_draft(partnership: Cast, client_for: ClientFor) -> None:
    identity = Identity(given_names="Ella", family_name="Marsh")
    entry = register_entry(actor=partnership.owner.actor, identity=identity, at=now())
    client = client_for(partnership.owner)
    assert "Ella Marsh" in post(client, "worry", search="marsh", look="1").content.decode()  # type: ignore[attr-defined]
    chosen = post(client, "worry", search="marsh", chosen=str(entry.pk))
    assert chosen.redirect_chain[-1][0].endswith("/worry/")  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", ["danger", "worry", "told"])
def test_only_people_who_work_with_records_begin(path: str, partnership: Cast, client_for: ClientFor) -> None:
    for member in (partnership.administrator, partnership.information_governance_lead, partnership.leader):
        assert client_for(member).get(f"/concerns/{path}/").status_code == 404
