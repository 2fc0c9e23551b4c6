"""The directory, the account and the administrator's pages."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.organisations.selectors import actor_for, directory, directory_entry, people_of
from sharewell.apps.organisations.services import load_partnership
from sharewell.domain.access import SYSTEM, Role
from sharewell.kit.clock import now
from sharewell.kit.notify import NoticeKind
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.organisations import make_organisation
from tests.integration.conftest import ClientFor
from tests.integration.organisations.doors import submit

MOST_QUERIES = 12
PAGES = (
    "/organisations/",
    "/organisations/me/",
    "/organisations/me/second-factor/",
    "/organisations/people/",
    "/organisations/people/add/",
)


@pytest.fixture
def administrator(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.administrator)


@pytest.fixture
def demo_sized(db: None) -> UUID:
    return load_partnership(actor=SYSTEM, at=now()).organisations["front-door"]


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_the_database_too_often(
    demo_sized: UUID,
    administrator: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    path: str,
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES):
        assert administrator.get(path).status_code == 200


def test_an_organisations_page_asks_little(
    demo_sized: UUID, administrator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES):
        assert administrator.get(f"/organisations/{demo_sized}/").status_code == 200


def test_a_colleagues_page_asks_little(
    cast: Cast, administrator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for page in ("", "role/", "leave/"):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert (
                administrator.get(f"/organisations/people/{cast.owner.person.id}/{page}").status_code == 200
            )


def test_the_directory_is_narrowed_by_words_sector_and_area(cast: Cast, administrator: Client) -> None:
    assert [one.name for one in directory(query="cast front")] == ["Cast Front Door"]
    assert [one.name for one in directory(sector="police")] == ["Cast Other Agency"]
    assert directory(area="Nowhere") == ()
    page = administrator.get("/organisations/?sector=police").content.decode()
    assert "Cast Other Agency" in page and "Cast Front Door" not in page


def test_a_bad_filter_shows_an_error_and_everything(cast: Cast, administrator: Client) -> None:
    response = administrator.get("/organisations/?sector=nonsense")
    assert response.status_code == 200
    assert "Cast Front Door" in response.content.decode()


def test_details_that_nobody_confirmed_for_three_months_are_marked(db: None) -> None:
    today = now().date()
    make_organisation("Fresh", last_confirmed_on=today - timedelta(days=90))
    make_organisation("Stale", last_confirmed_on=today - timedelta(days=91))
    make_organisation("Never")
    assert {one.name: one.stale for one in directory()} == {"Fresh": False, "Stale": True, "Never": True}


def test_a_duty_worker_confirms_their_own_entry_and_no_other(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.recipient)
    submit(client, f"/organisations/{cast.front_door.id}/confirm/")
    answer = submit(client, f"/organisations/{cast.school.id}/confirm/")
    absent = submit(client, f"/organisations/{uuid4()}/confirm/")
    confirmed = {one.name for one in directory() if not one.stale}
    assert confirmed == {"Cast Front Door"}
    assert (answer.status_code, answer.content) == (404, absent.content)


def test_contact_details_are_put_right_by_their_own_organisation(cast: Cast, client_for: ClientFor) -> None:
    client, url = client_for(cast.recipient), f"/organisations/{cast.front_door.id}/details/"
    right = {"phone": "01632 960999", "notice_email": "Desk@door.example.org", "duty_hours": "Always"}
    wrong = submit(client, url, {**right, "phone": "ring me"})
    assert "like 01632 960001" in wrong.content.decode() and "ring me" in wrong.content.decode()
    assert submit(client, url, right).status_code == 302
    entry = directory_entry(cast.front_door.id)
    assert entry is not None
    assert (entry.phone, entry.notice_email, entry.stale) == ("01632 960999", "desk@door.example.org", False)
    assert client_for(cast.lead).get(url).status_code == 404


def test_an_unknown_organisation_is_not_found(administrator: Client) -> None:
    assert administrator.get(f"/organisations/{uuid4()}/").status_code == 404


@pytest.mark.parametrize("name", ["owner", "lead", "leader", "information_governance_lead", "stranger"])
def test_only_administrators_see_the_people_pages(cast: Cast, client_for: ClientFor, name: str) -> None:
    client = client_for(cast.members()[name])
    for path in ("", "add/", f"{cast.owner.person.id}/", f"{cast.owner.person.id}/leave/"):
        assert client.get(f"/organisations/people/{path}").status_code == 404


def test_another_organisations_person_answers_as_an_absent_one(cast: Cast, administrator: Client) -> None:
    for page in ("", "role/", "leave/"):
        foreign = administrator.get(f"/organisations/people/{cast.recipient.person.id}/{page}")
        absent = administrator.get(f"/organisations/people/{uuid4()}/{page}")
        assert (foreign.status_code, foreign.content) == (404, absent.content)


def test_an_administrator_adds_somebody_who_can_then_act(cast: Cast, administrator: Client) -> None:
    form = {
        "full_name": "New Person",
        "email": "New@people.example.org",
        "role": "safeguarding_lead",
        "is_deputy": "on",
    }
    assert submit(administrator, "/organisations/people/add/", form).status_code == 302
    added = next(one for one in people_of(cast.school.id) if one.name == "New Person")
    assert (added.email, added.role, added.is_deputy) == (
        "new@people.example.org",
        Role.SAFEGUARDING_LEAD,
        True,
    )
    again = submit(administrator, "/organisations/people/add/", form)
    assert "Somebody already signs in with this address" in again.content.decode()


def test_a_form_with_mistakes_keeps_what_was_typed_and_changes_nothing(
    cast: Cast, administrator: Client
) -> None:
    before = people_of(cast.school.id)
    page = submit(administrator, "/organisations/people/add/", {"full_name": "Kept", "email": "no address"})
    text = page.content.decode()
    assert page.status_code == 422
    assert "Kept" in text and "like name@example.org" in text and "Choose their role" in text
    assert people_of(cast.school.id) == before


def test_an_address_longer_than_the_database_keeps_is_a_mistake_at_its_field(
    cast: Cast, administrator: Client
) -> None:
    form = {"full_name": "Long", "email": "a" * 250 + "@school.example.org", "role": "practitioner"}
    page = submit(administrator, "/organisations/people/add/", form)
    assert page.status_code == 422
    assert "Ensure this value has at most 254 characters" in page.content.decode()


def test_somebody_new_is_told_once_and_the_notice_says_nothing_of_why(
    cast: Cast, administrator: Client
) -> None:
    form = {"full_name": "New Person", "email": "new@people.example.org", "role": "practitioner"}
    submit(administrator, "/organisations/people/add/", form)
    notice = Notice.objects.get()
    assert (notice.to, notice.kind) == ("new@people.example.org", NoticeKind.ACCOUNT_MADE)
    assert notice.link_path == "/account/password/reset/"


def test_an_administrator_changes_a_role(cast: Cast, administrator: Client) -> None:
    submit(administrator, f"/organisations/people/{cast.owner.person.id}/role/", {"role": "duty_worker"})
    actor = actor_for(cast.owner.person)
    assert actor is not None and actor.role is Role.DUTY_WORKER


def test_an_administrator_ends_a_membership(cast: Cast, administrator: Client, client_for: ClientFor) -> None:
    leaving = client_for(cast.owner)
    submit(administrator, f"/organisations/people/{cast.owner.person.id}/leave/")
    assert leaving.get("/organisations/").status_code == 302
    assert cast.owner.person.id not in {one.person for one in people_of(cast.school.id)}


def test_an_administrator_changes_nothing_of_their_own(cast: Cast, administrator: Client) -> None:
    own = f"/organisations/people/{cast.administrator.person.id}/"
    assert "Another administrator" in administrator.get(own).content.decode()
    assert submit(administrator, f"{own}role/", {"role": "safeguarding_lead"}).status_code == 404
    assert submit(administrator, f"{own}leave/").status_code == 404
    assert actor_for(cast.administrator.person) == cast.administrator.actor


def test_a_language_once_chosen_is_spoken_in_every_browser(cast: Cast, client_for: ClientFor) -> None:
    first, second = client_for(cast.owner), client_for(cast.owner)
    submit(first, "/organisations/me/language/", {"language": "cy"})
    assert '<html lang="cy"' in second.get("/organisations/me/").content.decode()
    submit(first, "/organisations/me/language/", {"language": "en-gb"})
    assert '<html lang="en-gb"' in first.get("/organisations/me/").content.decode()
