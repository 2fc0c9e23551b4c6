"""The rules, to read: found by words and filters, as at a day; and one rule with all that hangs on it."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.guidance.presenters.rule import present_rule
from sharewell.apps.guidance.selectors import rule_with_its_ties, scenario_book
from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.diff import NATION_KEYS
from tests.cast import Cast
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
MOST_QUERIES = 6
A_RULE = "/guidance/rules/core/emergencies/immediate-danger/"


@pytest.fixture
def reader(client_for: ClientFor, cast: Cast) -> Client:
    return client_for(cast.information_governance_lead)


def ids(reader: Client, query: str) -> set[str]:
    return {line.id for line in reader.get(f"/guidance/?{query}").context["lines"]}


@pytest.mark.parametrize("who", ["owner", "recipient", "lead", "leader", "administrator"])
def test_anybody_who_is_signed_in_may_read_the_rules(client_for: ClientFor, cast: Cast, who: str) -> None:
    client = client_for(getattr(cast, who))
    assert client.get("/guidance/").status_code == 200
    assert client.get(A_RULE).status_code == 200


def test_a_visitor_is_led_to_sign_in(client_for: ClientFor) -> None:
    assert client_for(None).get("/guidance/")["Location"].startswith("/account/login/")


def test_every_word_must_occur_and_capitals_and_accents_do_not_matter(reader: Client) -> None:
    assert "core/emergencies/immediate-danger" in ids(reader, "words=IMMÉDIATE+danger")
    assert ids(reader, "words=immediate+danger+nosuchword") == set()


def test_a_rule_is_found_by_its_source(reader: Client) -> None:
    assert ids(reader, "words=children+act+2004")


def test_a_filter_by_nation_puts_first_what_names_it_and_leaves_out_the_others(reader: Client) -> None:
    shown = reader.get("/guidance/?nation=wales").context["found"].rules
    asked = [[rule.when[key] for key in NATION_KEYS if key in rule.when] for rule in shown]
    assert all(not taken or any("wales" in answers for answers in taken) for taken in asked)
    named = [any("wales" in answers for answers in taken) for taken in asked]
    assert named == sorted(named, reverse=True)
    assert named[0]


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("topic=core/items", lambda rule: rule.id.startswith("core/items/")),
        ("decides=tell_family", lambda rule: rule.says.subject == "tell_family"),
        ("checked=unverified", lambda rule: any(one.seen == "unverified" for one in rule.sources)),
        ("checked=source", lambda rule: all(one.seen == "source" for one in rule.sources)),
    ],
)
def test_a_filter_keeps_what_it_says(reader: Client, query: str, holds: object) -> None:
    found = reader.get(f"/guidance/?{query}").context["found"].rules
    assert found
    assert all(holds(rule) for rule in found)  # type: ignore[operator]


def test_the_rules_are_those_of_the_day(reader: Client) -> None:
    begun_later = [rule for rule in load_guidance().rules if rule.from_.isoformat() > "2024-01-01"]
    then = {rule.id for rule in reader.get("/guidance/?on=2024-01-01").context["found"].rules}
    assert begun_later
    assert not then & {rule.id for rule in begun_later}


def test_a_day_without_law_says_so(reader: Client) -> None:
    answer = reader.get("/guidance/?on=2020-06-01")
    assert "There are no rules for 1 June 2020." in answer.content.decode()


def test_a_day_that_is_none_says_so_and_keeps_what_was_typed(reader: Client) -> None:
    page = reader.get("/guidance/?on=32nd&words=danger").content.decode()
    assert "Write the day as year-month-day" in page
    assert 'value="danger"' in page


def test_the_list_is_paged(reader: Client) -> None:
    first = reader.get("/guidance/")
    assert len(first.context["lines"]) == 50
    assert reader.get("/guidance/?page=2").context["lines"] != first.context["lines"]
    assert reader.get("/guidance/?page=nonsense").status_code == 200


def test_the_page_of_a_rule_says_what_it_does_when_and_why(reader: Client) -> None:
    page = reader.get(A_RULE).content.decode()
    for words in (
        "What it does",
        "When it speaks",
        "How worried are you?",
        "What it rests on",
        "Due for review",
    ):
        assert words in page


def test_every_rule_can_be_shown() -> None:
    day = date(2026, 11, 22)
    for rule in load_guidance().rules:
        found = rule_with_its_ties(rule.id)
        assert found
        shown = present_rule(found, on=day, today=day)
        assert shown.deed
        assert len(shown.conditions) == len(rule.when)
        assert shown.scenarios


def test_a_rule_that_nobody_checked_says_so_plainly(reader: Client) -> None:
    rule = next(one for one in load_guidance().rules if any(s.seen == "unverified" for s in one.sources))
    page = reader.get(f"/guidance/rules/{rule.id}/").content.decode()
    assert "Not checked" in page
    assert "No document stands behind it yet" in page or "Check it before you rely on it" in page


def test_a_rule_names_the_scenarios_that_fire_it(reader: Client) -> None:
    shown = reader.get(A_RULE).context["rule"]
    assert shown.scenarios
    path, _hash, anchor = shown.scenarios[0].url.partition("#")
    assert f'id="{anchor}"' in reader.get(path).content.decode()


def test_a_rule_outside_its_days_says_so(reader: Client) -> None:
    page = reader.get(f"{A_RULE}?on=2020-01-01").content.decode()
    assert "It was not in force on 1 January 2020." in page
    assert reader.get(f"{A_RULE}?on=nonsense").status_code == 200


def test_rules_that_take_over_lead_to_each_other(reader: Client) -> None:
    after = next(rule for rule in load_guidance().rules if rule.follows)
    assert f"/guidance/rules/{after.follows}/" in reader.get(f"/guidance/rules/{after.id}/").content.decode()
    assert f"/guidance/rules/{after.id}/" in reader.get(f"/guidance/rules/{after.follows}/").content.decode()


@pytest.mark.parametrize("address", ["rules/core/no/such-rule/", "cases/no-such-case/", "scenarios/no/such/"])
def test_what_is_not_there_is_not_found(reader: Client, address: str) -> None:
    assert reader.get(f"/guidance/{address}").status_code == 404


def test_the_scenarios_of_each_pack_are_shown_with_what_the_rules_say_of_them(reader: Client) -> None:
    for pack in reader.get("/guidance/cases/").context["packs"]:
        trials = reader.get(pack.files[0].url).context["scenarios"]
        assert trials
        assert [trial.name for trial in trials if not trial.is_met] == []
        assert all(trial.facts and trial.expected and trial.says for trial in trials)


def test_a_special_case_has_a_page_with_every_scenario_that_names_it(reader: Client) -> None:
    for case, held in list(scenario_book().cases.items())[:3]:
        shown = reader.get(f"/guidance/cases/{case}/").context["scenarios"]
        assert [one.name for one in shown] == [one.name for one in held]


def test_a_law_has_a_page_with_every_scenario_that_expects_a_rule_resting_on_it(reader: Client) -> None:
    held = scenario_book().sources["criminal-law-act-ni-1967"]
    page = reader.get("/guidance/cases/criminal-law-act-ni-1967/")
    assert [one.name for one in page.context["scenarios"]] == [one.name for one in held]
    assert "Criminal Law Act (Northern Ireland) 1967" in page.content.decode()
    assert "/guidance/cases/criminal-law-act-ni-1967/" in reader.get("/guidance/cases/").content.decode()


@pytest.mark.parametrize("address", ["", "rules/core/emergencies/immediate-danger/", "cases/"])
def test_a_page_asks_the_database_little(
    reader: Client, django_assert_max_num_queries: DjangoAssertNumQueries, address: str
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES):
        reader.get(f"/guidance/{address}")
