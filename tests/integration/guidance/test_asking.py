"""Any situation may be put to the rules by anybody who is signed in; nothing of it is kept."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.audit.models import Event
from sharewell.domain.advice import Situation, advise, load_guidance
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed
from tests.integration.sweeps.snapshots import changed, snapshot

pytestmark = pytest.mark.django_db
ASK = "/guidance/ask/"
HARM: dict[str, Any] = {
    "on": "2026-11-22",
    "nation": "wales",
    "urgency": "significant_harm",
    "prompt": "own_initiative",
    "purpose": "protect_from_harm",
    "sharer_sector": "sport",
    "sharer_body": "voluntary",
    "recipient_kind": "agency",
    "recipient_sector": "childrens_social_care",
    "recipient_body": "public",
    "kind_2": "protected_address",
    "about_2": "child",
    "recipient_linked_to_person_of_concern": "yes",
}


@pytest.fixture
def coach(client_for: ClientFor, cast: Cast) -> Client:
    return client_for(cast.owner)


def test_every_fact_is_asked_for_with_every_answer(coach: Client) -> None:
    """The proof that no rule reads what no page asks."""
    page = coach.get(ASK).content.decode()
    asked = [(fact.field, fact) for fact in SITUATION_FACTS]
    asked += [(f"{fact.field}_{place}", fact) for fact in ITEM_FACTS for place in range(1, 6)]
    for name, fact in asked:
        assert page.count(f'name="{name}"') == 1, name
        inside = page.partition(f'name="{name}"')[2].partition("</select>")[0]
        for value in fact.permitted:
            assert f'value="{value}"' in inside, (name, value)


def test_the_advice_is_that_of_the_rules(coach: Client) -> None:
    shown = coach.post(ASK, keyed(HARM)).context["one"]
    assert shown.advice.verdict is advise(shown.advice.situation).verdict
    assert shown.advice.situation == Situation.from_mapping(
        {
            "on": "2026-11-22",
            "nation": "wales",
            "urgency": "significant_harm",
            "prompt": "own_initiative",
            "purpose": "protect_from_harm",
            "sharer": {"sector": "sport", "body": "voluntary"},
            "recipient": {
                "kind": "agency",
                "sector": "childrens_social_care",
                "body": "public",
                "linked_to_person_of_concern": "yes",
            },
            "items": [{"kind": "protected_address", "about": "child"}],
        }
    )


def test_the_answer_is_shown_with_its_reasons_and_what_was_asked(coach: Client) -> None:
    page = coach.post(ASK, keyed(HARM)).content.decode()
    assert "Why, and which law" in page
    assert "Item 2: An address that must stay secret" in page
    assert '<option value="sport" selected>' in page
    assert "/guidance/rules/" in page


def test_a_question_that_is_open_leads_to_its_field_in_an_unfolded_group(coach: Client) -> None:
    answer = coach.post(ASK, keyed({**HARM, "recipient_kind": "unknown", "recipient_verified": "unknown"}))
    page, shown = answer.content.decode(), answer.context["one"]
    assert shown.questions
    for asked in shown.questions:
        assert f'id="{asked.url.removeprefix("#")}"' in page
    names = {asked.url.removeprefix("#id_") for asked in shown.questions}
    unfolded = [field.name for group in answer.context["form"].groups if group.open for field in group.fields]
    unfolded += [field.name for group in answer.context["form"].items if group.open for field in group.fields]
    assert names <= set(unfolded)


def test_nothing_is_kept(coach: Client) -> None:
    coach.get(ASK)
    before, events = snapshot(), Event.objects.count()
    coach.post(ASK, keyed(HARM))
    assert changed(before, snapshot()) <= {"django_session", "organisations_signin"}
    assert Event.objects.count() == events


def test_a_day_without_law_keeps_what_was_typed(coach: Client) -> None:
    answer = coach.post(ASK, keyed({**HARM, "on": "2020-01-01"}))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There are no rules for 1 January 2020." in page
    assert '<option value="sport" selected>' in page
    assert 'value="2020-01-01"' in page


@pytest.mark.parametrize("nonsense", ["", "no-such-answer", "\x00", "x" * 5000, "<script>"])
@pytest.mark.parametrize("field", ["urgency", "kind_1", "on"])
def test_nonsense_is_refused_or_is_unknown(coach: Client, field: str, nonsense: str) -> None:
    answer = coach.post(ASK, keyed({**HARM, field: nonsense}))
    assert answer.status_code == (422 if nonsense else 200)
    assert "<script>" not in answer.content.decode()
    assert answer.context["form"]["nation"].value() == "wales"


def test_where_one_works_is_filled_in(coach: Client, cast: Cast) -> None:
    form = coach.get(ASK).context["form"]
    assert form["nation"].value() == cast.school.nation
    assert form["sharer_sector"].value() == cast.school.sector


def test_the_law_is_that_of_the_day_asked_for(coach: Client) -> None:
    first = load_guidance().starts[0].isoformat()
    shown = coach.post(ASK, keyed({**HARM, "on": first})).context["one"]
    assert shown.advice.evaluated_on.isoformat() == first
    assert all(f"?on={first}" in url for reason in shown.reasons for url in reason.rules)


@pytest.mark.parametrize(
    "who", ["owner", "recipient", "information_governance_lead", "leader", "administrator"]
)
def test_anybody_who_is_signed_in_may_ask(client_for: ClientFor, cast: Cast, who: str) -> None:
    assert client_for(getattr(cast, who)).post(ASK, keyed(HARM)).status_code == 200


def test_asking_asks_the_database_little(
    coach: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        coach.get(ASK)
    # A press has its key looked up and put away again, whatever is pressed.
    with django_assert_max_num_queries(8):
        coach.post(ASK, keyed(HARM))
