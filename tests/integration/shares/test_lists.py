"""Inbox and sent: what runs out first comes first, at a cost that does not grow."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.shares.selectors import (
    Inbox,
    inbox,
    sent_by,
    shares_under,
    where_it_stands,
)
from sharewell.apps.shares.services import list_inbox, list_sent, open_share, own_share, recall_share
from sharewell.domain.access import Actor
from tests.cast import Cast
from tests.factories.organisations import make_person
from tests.factories.shares import SUMMARY, answered, make_share, opened, owned
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def references(actor: Actor, which: Inbox = Inbox.WAITING, limit: int = 25) -> list[str]:
    """Every page, one after another."""
    found: list[str] = []
    after = ""
    while True:
        page = inbox(actor, which=which, after=after, limit=limit)
        found += [share.reference for share in page.rows]
        after = page.next_after
        if not after:
            return found


def test_what_runs_out_first_comes_first(cast: Cast, standing_clock: datetime) -> None:
    urgencies = ("no_concern", "immediate_danger", "welfare_concern", "significant_harm")
    made = {
        urgency: make_share(cast.owner.actor, cast.front_door.id, urgency=urgency).reference
        for urgency in urgencies
    }
    in_order = ("immediate_danger", "significant_harm", "welfare_concern", "no_concern")
    assert references(cast.recipient.actor) == [made[urgency] for urgency in in_order]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_hold_everything_once_even_when_times_are_equal(
    cast: Cast, standing_clock: datetime, limit: int
) -> None:
    made = {make_share(cast.owner.actor, cast.front_door.id).reference for _ in range(5)}
    found = references(cast.recipient.actor, limit=limit)
    assert len(found) == 5
    assert set(found) == made


@pytest.mark.parametrize("after", ["x", "0_2026-01-01_x", "0_2026-01-01T00:00:00_" + str(UUID(int=1)), "_"])
def test_a_place_that_makes_no_sense_is_the_first_page(
    cast: Cast, standing_clock: datetime, after: str
) -> None:
    make_share(cast.owner.actor, cast.front_door.id)
    assert len(inbox(cast.recipient.actor, after=after).rows) == 1
    assert len(sent_by(cast.owner.actor, after=after).rows) == 1


def test_the_parts_of_an_inbox_each_hold_their_own(cast: Cast, standing_clock: datetime) -> None:
    worker = cast.recipient.actor
    new, seen, in_hand, finished, recalled = (
        make_share(cast.owner.actor, cast.front_door.id) for _ in range(5)
    )
    opened(seen, worker)
    owned(in_hand, worker)
    answered(finished, worker)
    recall_share(actor=cast.owner.actor, share=recalled, at=standing_clock, reason="wrong place")
    assert references(worker, Inbox.NEW) == [new.reference]
    assert references(worker, Inbox.OPENED) == [seen.reference]
    assert references(worker, Inbox.IN_HAND) == references(worker, Inbox.MINE) == [in_hand.reference]
    assert set(references(worker, Inbox.FINISHED)) == {finished.reference, recalled.reference}
    assert set(references(worker)) == {new.reference, seen.reference, in_hand.reference}


def test_an_inbox_is_empty_for_everybody_who_does_not_receive(cast: Cast, standing_clock: datetime) -> None:
    make_share(cast.owner.actor, cast.front_door.id)
    for name, member in cast.members().items():
        receives = name in {"recipient", "recipient_deputy", "recipient_lead"}
        assert bool(inbox(member.actor, limit=1).rows) is receives, name


def test_a_summary_shows_only_once_somebody_has_opened_the_share(
    cast: Cast, standing_clock: datetime
) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    worker = cast.recipient.actor
    before = Event.objects.count()
    assert [row.summary for row in list_inbox(actor=worker, at=standing_clock).rows] == [""]
    assert Event.objects.count() == before
    opened(share, worker)
    assert [row.summary for row in list_inbox(actor=worker, at=standing_clock).rows] == [SUMMARY]
    look = Event.objects.get(kind="shares.listed")
    assert share.reference in look.detail
    assert SUMMARY not in look.detail


def test_people_see_what_they_sent_and_leads_what_the_organisation_sent(
    cast: Cast, standing_clock: datetime
) -> None:
    one = make_share(cast.owner.actor, cast.front_door.id, at=standing_clock)
    two = make_share(cast.colleague.actor, cast.front_door.id, at=standing_clock + timedelta(minutes=1))
    sent = list_sent(actor=cast.owner.actor, at=standing_clock, everybody=True)
    assert [row.share.reference for row in sent.rows] == [one.reference]
    assert sent.rows[0].summary == SUMMARY
    everybody = sent_by(cast.lead.actor, everybody=True)
    assert [share.reference for share in everybody.rows] == [two.reference, one.reference]
    assert sent_by(cast.lead.actor).rows == ()
    for barred in (cast.administrator, cast.stranger, cast.leader):
        assert sent_by(barred.actor, everybody=True).rows == ()


def test_what_went_under_a_concern_is_for_its_own_people(cast: Cast, standing_clock: datetime) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id)
    for member, sees in (
        (cast.owner, True),
        (cast.lead, True),
        (cast.colleague, False),
        (cast.recipient, False),
    ):
        found = shares_under(member.actor, share.concern_id)
        assert [one.pk for one in found] == ([share.pk] if sees else [])


def test_a_page_of_the_inbox_costs_five_queries_however_many_it_shows(
    cast: Cast, standing_clock: datetime
) -> None:
    worker = cast.recipient.actor
    for _ in range(12):
        opened(make_share(cast.owner.actor, cast.front_door.id), worker)
    with CaptureQueriesContext(connection) as asked:
        assert len(list_inbox(actor=worker, at=standing_clock).rows) == 12
    real = [query["sql"] for query in asked if "SAVEPOINT" not in query["sql"]]
    assert len(real) <= 5, real


def test_opening_and_where_it_stands_keep_within_their_budget(cast: Cast, standing_clock: datetime) -> None:
    share = answered(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor)
    with CaptureQueriesContext(connection) as asked:
        open_share(actor=cast.recipient.actor, share=share, at=standing_clock, purpose="record")
        where_it_stands(share, at=standing_clock)
    real = [query["sql"] for query in asked if "SAVEPOINT" not in query["sql"]]
    assert len(real) <= 11, real


@pytest.mark.sqlite
@pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="the plan is read on SQLite; the bench measures both"
)
def test_the_inbox_reads_an_index_in_order_and_sorts_nothing(cast: Cast, standing_clock: datetime) -> None:
    make_share(cast.owner.actor, cast.front_door.id)
    for which in (Inbox.WAITING, Inbox.NEW, Inbox.MINE, Inbox.FINISHED):
        with CaptureQueriesContext(connection) as asked:
            inbox(cast.recipient.actor, which=which)
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN QUERY PLAN " + asked[-1]["sql"])
            plan = " ".join(str(row[-1]) for row in cursor.fetchall())
        assert "USING INDEX share_" in plan, plan
        assert "TEMP B-TREE" not in plan, plan


@pytest.mark.parametrize("time", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026", ""])
@pytest.mark.parametrize("page", ["/shares/inbox/", "/shares/inbox/?show=finished", "/shares/sent/"])
def test_a_place_that_no_page_ends_at_shows_the_first_page(
    cast: Cast, client_for: ClientFor, page: str, time: str
) -> None:
    share = make_share(cast.lead.actor, cast.front_door.id)
    who = cast.lead if "sent" in page else cast.recipient
    answer = client_for(who).get(page, {"show": "waiting", "after": f"{time}_{share.pk}"})
    assert answer.status_code == 200


def test_a_practitioner_finds_in_the_inbox_what_they_were_given_and_no_more(
    cast: Cast, standing_clock: datetime
) -> None:
    person = make_person(cast.front_door, name="Sam Social-Worker")
    worker = actor_for(person)
    assert worker is not None
    given, _other = (
        opened(make_share(cast.owner.actor, cast.front_door.id), cast.recipient.actor) for _ in range(2)
    )
    assert references(worker) == []
    own_share(actor=cast.recipient.actor, share=given, at=standing_clock, owner=person.id)
    assert references(worker) == references(worker, Inbox.MINE) == [given.reference]
