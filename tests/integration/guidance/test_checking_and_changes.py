"""What somebody still has to check, and what changed when."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.guidance.selectors import changes_told, to_check
from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.changes import changes
from sharewell.kit.clock import frozen, now
from tests.cast import Cast
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
CHECK, CHANGES = "/guidance/to-check/", "/guidance/changes/"
FAR = 2040


@pytest.fixture
def reader(client_for: ClientFor, cast: Cast) -> Client:
    return client_for(cast.information_governance_lead)


@pytest.mark.parametrize("kind", ["stale", "gone", "unverified", "secondary"])
def test_each_sort_of_doubt_can_be_looked_at(reader: Client, kind: str) -> None:
    answer = reader.get(f"{CHECK}?show={kind}")
    assert answer.status_code == 200
    assert [one.current for one in answer.context["kinds"]].count(True) == 1


def test_what_is_unverified_says_what_to_check_and_which_rules_rest_on_it(reader: Client) -> None:
    page = reader.get(f"{CHECK}?show=unverified")
    assert page.context["doubts"]
    for doubt in page.context["doubts"]:
        assert doubt.to_do
        assert doubt.sentences
        assert all(url.startswith("/guidance/rules/") for _sentence, url in doubt.sentences)


def test_a_sort_that_there_is_not_shows_the_most_pressing(reader: Client) -> None:
    assert reader.get(f"{CHECK}?show=nonsense&page=x").status_code == 200


def test_years_later_every_rule_in_force_is_past_its_review(reader: Client) -> None:
    with frozen(now().replace(year=FAR)):
        page = reader.get(f"{CHECK}?show=stale")
    assert page.context["doubts"]
    assert "To be reviewed by" in page.content.decode()


def test_a_source_that_has_ended_is_named_with_the_rules_that_still_rest_on_it() -> None:
    for gone in to_check(date(FAR, 1, 1)).gone:
        assert gone.source.until
        assert gone.rules


def test_every_change_that_a_pack_tells_of_is_on_the_timeline(reader: Client) -> None:
    shown = reader.get(CHANGES).context["changes"]
    assert [one.iso for one in shown] == sorted((change.on.isoformat() for change in changes()), reverse=True)
    assert all(one.what and one.source for one in shown)


def test_a_change_names_the_rules_that_began_and_ended_with_it() -> None:
    told = changes_told()
    assert any(one.began for one in told)
    for one in told:
        assert all(rule.from_ == one.change.on for rule in one.began)


def test_what_is_to_come_says_so(reader: Client) -> None:
    first = load_guidance().starts[0]
    with frozen(now().replace(year=first.year, month=first.month, day=first.day)):
        page = reader.get(CHANGES).content.decode()
    assert "Still to come" in page


def test_two_days_are_compared(reader: Client) -> None:
    answer = reader.get(f"{CHANGES}?before=2024-01-01&after=2026-11-22")
    found = answer.context["differences"]
    assert {"New"} <= {one.kind for one in found}
    assert all(one.what and one.url and one.whom for one in found)
    assert reader.get(f"{CHANGES}?before=2026-11-22&after=2026-11-22").context["differences"] == []


@pytest.mark.parametrize(
    "query", ["before=x&after=2026-01-01", "before=2026-11-22&after=2024-01-01", "before=2024-01-01"]
)
def test_days_that_cannot_be_compared_are_told_of_and_kept(reader: Client, query: str) -> None:
    answer = reader.get(f"{CHANGES}?{query}")
    assert answer.status_code == 200
    assert "differences" not in answer.context
    assert "2024-01-01" in answer.content.decode() or "2026-01-01" in answer.content.decode()


@pytest.mark.parametrize("address", [CHECK, CHANGES, f"{CHANGES}?before=2024-01-01&after=2026-11-22"])
def test_a_page_asks_the_database_little(
    reader: Client, django_assert_max_num_queries: DjangoAssertNumQueries, address: str
) -> None:
    with django_assert_max_num_queries(6):
        reader.get(address)
