"""The way from a question to a request: about whom, why, whom, what, check."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from sharewell.apps.children.services import register_entry
from sharewell.apps.requests.models import Ask, Request
from sharewell.apps.requests.selectors import asks_of
from sharewell.apps.requests.services import open_ask
from sharewell.domain.children import Identity
from sharewell.kit.clock import frozen
from tests.cast import Cast
from tests.factories.decisions import make_concern
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import post

pytestmark = pytest.mark.django_db
ABOUT = {"name": "Canaryl Canarymarsh", "where": "Canary-street"}
WHY = {
    "urgency": "significant_harm",
    "objective": "safe_tonight",
    "why": "Canary-why he was seen hurt",
    "when": "clock",
}


class Way:
    """A browser on its way through the pages of asking."""

    def __init__(self, client: Client, *, concern: str = "") -> None:
        self.client = client
        first = f"/requests/ask/about/{concern}/" if concern else "/requests/ask/"
        self.at = str(post(client, first, {} if concern else ABOUT)["Location"])
        self.draft = self.at.rstrip("/").split("/")[-1]

    def put(self, slug: str, fields: dict[str, Any]) -> Any:
        return post(self.client, self.url(slug), fields)

    def see(self, slug: str) -> Any:
        return self.client.get(self.url(slug))

    def url(self, slug: str) -> str:
        return f"/requests/ask/{self.draft}/{slug}/"

    def what(self, **more: Any) -> Any:
        form = self.see("what").context["form"]
        ticked = {name: form[name].value() or [] for name in form.fact_fields}
        return self.put("what", {**ticked, "own": "", "back": "6", **more})


def to_check(way: Way, *organisations: Any) -> Way:
    way.put("why", WHY)
    assert way.put("whom", {"organisations": [str(one.id) for one in organisations]}).status_code == 302
    assert way.what().status_code == 302
    return way


def test_a_request_is_made_in_five_pages_and_each_is_asked_the_few_facts_of_its_own_service(
    cast: Cast, client_for: ClientFor, standing_clock: datetime
) -> None:
    way = to_check(Way(client_for(cast.owner)), cast.front_door, cast.other_agency)
    page = way.see("check").content.decode()
    for said in ("You ask Cast Front Door", "What they learn by being asked", "Canary-street", "public body"):
        assert said in page
    assert way.put("check", {})["Location"].startswith("/requests/made/RQ-")
    made = Request.objects.get()
    first, second = asks_of(cast.owner.actor, made)
    theirs = open_ask(actor=cast.recipient.actor, ask=first, at=standing_clock, purpose="test").words
    assert theirs.wanted.facts
    assert all(fact.code for fact in theirs.wanted.facts)
    assert theirs.wanted.span.since == date(2026, 5, 22)
    other = open_ask(actor=cast.owner.actor, ask=second, at=standing_clock, purpose="test").words
    assert {one.code for one in other.wanted.facts}.isdisjoint({one.code for one in theirs.wanted.facts})


def test_a_request_about_the_child_of_a_concern_is_tied_to_it(
    cast: Cast, client_for: ClientFor, standing_clock: datetime
) -> None:
    child = register_entry(
        actor=cast.owner.actor, identity=Identity(given_names="Canaryella"), at=standing_clock
    )
    concern = make_concern(cast.owner.actor, children=(child.pk,))
    way = to_check(Way(client_for(cast.owner), concern=concern.reference), cast.front_door)
    assert "Canaryella" in way.see("check").content.decode()
    way.put("check", {})
    assert list(Request.objects.values_list("entry_id", "concern_id")) == [(child.pk, concern.pk)]
    after = client_for(cast.owner).get(f"/concerns/{concern.pk}/").content.decode()
    assert f'action="/requests/ask/about/{concern.reference}/"' in after
    again = Way(client_for(cast.owner), concern=concern.reference)
    again.put("why", WHY)
    assert "You asked them about this child on" in again.see("whom").content.decode()


def test_somebody_elses_concern_or_entry_is_not_asked_about(
    cast: Cast, client_for: ClientFor, standing_clock: datetime
) -> None:
    concern = make_concern(cast.owner.actor)
    assert post(client_for(cast.stranger), f"/requests/ask/about/{concern.reference}/").status_code == 404
    foreign = register_entry(
        actor=cast.stranger.actor, identity=Identity(given_names="Canary"), at=standing_clock
    )
    answer = post(client_for(cast.owner), "/requests/ask/", {"chosen": str(foreign.pk)})
    assert answer.status_code == 422
    assert not Ask.objects.exists()


@pytest.mark.parametrize(("urgency", "held"), [("welfare_concern", True), ("significant_harm", False)])
def test_a_request_for_everything_is_narrowed_first_only_where_it_can_wait(
    cast: Cast, client_for: ClientFor, standing_clock: datetime, urgency: str, held: bool
) -> None:
    way = Way(client_for(cast.owner))
    way.put("why", {**WHY, "urgency": urgency})
    way.put("whom", {"organisations": [str(cast.front_door.id)]})
    answer = way.what(own="all your records")
    assert (answer.status_code == 422) is held
    page = answer if held else way.see("check")
    assert "This asks for everything" in page.content.decode()


def test_a_time_that_has_passed_is_refused_and_what_was_typed_stays(
    cast: Cast, client_for: ClientFor, standing_clock: datetime
) -> None:
    way = Way(client_for(cast.owner))
    yesterday = standing_clock - timedelta(days=1)
    parts = {"day": yesterday.day, "month": yesterday.month, "year": yesterday.year, "time": "9am"}
    typed = {f"needed_by-{name}": str(value) for name, value in parts.items()}
    with frozen(standing_clock):
        answer = way.put("why", {**WHY, "when": "day", **typed})
    assert answer.status_code == 422
    assert "still to come" in answer.content.decode()
    assert "Canary-why" in answer.content.decode()
