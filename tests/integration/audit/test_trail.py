"""The trail page: one's own organisation, by those who look after it, in words, and itself recorded."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.policies import may_read_technical_events, may_read_trail
from sharewell.apps.audit.presenters import kind_in_words
from sharewell.apps.audit.selectors import (
    TrailQuery,
    events_of_organisation,
    trail_of_child,
    trail_of_record,
    trail_page,
)
from sharewell.apps.audit.services import record_event, sign_checkpoint
from sharewell.apps.audit.tasks import sign_checkpoint_now
from sharewell.domain.access import SYSTEM, Actor, Role
from sharewell.domain.audit import EventKind
from sharewell.kit.clock import frozen, now
from tests.cast import Cast
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def note(actor: Actor, kind: EventKind = EventKind.ENTRY_OPENED, **given: object) -> Event:
    with transaction.atomic():
        return record_event(**{"actor": actor, "kind": kind, "at": now(), **given})  # type: ignore[arg-type]


def test_a_lead_sees_who_looked_at_what_and_why(cast: Cast, client_for: ClientFor) -> None:
    note(cast.owner.actor, record=uuid4(), purpose="to decide about sharing")
    page = client_for(cast.lead).get("/audit/").content.decode()
    assert "Olive Owner" in page
    assert "Looked at an entry" in page
    assert "to decide about sharing" in page


def test_nobody_sees_the_trail_of_another_organisation(cast: Cast, client_for: ClientFor) -> None:
    note(cast.recipient.actor, purpose="their business")
    note(cast.owner.actor, purpose="our business")
    page = client_for(cast.lead).get("/audit/").content.decode()
    assert "our business" in page
    assert "their business" not in page


@pytest.mark.parametrize("who", ["owner", "recipient", "stranger", "leader", "leaver"])
def test_for_others_the_page_is_not_there(cast: Cast, client_for: ClientFor, who: str) -> None:
    assert client_for(getattr(cast, who)).get("/audit/").status_code in {302, 404}
    assert client_for(getattr(cast, who)).get("/audit/checkpoint/").status_code in {302, 404}


def test_an_administrator_sees_accounts_and_nothing_about_a_child(cast: Cast, client_for: ClientFor) -> None:
    note(cast.owner.actor, child=uuid4(), purpose="about a child")
    note(cast.owner.actor, EventKind.PERSON_SIGNED_IN, purpose="with a passkey")
    page = client_for(cast.administrator).get("/audit/").content.decode()
    assert "with a passkey" in page
    assert "about a child" not in page


def test_looking_at_the_trail_is_recorded_before_it_is_shown(cast: Cast, client_for: ClientFor) -> None:
    record = uuid4()
    client_for(cast.information_governance_lead).get(f"/audit/?record={record}")
    last = Event.objects.filter(kind=EventKind.TRAIL_READ).latest("sequence")
    assert (last.person, last.record) == (cast.information_governance_lead.actor.person, record)


def test_it_is_narrowed_by_record_person_and_day(cast: Cast, client_for: ClientFor) -> None:
    record = uuid4()
    with frozen(MORNING - timedelta(days=40)):
        note(cast.owner.actor, purpose="the wanted one", record=record)
        note(cast.colleague.actor, purpose="another person", record=record)
        note(cast.owner.actor, purpose="another record", record=uuid4())
    note(cast.owner.actor, purpose="another day", record=record)
    day = "day-day=13&day-month=10&day-year=2026"
    asked = f"/audit/?record={record}&person={cast.owner.person.id}&{day}"
    page = client_for(cast.lead).get(asked).content.decode()
    assert "the wanted one" in page
    assert "13 October 2026" in page
    for other in ("another person", "another record", "another day"):
        assert other not in page


@pytest.mark.parametrize(
    "asked",
    [
        "record=x",
        "person=1",
        "before=-1",
        "before=9" + "9" * 30,
        "day-day=32&day-month=1&day-year=2026",
        "day-day=31&day-month=12&day-year=9999",
    ],
)
def test_a_filter_that_cannot_be_read_is_an_error_on_the_page(
    cast: Cast, client_for: ClientFor, asked: str
) -> None:
    answer = client_for(cast.lead).get(f"/audit/?{asked}")
    assert answer.status_code == 200
    assert "Error:" in answer.content.decode()


def test_a_late_entry_shows_both_times(cast: Cast, client_for: ClientFor) -> None:
    note(cast.owner.actor, at=now() - timedelta(days=3))
    assert "entered late" in client_for(cast.lead).get("/audit/").content.decode()


def test_hostile_names_are_shown_as_text(cast: Cast, client_for: ClientFor) -> None:
    note(cast.owner.actor, purpose="<script>alert(1)</script>")
    page = client_for(cast.lead).get("/audit/").content.decode()
    assert "&lt;script&gt;alert(1)" in page


def test_a_long_trail_is_read_page_by_page_at_a_steady_price(cast: Cast, client_for: ClientFor) -> None:
    for number in range(60):
        note(cast.owner.actor, purpose=f"look {number:02d}.")
    client = client_for(cast.lead)
    with CaptureQueriesContext(
        connection,
    ) as counted:
        page = client.get("/audit/").content.decode()
    assert len(counted) <= 12, [query["sql"] for query in counted]
    assert "look 59." in page
    assert "look 09." not in page
    oldest = Event.objects.get(purpose="look 10.").sequence
    assert "look 09." in client.get(f"/audit/?before={oldest}").content.decode()


def test_pages_join_without_gap_or_overlap(cast: Cast) -> None:
    for _ in range(5):
        note(cast.owner.actor)
    seen: list[int] = []
    query: int | None = None
    while True:
        page = trail_page(events_of_organisation(cast.school.id, TrailQuery(before=query)), size=2)
        seen += [event.sequence for event in page.events]
        if page.next_before is None:
            break
        query = page.next_before
    events = Event.objects.filter(organisation=cast.school.id)
    assert seen == list(events.order_by("-sequence").values_list("sequence", flat=True))


def test_the_trail_of_a_record_and_of_a_child_hold_every_organisation(cast: Cast) -> None:
    record, child = uuid4(), uuid4()
    note(cast.owner.actor, record=record, child=child)
    note(cast.recipient.actor, record=record)
    assert [event.person for event in trail_of_record(record)] == [
        cast.owner.actor.person, cast.recipient.actor.person,
    ]  # fmt: skip
    assert trail_of_child(child).count() == 1


def test_a_checkpoint_can_be_taken_away_and_that_is_recorded(cast: Cast, client_for: ClientFor) -> None:
    sign_checkpoint_now()
    answer = client_for(cast.information_governance_lead).get("/audit/checkpoint/")
    text = answer.content.decode()
    latest = sign_checkpoint(actor=SYSTEM, at=now())
    assert "attachment" in answer["Content-Disposition"]
    assert text.count("+") >= 2
    assert Event.objects.filter(kind=EventKind.CHECKPOINT_TAKEN).count() == 1
    assert latest is not None
    assert latest.number == 1


def test_each_refusal_says_why() -> None:
    school, other = UUID(int=3), UUID(int=4)

    def actor(role: Role) -> Actor:
        return Actor(person=uuid4(), name="A", organisation=school, organisation_name="B", role=role)

    assert may_read_trail(actor(Role.SAFEGUARDING_LEAD), school)
    assert may_read_trail(actor(Role.SAFEGUARDING_LEAD), other).code == "other-organisation"
    assert may_read_trail(actor(Role.ADMINISTRATOR), school).code == "not-a-trail-reader"
    assert may_read_technical_events(actor(Role.ADMINISTRATOR), school)
    assert may_read_technical_events(actor(Role.LEADER), school).code == "not-an-administrator"
    assert may_read_technical_events(actor(Role.ADMINISTRATOR), other).code == "other-organisation"


def test_a_kind_without_words_is_shown_by_its_name() -> None:
    assert kind_in_words("share.acted-on") == "Acted on a share"
    assert kind_in_words("thing.done-later") == "Thing: done later"
