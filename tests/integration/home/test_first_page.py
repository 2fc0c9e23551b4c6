"""The first page of each role: what it needs first, and nothing that it may not see."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.home.context import ITEMS, navigation
from sharewell.apps.requests.services import climb_asks
from sharewell.apps.shares.services import ask_back, climb_all
from sharewell.domain.access import SYSTEM, Role
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.requests import make_ask
from tests.factories.shares import make_share, opened
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def first_page(client: Client) -> str:
    answer = client.get("/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_somebody_who_is_not_signed_in_is_led_to_sign_in(client: Client) -> None:
    assert client.get("/")["Location"].startswith("/account/login/")


@pytest.mark.parametrize("who", ["owner", "lead", "recipient"])
def test_both_ways_in_are_there_for_all_who_work_with_records(
    cast: Cast, client_for: ClientFor, who: str
) -> None:
    page = first_page(client_for(getattr(cast, who)))
    for address in ("/concerns/danger/", "/concerns/worry/", "/concerns/told/"):
        assert f'href="{address}"' in page


def test_a_sender_sees_where_each_share_stands_without_what_it_says(
    cast: Cast, client_for: ClientFor
) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    page = first_page(client_for(cast.owner))
    assert share.reference in page
    assert "Not opened yet" in page
    assert "Canary" not in page


def test_a_question_from_the_recipient_needs_my_answer(cast: Cast, client_for: ClientFor) -> None:
    share = opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    ask_back(actor=cast.recipient.actor, share=share, at=now(), question="Canary-who?")
    page = first_page(client_for(cast.owner))
    assert f"/shares/{share.reference}/reply/" in page
    assert "Canary" not in page


def test_the_duty_desk_sees_first_what_runs_out_first(cast: Cast, client_for: ClientFor) -> None:
    calm = make_share(cast.owner.actor, cast.front_door.id, urgency="welfare_concern")
    late = make_share(cast.owner.actor, cast.front_door.id, at=now() - timedelta(hours=5))
    page = first_page(client_for(cast.recipient))
    assert page.index(late.reference) < page.index(calm.reference) < page.index("/concerns/danger/")
    assert "Not opened: 2. Overdue: 1." in page


def test_a_leader_sees_figures_alone_and_no_small_ones(cast: Cast, client_for: ClientFor) -> None:
    for _ in range(7):
        make_share(cast.owner.actor, cast.front_door.id)
    share = opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    page = first_page(client_for(cast.leader))
    assert "About 10" in page
    assert "Canary" not in page
    assert share.reference not in page


@pytest.mark.parametrize("who", ["leader", "administrator", "information_governance_lead"])
def test_roles_without_content_find_no_way_to_it(cast: Cast, client_for: ClientFor, who: str) -> None:
    make_share(cast.owner.actor, cast.front_door.id)
    page = first_page(client_for(getattr(cast, who)))
    assert "/concerns/" not in page
    assert "/shares/" not in page


@pytest.mark.parametrize("role", list(Role))
def test_every_link_at_the_top_can_be_followed_by_its_role(
    cast: Cast, client_for: ClientFor, role: Role
) -> None:
    member = next(one for one in cast.members().values() if one.actor.role is role and one is not cast.leaver)
    client = client_for(member)
    links = client.get("/").context["navigation"]
    assert len(links) == len(ITEMS[role])
    for link in links:
        assert client.get(link.url).status_code == 200, link.url


def test_nobody_signed_in_has_no_links_and_costs_no_question() -> None:
    request = RequestFactory().get("/about/")
    with CaptureQueriesContext(connection) as counted:
        assert navigation(request) == {"navigation": []}
        assert navigation(SimpleNamespace(actor=None, path="/")) == {"navigation": []}  # type: ignore[arg-type]
    assert len(counted) == 0


@pytest.mark.parametrize("who", ["owner", "lead", "recipient", "leader"])
def test_the_first_page_never_asks_too_often(
    cast: Cast, client_for: ClientFor, who: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(8):
        make_share(cast.owner.actor, cast.front_door.id)
    client = client_for(getattr(cast, who))
    # One of them is for files of children who leave: those have a clock of the law, and wait beside all else.
    with django_assert_max_num_queries({"lead": 24, "recipient": 23}.get(who, 22)):
        client.get("/")


def test_an_information_governance_lead_sees_how_many_rules_are_in_doubt(
    client_for: ClientFor, cast: Cast
) -> None:
    reader = client_for(cast.information_governance_lead)
    page, found = reader.get("/").content.decode(), reader.get("/guidance/?checked=unverified")
    assert "/guidance/?checked=unverified" in page
    count = found.context["page"].paginator.count
    assert f"{count} rules rest on something that nobody has checked" in page


def test_the_rules_are_one_press_away_from_every_page(client_for: ClientFor, cast: Cast) -> None:
    for member in (cast.owner, cast.leader, cast.administrator):
        assert 'href="/guidance/"' in client_for(member).get("/").content.decode()


def test_a_leader_who_was_told_of_what_waited_is_led_to_a_page_with_its_reference_and_no_more(
    cast: Cast, client_for: ClientFor
) -> None:
    ask = make_ask(cast.owner.actor, cast.front_door.id, at=now() - timedelta(days=9))
    late = make_share(cast.owner.actor, cast.front_door.id, at=now() - timedelta(days=9))
    assert ask.reference not in first_page(client_for(cast.leader))
    for days in range(9, 0, -1):
        climb_asks(actor=SYSTEM, at=now() - timedelta(days=days - 1))
        climb_all(actor=SYSTEM, at=now() - timedelta(days=days - 1))
    page = first_page(client_for(cast.leader))
    for said in (ask.reference, late.reference, "Cast School A asked Cast Front Door", "overdue by"):
        assert said in page
    assert "Canary" not in page
    told = Notice.objects.filter(to=cast.leader.person.email).values_list("link_path", flat=True)
    assert set(told) == {"/"}
