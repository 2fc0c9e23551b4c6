"""The monthly pulse, and the page that shows what went stale."""

from datetime import UTC, datetime, timedelta

from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.selectors import freshness
from sharewell.apps.organisations.services import (
    add_outside_recipient,
    confirm_directory_entry,
    suspend_organisation,
)
from sharewell.apps.organisations.tasks import pulse
from sharewell.domain.access import SYSTEM
from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.kit.clock import frozen
from sharewell.kit.notify import NoticeKind
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.organisations.doors import submit

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
MONTH = timedelta(days=31)


def asked() -> set[str]:
    return set(Notice.objects.filter(kind=NoticeKind.CONTACT_TO_CONFIRM).values_list("to", flat=True))


def test_leads_and_administrators_are_asked_once_a_month_however_often_the_clock_ticks(cast: Cast) -> None:
    confirm_directory_entry(actor=SYSTEM, organisation=cast.front_door.id, at=AT)
    assert (pulse(AT), pulse(AT), pulse(AT + timedelta(days=20))) == (2, 0, 0)
    people = (cast.lead, cast.deputy, cast.administrator)
    assert asked() == {one.person.email for one in people} | {cast.other_agency.notice_email}
    assert pulse(AT + MONTH) == 3


def test_suspended_organisations_and_outside_recipients_are_not_asked(cast: Cast) -> None:
    add_outside_recipient(
        actor=cast.owner.actor, at=AT, person_name="T", organisation_name="Elm", sector=Sector.OTHER,
        body=Body.PRIVATE, nation=Nation.ENGLAND, phone="01632 960000", email="t@elm.example.org",
    )  # fmt: skip
    suspend_organisation(actor=SYSTEM, organisation=cast.other_agency.id, at=AT)
    assert pulse(AT) == 2
    assert {one.name for one in freshness(AT)} == {"Cast School A", "Cast Front Door"}


def test_one_press_on_the_page_that_the_notice_leads_to_confirms(cast: Cast, client_for: ClientFor) -> None:
    pulse(AT)
    lead = client_for(cast.lead)
    link = Notice.objects.filter(to=cast.lead.person.email).get().link_path
    assert "Everything is right" in lead.get(link).content.decode()
    assert Organisation.objects.get(id=cast.school.id).last_confirmed_on is None
    with frozen(AT):
        submit(lead, reverse("organisations:confirm_entry", args=[cast.school.id]))
    assert Organisation.objects.get(id=cast.school.id).last_confirmed_on == AT.date()


def test_what_went_stale_is_listed_with_the_share_that_confirmed(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for place, days in ((cast.school, 10), (cast.front_door, 100)):
        confirm_directory_entry(actor=SYSTEM, organisation=place.id, at=AT - timedelta(days=days))
    administrator = client_for(cast.administrator)
    with frozen(AT), django_assert_max_num_queries(6):
        page = administrator.get("/organisations/partnership/").content.decode()
    assert "1 of 3 organisations (33 per cent)" in page and "100 days: may be out of date" in page
    names = ("Cast Other Agency,", "Cast Front Door,", "Cast School A,")
    assert sorted(names, key=page.index) == list(names)
    assert client_for(cast.owner).get("/organisations/partnership/").status_code == 404
