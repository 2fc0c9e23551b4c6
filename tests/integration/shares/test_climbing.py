"""The clock: unopened, unowned and unanswered shares climb from duty to deputy to lead."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.services import add_shift, end_membership
from sharewell.apps.shares.models import Question, Share
from sharewell.apps.shares.services import answer_question, ask_back, own_share, recall_share
from sharewell.apps.shares.services import climbing as climbing_module
from sharewell.apps.shares.tasks import climb_unopened
from sharewell.domain.access import SYSTEM, Role
from sharewell.domain.rota import Span
from sharewell.domain.sharing import Rung
from sharewell.kit.ids import new_id
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.organisations import make_front_door, make_person
from tests.factories.pickups import share_outside
from tests.factories.shares import answered, make_share, opened, owned

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def share(cast: Cast, standing_clock: datetime) -> Share:
    return make_share(cast.owner.actor, cast.front_door.id)


def rung(share: Share) -> str:
    return Share.objects.get(pk=share.pk).rung


def told(kind: str = "share_climbed") -> set[str]:
    return set(Notice.objects.filter(kind=kind).values_list("to", flat=True))


def climbs() -> int:
    return Event.objects.filter(kind="share.climbed").count()


def test_before_its_clock_has_run_the_desk_is_reminded_once_half_way_and_nobody_higher_is_told(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    assert climb_unopened(standing_clock + HOUR / 2 - MINUTE) == 0
    assert climb_unopened(standing_clock + HOUR / 2) == 1
    assert climb_unopened(standing_clock + HOUR - MINUTE) == 0
    assert (rung(share), told()) == (Rung.REMINDER, set())
    assert Notice.objects.filter(kind="share_waiting", to=cast.front_door.notice_email).count() == 2
    assert climb_unopened(standing_clock + HOUR) == 1
    assert rung(share) == Rung.DEPUTY


def test_an_unopened_share_climbs_to_deputy_lead_and_the_chiefs_of_both_sides_and_the_sender_hears(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    chief = make_person(cast.front_door, Role.LEADER, name="Chi Chief")
    assert climb_unopened(standing_clock + HOUR) == 1
    assert (rung(share), told()) == (Rung.DEPUTY, {cast.recipient_deputy.person.email})
    assert told("share_not_taken_up") == set()
    assert climb_unopened(standing_clock + 2 * HOUR) == 1
    assert rung(share) == Rung.LEAD
    assert cast.recipient_lead.person.email in told()
    assert told("share_not_taken_up") == {cast.owner.person.email}
    assert climb_unopened(standing_clock + 3 * HOUR) == 1
    assert chief.email in told()
    assert told("share_not_taken_up") == {cast.owner.person.email, cast.leader.person.email}
    assert climb_unopened(standing_clock + 1000 * HOUR) == 0
    assert climbs() == 3


def test_a_tick_that_runs_twice_climbs_once(share: Share, standing_clock: datetime) -> None:
    at = standing_clock + HOUR
    assert [climb_unopened(at), climb_unopened(at)] == [1, 0]
    assert climbs() == 1


def test_a_share_that_another_tick_has_just_climbed_is_left_alone(
    share: Share, standing_clock: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = standing_clock + HOUR
    monkeypatch.setattr(climbing_module, "ids_due", lambda model, _at: [share.pk] if model is Share else [])
    assert [climb_unopened(at), climb_unopened(at)] == [1, 0]
    assert rung(share) == Rung.DEPUTY


def test_a_tick_that_is_days_late_climbs_one_rung_and_gives_it_its_full_time(
    share: Share, standing_clock: datetime
) -> None:
    late = standing_clock + timedelta(days=3)
    assert climb_unopened(late) == 1
    assert rung(share) == Rung.DEPUTY
    assert climb_unopened(late + HOUR - MINUTE) == 0
    assert climb_unopened(late + HOUR) == 1


def test_a_share_that_was_opened_answered_or_taken_back_does_not_climb_as_unopened(
    cast: Cast, standing_clock: datetime
) -> None:
    worker, at = cast.recipient.actor, standing_clock
    opened(make_share(cast.owner.actor, cast.front_door.id), worker, at=at)
    answered(make_share(cast.owner.actor, cast.front_door.id), worker, at=at)
    taken_back = make_share(cast.owner.actor, cast.front_door.id)
    recall_share(actor=cast.owner.actor, share=taken_back, at=at, reason="wrong place")
    assert climb_unopened(at + HOUR) == 1  # a reminder of the one that nobody has taken on
    assert (climb_unopened(at + 2 * HOUR), told()) == (1, {cast.recipient_deputy.person.email})


def test_an_unanswered_share_climbs_and_its_owner_is_told_too(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    row = owned(share, cast.recipient.actor, at=standing_clock)
    assert row.due_at is not None
    assert climb_unopened(row.due_at) == 1
    assert told() == {cast.recipient_deputy.person.email, cast.recipient.person.email}


def test_a_rung_without_anybody_is_passed_over(cast: Cast, standing_clock: datetime) -> None:
    empty = make_front_door("Nobody's Front Door", notice_email="desk@example.org")
    share = make_share(cast.owner.actor, empty.id)
    assert climb_unopened(standing_clock + HOUR) == 1
    assert rung(share) == Rung.CHIEFS
    assert told() == {"desk@example.org"}
    assert told("share_not_taken_up") == {cast.owner.person.email, cast.leader.person.email}


def test_whoever_is_on_duty_by_the_rota_is_told_on_each_rung_below_the_chiefs(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    at_night = make_person(cast.front_door, name="Nell Night")
    add_shift(
        actor=cast.recipient_lead.actor,
        organisation=cast.front_door.id,
        person=at_night.id,
        span=Span(standing_clock, standing_clock + timedelta(hours=2)),
        at=standing_clock,
    )
    climb_unopened(standing_clock + HOUR)
    assert told() == {cast.recipient_deputy.person.email, at_night.email}
    climb_unopened(standing_clock + 3 * HOUR)
    assert told() == {cast.recipient_deputy.person.email, at_night.email, cast.recipient_lead.person.email}


def test_the_place_in_the_inbox_stays_while_a_share_climbs(share: Share, standing_clock: datetime) -> None:
    climb_unopened(standing_clock + HOUR)
    assert Share.objects.get(pk=share.pk).due_at == standing_clock + HOUR


def test_one_share_that_fails_does_not_keep_the_others_down(
    cast: Cast, share: Share, standing_clock: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_share(cast.owner.actor, cast.other_agency.id)
    rungs = climbing_module.next_rung

    def fails_for_one(organisation: Any, rung: Rung, **given: Any) -> Any:
        if organisation == cast.front_door.id:
            raise RuntimeError("planted")
        return rungs(organisation, rung, **given)

    monkeypatch.setattr(climbing_module, "next_rung", fails_for_one)
    assert climb_unopened(standing_clock + HOUR) == 1
    assert (rung(share), rung(other)) == (Rung.DUTY, Rung.CHIEFS)
    monkeypatch.undo()
    assert climb_unopened(standing_clock + HOUR) == 1


def test_a_question_that_waits_reminds_the_sender_and_then_tells_their_leads(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    row = opened(share, cast.recipient.actor, at=standing_clock)
    question = ask_back(actor=cast.recipient.actor, share=row, at=standing_clock, question="Where?")
    Share.objects.filter(pk=share.pk).update(next_climb_at=None)
    assert question.due_at is not None
    assert climb_unopened(question.due_at) == 1
    assert Notice.objects.filter(kind="question_waiting", to=cast.owner.person.email).count() == 2
    assert climb_unopened(question.due_at + 2 * HOUR) == 1
    assert told("task_overdue") == {cast.lead.person.email, cast.deputy.person.email}
    assert climb_unopened(question.due_at + 1000 * HOUR) == 0


def test_a_question_that_is_answered_reminds_nobody(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    row = opened(share, cast.recipient.actor, at=standing_clock)
    ask_back(actor=cast.recipient.actor, share=row, at=standing_clock, question="Where?")
    answer_question(actor=cast.owner.actor, share=row, at=standing_clock, answer="Here")
    assert not Question.objects.filter(next_climb_at__isnull=False).exists()


def test_however_many_climbs_fail_those_behind_them_go_on(share: Share, standing_clock: datetime) -> None:
    failing = [Share.objects.get(pk=share.pk) for _ in range(201)]
    for number, row in enumerate(failing):
        row.pk, row.reference, row.state = new_id(), f"SW-FAIL-{number}", "no such state"
        row.next_climb_at = standing_clock
    Share.objects.bulk_create(failing)
    assert climb_unopened(standing_clock + HOUR) == 1
    assert rung(share) == Rung.DEPUTY


def test_what_somebody_outside_does_not_collect_climbs_on_the_senders_side_alone(
    cast: Cast, standing_clock: datetime
) -> None:
    share = share_outside(cast.owner.actor)
    assert climb_unopened(standing_clock + HOUR / 2) == 1
    assert told("share_not_taken_up") == {cast.owner.person.email}
    assert climb_unopened(standing_clock + HOUR) == 1
    own_leads = {cast.lead.person.email, cast.deputy.person.email}
    assert told("share_not_taken_up") == own_leads | {cast.owner.person.email}
    assert told() == set() and told("share_waiting") == set() and rung(share) == Rung.CHIEFS


def test_when_whoever_took_a_share_on_and_whoever_sent_it_have_left_both_leads_hear_and_go_on(
    cast: Cast, share: Share, standing_clock: datetime
) -> None:
    row = owned(share, cast.recipient.actor, at=standing_clock)
    for organisation, member in ((cast.front_door, cast.recipient), (cast.school, cast.owner)):
        left = {"organisation": organisation.id, "person": member.person.id}
        end_membership(actor=SYSTEM, at=standing_clock, **left)
    for hours in range(1, 200):
        climb_unopened(standing_clock + hours * HOUR)
    gone = {cast.recipient.person.email, cast.owner.person.email}
    assert cast.recipient_lead.person.email in told()
    assert cast.lead.person.email in told("share_not_taken_up")
    assert not gone & (told() | told("share_not_taken_up") | told("share_waiting"))
    own_share(actor=cast.recipient_lead.actor, share=row, at=standing_clock)
    assert Share.objects.get(pk=share.pk).owner_id == cast.recipient_lead.person.id
