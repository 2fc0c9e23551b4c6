"""The demo's four weeks are as real as anybody's: the same records, clocks, climbs and log."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from sharewell.apps.audit.selectors import Event
from sharewell.apps.audit.services import changed_records, exported_log, log_key
from sharewell.apps.decisions.selectors import Concern, Decision, LookAgain, WaitingFor, waiting_for_me
from sharewell.apps.organisations.selectors import actor_for, demo_people
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.selectors import Share
from sharewell.config import demo as the_demo
from sharewell.domain.audit import verifier
from sharewell.domain.sharing import Outcome, Route, Rung, ShareState
from sharewell.kit.crypto import signature_holds
from sharewell.kit.journeys.selectors import drafts_of

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


def test_there_are_thirty_worries_from_ten_organisations(demo: datetime) -> None:
    assert Concern.objects.count() >= 30
    assert Concern.objects.values("organisation").distinct().count() >= 10
    assert Share.objects.values("recipient_sector").distinct().count() >= 9
    assert set(Concern.objects.values_list("route", flat=True)) == {str(route) for route in Route}


def test_every_rung_of_the_ladder_is_stood_on(demo: datetime) -> None:
    assert set(Share.objects.values_list("state", flat=True)) == {str(state) for state in ShareState}


def test_some_of_it_is_overdue_and_some_soon_will_be(demo: datetime) -> None:
    waiting = Share.objects.filter(due_at__isnull=False)

    assert waiting.filter(due_at__lte=demo).count() >= 4
    assert waiting.filter(due_at__gt=demo, due_at__lte=demo + timedelta(hours=1)).count() >= 2


def test_what_nobody_opened_climbed_to_both_chiefs(demo: datetime) -> None:
    unopened = Share.objects.filter(state=ShareState.DELIVERED, due_at__lte=demo)

    assert unopened.exists()
    assert set(unopened.values_list("rung", flat=True)) == {str(Rung.CHIEFS)}


def test_one_request_was_answered_in_four_ways_and_one_organisation_is_silent(demo: datetime) -> None:
    answers = set(Ask.objects.values_list("answer", flat=True))
    assert answers == {"shared_in_full", "shared_in_part", "holds_nothing", "declined", ""}
    assert Share.objects.filter(answers__isnull=False).count() == 3  # one by somebody without an account


def test_not_sharing_and_going_against_the_advice_have_their_reasons(demo: datetime) -> None:
    assert Decision.objects.filter(outcome=Outcome.DO_NOT_SHARE).count() >= 3
    assert Decision.objects.filter(departs_from_advice=True).count() >= 2
    assert LookAgain.objects.filter(due_at__lte=demo, state="waiting").exists()


def test_everything_that_can_wait_for_a_person_waits_for_somebody(demo: datetime) -> None:
    actors = [actor_for(one.person) for one in demo_people()]
    waiting = {one.what for actor in actors if actor for one in waiting_for_me(actor, at=demo)}
    begun = [draft for actor in actors if actor for draft in drafts_of(actor, at=demo)]

    assert waiting == set(WaitingFor)
    assert len(begun) >= 4


def test_the_log_and_the_records_are_sound(demo: datetime) -> None:
    report = verifier.check(
        verifier.log_in_lines(exported_log()), keys=[log_key().text()], holds=signature_holds
    )

    assert report.faults == []
    assert list(changed_records()) == []


def test_each_thing_entered_the_log_when_it_happened(demo: datetime) -> None:
    events = list(Event.objects.order_by("sequence").values_list("happened_at", "entered_at"))

    assert all(happened == entered for happened, entered in events)
    assert all(before <= after for (before, _), (after, _) in pairwise(events))
    assert events[-1][0] <= demo


def test_loading_it_again_changes_nothing(demo: datetime) -> None:
    before = Event.objects.count()

    assert not the_demo.load(at=demo + timedelta(hours=1))
    assert Event.objects.count() == before


def test_people_to_try_are_people_of_the_demo(demo: datetime) -> None:
    named = {one.name for one in demo_people()}
    offered = the_demo.people_to_try()

    assert len(offered) >= 4
    assert all(line.split(",")[0] in named for line in offered)
