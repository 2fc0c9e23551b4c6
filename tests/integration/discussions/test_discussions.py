"""Calling a discussion, putting in, writing down, and who may read what."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from sharewell.apps.audit.services.digests import changed_records
from sharewell.apps.children.models import HeldWords
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import KeptSafe, set_shield
from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.discussions.selectors import discussion_for, discussions_of, discussions_waiting
from sharewell.apps.discussions.services import (
    NotCallable,
    NotPossibleNow,
    call_off,
    invite,
    move_discussion,
    open_discussion,
    put_in,
    record_discussion,
    say_view,
    say_who_comes,
    stand_down,
)
from sharewell.apps.discussions.tasks import climb_waiting
from sharewell.domain.access import Refused
from sharewell.domain.discussions import DiscussionKind, DiscussionState, How
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.sharing import Rung
from sharewell.kit.clock import now
from sharewell.kit.crypto import CannotUnseal, keyring
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.discussions import a_contribution, again, make_discussion, some_minutes
from tests.factories.kept_safe import TELLS, a_child_in_hiding
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import questions_for
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


@pytest.fixture
def called(cast: Cast, standing_clock: datetime) -> Discussion:
    return make_discussion(cast.lead.actor, cast.front_door.id)


def test_those_who_are_asked_read_what_each_put_in_and_others_learn_nothing(
    cast: Cast, called: Discussion
) -> None:
    duty = cast.recipient.actor
    put_in(actor=duty, discussion=called, at=now(), contribution=a_contribution())
    opened = open_discussion(actor=cast.lead.actor, discussion=again(called), at=now(), purpose="test")
    assert opened.name == "Canaryl Canarymarsh"
    assert [said.restricted for _act, said in opened.contributions] == ["Canary-restricted"]
    for name, member in cast.without_right().items():
        if member and name != "stranger":
            assert discussion_for(member.actor, called.reference) is None
    assert discussion_for(cast.stranger.actor, called.reference) is None
    with pytest.raises(Refused):
        open_discussion(actor=cast.stranger.actor, discussion=called, at=now(), purpose="test")


def test_an_organisation_that_is_taken_out_can_read_nothing_more(cast: Cast, called: Discussion) -> None:
    lead, duty = cast.lead.actor, cast.recipient.actor
    assert discussion_for(duty, called.reference) == called
    stand_down(actor=lead, discussion=called, at=now(), organisation=cast.front_door.id, why="Canary-out")
    assert discussion_for(duty, called.reference) is None
    assert not discussions_of(duty)
    row = again(called)
    ring = keyring(holder=cast.front_door.id, records=[row.pk])
    with pytest.raises(CannotUnseal):
        ring.unseal(record=row.pk, field="why", sealed=bytes(row.why))
    invite(actor=lead, discussion=row, at=now(), organisation=cast.front_door.id)
    assert discussion_for(duty, called.reference) == called


def test_an_organisation_that_is_taken_out_is_told_by_a_link_that_it_may_open(
    cast: Cast, called: Discussion, client_for: ClientFor
) -> None:
    comes = cast.recipient_deputy.person
    say_who_comes(
        actor=cast.recipient.actor, discussion=called, at=now(), who=comes.id, role="Deputy", can_decide=True
    )
    stand_down(actor=cast.lead.actor, discussion=called, at=now(), organisation=cast.front_door.id, why="x")
    told = Notice.objects.filter(kind="discussion_left")
    assert {one.to for one in told} == {cast.front_door.notice_email, comes.email}
    assert not [one for one in told if called.reference in one.link_path]
    assert {client_for(comes).get(one.link_path).status_code for one in told} == {200}


def test_a_practitioner_who_goes_for_an_organisation_can_open_it(
    cast: Cast, standing_clock: datetime
) -> None:
    stranger = cast.stranger.actor
    row = make_discussion(cast.recipient_lead.actor, cast.school.id)
    assert discussion_for(cast.owner.actor, row.reference) is None
    who = cast.owner.person.id
    say_who_comes(actor=cast.lead.actor, discussion=row, at=now(), who=who, role="Tutor", can_decide=True)
    assert discussion_for(cast.owner.actor, row.reference) == row
    with pytest.raises(Refused):
        say_who_comes(actor=stranger, discussion=row, at=now(), who=who, role="Tutor", can_decide=True)


def test_what_was_decided_is_written_down_corrected_and_seen_otherwise(
    cast: Cast, called: Discussion
) -> None:
    lead, duty, there = cast.lead.actor, cast.recipient.actor, (cast.school.id, cast.front_door.id)
    with pytest.raises(NotPossibleNow):
        say_view(actor=duty, discussion=called, at=now(), agrees=True, words="")
    record_discussion(actor=lead, discussion=called, at=now(), minutes=some_minutes(*there))
    record_discussion(actor=lead, discussion=called, at=now(), minutes=some_minutes(*there, words="Mended"))
    say_view(actor=duty, discussion=called, at=now(), agrees=False, words="Canary-otherwise")
    opened = open_discussion(actor=duty, discussion=again(called), at=now(), purpose="test")
    assert opened.minutes
    assert opened.minutes.words == "Mended"
    assert opened.acts[-1].text == "Canary-otherwise"
    assert opened.discussion.state == DiscussionState.RECORDED
    with pytest.raises(Refused):
        record_discussion(actor=duty, discussion=called, at=now(), minutes=some_minutes(*there))
    with pytest.raises(NotPossibleNow):
        put_in(actor=duty, discussion=called, at=now(), contribution=a_contribution())
    assert not list(changed_records())


def test_without_those_who_must_be_there_it_is_said_why(cast: Cast, standing_clock: datetime) -> None:
    row = make_discussion(cast.lead.actor, cast.front_door.id)
    Discussion.objects.filter(pk=row.pk).update(nation="scotland")
    minutes = some_minutes(cast.school.id)
    with pytest.raises(NotCallable):
        record_discussion(actor=cast.lead.actor, discussion=row, at=now(), minutes=minutes)
    said = some_minutes(cast.school.id, without="Canary-nobody came")
    record_discussion(actor=cast.lead.actor, discussion=row, at=now(), minutes=said)


def test_what_the_caller_protects_goes_into_nothing(cast: Cast, called: Discussion) -> None:
    lead = cast.lead.actor
    entry = entry_of(lead, called.entry_id)
    assert entry
    kept = Protection(kind=FactKind.PLACE, text="Canaryhaven Refuge")
    set_shield(actor=lead, at=now(), entry=entry, protection=kept)
    contribution = a_contribution(gaps="They sleep at Canaryhaven Refuge.")
    with pytest.raises(KeptSafe):
        put_in(actor=lead, discussion=called, at=now(), contribution=contribution)


def test_what_another_agency_protects_of_its_own_child_goes_into_nothing(
    cast: Cast, called: Discussion, client_for: ClientFor
) -> None:
    a_child_in_hiding(cast.recipient.actor, given="Canaryl", family="Canarymarsh")
    tells = a_contribution(gaps=TELLS)
    with pytest.raises(KeptSafe):
        put_in(actor=cast.recipient.actor, discussion=called, at=now(), contribution=tells)
    page = reverse("discussions:coming", args=[called.reference])
    typed = {"who": str(cast.recipient.person.id), "role": TELLS, "can_decide": "yes"}
    held = client_for(cast.recipient).post(page, keyed(typed))["Location"]
    assert HeldWords.objects.filter(pk=held.split("/")[-2]).count() == 1


def test_one_more_is_asked_only_to_what_they_may_read(cast: Cast) -> None:
    lead = cast.lead.actor
    child = a_child_in_hiding(lead, known_to=(cast.front_door.id,))
    row = make_discussion(lead, cast.front_door.id, entry=child, why=TELLS)
    with pytest.raises(KeptSafe):
        invite(actor=lead, discussion=row, at=now(), organisation=cast.other_agency.id)
    assert Seat.objects.filter(discussion=row, organisation=cast.other_agency.id).count() == 0


def test_what_is_not_put_in_climbs_and_stops_when_it_is(cast: Cast, called: Discussion) -> None:
    seat = Seat.objects.get(discussion=called, organisation_id=cast.front_door.id)
    assert seat.due_at
    assert discussions_waiting(cast.recipient.actor) == (called,)
    assert climb_waiting(seat.due_at + timedelta(minutes=1)) == 1
    seat.refresh_from_db()
    assert seat.rung == Rung.DEPUTY
    told = set(Notice.objects.filter(kind="discussion_waiting").values_list("to", flat=True))
    assert cast.recipient_deputy.person.email in told
    put_in(actor=cast.recipient.actor, discussion=called, at=now(), contribution=a_contribution())
    assert climb_waiting(seat.due_at + timedelta(days=1)) == 0
    assert climb_waiting(again(called).meets_at + timedelta(days=1)) == 1
    assert Notice.objects.filter(kind="discussion_to_record", to=cast.lead.person.email).exists()
    assert not discussions_waiting(cast.recipient.actor)


def test_a_report_is_due_two_working_days_before_a_conference_and_follows_it(
    cast: Cast, standing_clock: datetime
) -> None:
    meets = now() + timedelta(days=21)
    row = make_discussion(cast.lead.actor, cast.front_door.id, kind=DiscussionKind.CONFERENCE, meets_at=meets)
    seat = Seat.objects.get(discussion=row, organisation_id=cast.front_door.id)
    before = seat.due_at
    assert before
    assert timedelta(days=1) < meets - before < timedelta(days=5)
    later = meets + timedelta(days=7)
    move_discussion(actor=cast.lead.actor, discussion=row, at=now(), meets_at=later, how=How.PHONE, where="1")
    seat.refresh_from_db()
    assert seat.due_at
    assert seat.due_at - before == timedelta(days=7)


def test_a_discussion_that_was_called_off_waits_for_nobody(cast: Cast, called: Discussion) -> None:
    call_off(actor=cast.lead.actor, discussion=called, at=now(), why="Canary-over")
    assert again(called).due_at is None
    assert not discussions_waiting(cast.recipient.actor)
    assert climb_waiting(now() + timedelta(days=30)) == 0
    with pytest.raises(NotCallable):
        make_discussion(cast.lead.actor, cast.school.id)
    Discussion.objects.filter(pk=called.pk).update(state="called")
    assert list(changed_records())


def test_the_list_asks_the_database_as_often_for_many_as_for_one(
    cast: Cast, called: Discussion, client_for: ClientFor
) -> None:
    page = client_for(cast.recipient)
    one = len(questions_for(page, "/discussions/"))
    for _ in range(4):
        make_discussion(cast.lead.actor, cast.front_door.id)
    assert len(questions_for(page, "/discussions/")) == one <= 8
    assert len(questions_for(page, f"/discussions/{called.reference}/")) <= 16
