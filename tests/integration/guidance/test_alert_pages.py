"""The pages of being told: choosing, stopping, reading what changed, and which open decisions rest on it."""

from datetime import datetime
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.decisions.services import record_decision
from sharewell.apps.guidance.models import Alert
from sharewell.apps.guidance.selectors.alerts import news_of, subscription_of
from sharewell.domain.access import Actor
from sharewell.domain.advice.news import Choice
from sharewell.domain.sharing import Outcome
from tests.cast import Cast, Member
from tests.factories.alerts import make_alert
from tests.factories.decisions import deciding, make_concern
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ALERTS, CHOOSE, STOP = "/guidance/alerts/", "/guidance/alerts/choose/", "/guidance/alerts/stop/"


def page_of(alert: Alert) -> str:
    return f"{ALERTS}{alert.pk}/"


def decide_under(actor: Actor, alert: Alert, at: datetime) -> str:
    """An open decision of the actor's that rests on the first rule of an alert; answers its reference."""
    advice = {"reasons": [{"rule": news_of(alert)[0].id, "sentence": "Canary"}]}
    concern = make_concern(actor, at=at)
    record_decision(
        actor=actor, at=at, concern=concern, deciding=deciding(Outcome.DO_NOT_SHARE, advice=advice)
    )
    return concern.reference


def test_where_one_works_is_ticked_so_that_one_press_is_enough(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.information_governance_lead)
    assert b"Tell me when the rules change" in client.get(ALERTS).content
    form = client.get(CHOOSE).context["form"]
    ticked = {name: form[name].value() or [] for name in ("nations", "sectors", "topics")}
    assert ticked == {"nations": ["england"], "sectors": ["school"], "topics": []}
    assert client.post(CHOOSE, keyed(ticked))["Location"] == ALERTS
    chosen = subscription_of(cast.information_governance_lead.actor)
    assert chosen == Choice(nations=("england",), sectors=("school",))
    page = client.get(ALERTS).content.decode()
    for words in ("You will be told when the rules change.", "England", "Stop telling me"):
        assert words in page


def test_what_was_chosen_is_ticked_the_next_time_and_can_be_stopped(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.owner)
    client.post(CHOOSE, keyed({"nations": ["wales", "scotland"], "topics": ["tell_family"]}))
    form = client.get(CHOOSE).context["form"]
    assert (form["nations"].value(), form["sectors"].value()) == (("scotland", "wales"), ())
    assert client.post(STOP, keyed())["Location"] == ALERTS
    assert subscription_of(cast.owner.actor) is None
    assert "You will not be told any more" in client.get(ALERTS).content.decode()


def test_a_choice_that_there_is_not_is_told_of_and_the_rest_is_kept(
    cast: Cast, client_for: ClientFor
) -> None:
    answer = client_for(cast.owner).post(CHOOSE, keyed({"nations": ["wales", "narnia"]}))
    assert answer.status_code == 422
    assert answer.context["form"]["nations"].value() == ["wales", "narnia"]
    assert subscription_of(cast.owner.actor) is None


def test_an_alert_says_what_changed_in_plain_words_with_a_link_to_each_rule(
    cast: Cast, client_for: ClientFor
) -> None:
    alert = make_alert(cast.leader.actor, Choice(nations=("england",)))
    answer = client_for(cast.leader).get(page_of(alert))
    shown = answer.context["news"]
    assert len(shown) == min(50, alert.changes) > 0
    for one in shown:
        assert one.what
        assert one.url.startswith(f"/guidance/rules/{one.id}/?on=")
    assert b"Its first day is 5 February 2026." in answer.content
    assert b"Open decisions" not in answer.content, "a leader sees none"


def test_whoever_may_see_them_finds_the_open_decisions_and_their_records(
    cast: Cast, client_for: ClientFor, standing_clock: datetime
) -> None:
    alert = make_alert(cast.lead.actor)
    reference = decide_under(cast.owner.actor, alert, standing_clock)
    client = client_for(cast.lead)
    answer = client.get(page_of(alert))
    (found,) = answer.context["decisions"]
    assert (found.reference, found.url) == (reference, f"/shares/records/{reference}/")
    assert found.sentences == [news_of(alert)[0].sentence]
    assert b"Canary" not in answer.content
    assert client.get(found.url).status_code == 200


@pytest.mark.parametrize(("who", "says"), [("colleague", "None that you may see."), ("leader", "")])
def test_who_may_not_see_a_decision_learns_nothing_of_it(
    cast: Cast, client_for: ClientFor, standing_clock: datetime, who: str, says: str
) -> None:
    member: Member = getattr(cast, who)
    alert = make_alert(member.actor)
    reference = decide_under(cast.owner.actor, alert, standing_clock)
    page = client_for(member).get(page_of(alert)).content.decode()
    assert reference not in page
    assert says in page


def test_an_information_governance_lead_learns_how_many_and_not_which(
    cast: Cast, client_for: ClientFor, standing_clock: datetime
) -> None:
    alert = make_alert(cast.information_governance_lead.actor)
    reference = decide_under(cast.owner.actor, alert, standing_clock)
    page = client_for(cast.information_governance_lead).get(page_of(alert)).content.decode()
    assert "1 open decision of your organisation rests on a rule that changed." in page
    assert reference not in page


def test_what_is_unread_is_counted_on_the_first_page_until_it_is_read(
    cast: Cast, client_for: ClientFor
) -> None:
    for member in (cast.owner, cast.leader, cast.administrator, cast.recipient):
        assert "not read yet" not in client_for(member).get("/").content.decode()
    alert = make_alert(cast.information_governance_lead.actor)
    client = client_for(cast.information_governance_lead)
    assert "The rules changed: 1 message not read yet" in client.get("/").content.decode()
    assert b"Not read yet" in client.get(ALERTS).content
    assert client.post(f"{page_of(alert)}read/", keyed())["Location"] == ALERTS
    assert "not read yet" not in client.get("/").content.decode()
    assert b"I have read this" not in client.get(page_of(alert)).content


def test_an_alert_of_somebody_else_is_not_there(cast: Cast, client_for: ClientFor) -> None:
    alert = make_alert(cast.owner.actor)
    stranger = client_for(cast.colleague)
    assert stranger.get(page_of(alert)).status_code == 404
    assert stranger.post(f"{page_of(alert)}read/", keyed()).status_code == 404


@pytest.mark.parametrize(("who", "most"), [("lead", 6), ("information_governance_lead", 6), ("leader", 5)])
def test_a_page_asks_the_database_little(
    cast: Cast,
    client_for: ClientFor,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    who: str,
    most: int,
) -> None:
    member: Any = getattr(cast, who)
    alert, client = make_alert(member.actor), client_for(member)
    for address in (ALERTS, CHOOSE, page_of(alert)):
        with django_assert_max_num_queries(most + (address == ALERTS)):
            client.get(address)
