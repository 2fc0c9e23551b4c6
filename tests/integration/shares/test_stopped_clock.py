"""A sending that was stopped waits for nobody for ever: second people are reminded, and then it climbs."""

from datetime import datetime, timedelta

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.organisations.services import add_shift
from sharewell.apps.shares.models import StoppedSending
from sharewell.apps.shares.services import answer_second, ask_second, give_up_sending
from sharewell.apps.shares.tasks import climb_unopened
from sharewell.domain.access import Role
from sharewell.domain.rota import Span
from sharewell.domain.sharing import Rung
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.organisations import make_person
from tests.factories.stopped import stopped_sending
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
DAYS = range(1, 30)


@pytest.fixture
def stopped(cast: Cast, standing_clock: datetime) -> StoppedSending:
    return stopped_sending(cast.owner.actor, cast.front_door.id)


def told(kind: str) -> set[str]:
    return set(Notice.objects.filter(kind=kind).values_list("to", flat=True))


def again(row: StoppedSending) -> StoppedSending:
    return StoppedSending.objects.get(pk=row.pk)


def test_second_people_are_reminded_of_it_and_then_it_climbs_to_the_chief_by_links_that_each_may_open(
    cast: Cast, stopped: StoppedSending, client_for: ClientFor
) -> None:
    assert stopped.due_at is not None
    assert climb_unopened(stopped.due_at - timedelta(minutes=1)) == 1
    assert told("second_look_wanted") == {cast.lead.person.email, cast.deputy.person.email}
    rungs = []
    for day in DAYS:
        climb_unopened(stopped.due_at + timedelta(days=day))
        rungs.append(again(stopped).rung)
    assert list(dict.fromkeys(rungs)) == [Rung.DEPUTY, Rung.LEAD, Rung.CHIEFS]
    chain = (cast.deputy, cast.lead, cast.leader)
    assert told("second_look_climbed") == {one.person.email for one in chain}
    assert told("still_stopped") == {cast.owner.person.email}
    assert Event.objects.filter(kind="sending.climbed", record=stopped.pk).count() == 4
    for one in (*chain, cast.owner):
        links = set(Notice.objects.filter(to=one.person.email).values_list("link_path", flat=True))
        assert {client_for(one).get(link).status_code for link in links} == {200}


def test_the_clock_begins_anew_when_it_is_somebody_elses_turn_and_ends_when_it_is_settled(
    cast: Cast, stopped: StoppedSending, standing_clock: datetime
) -> None:
    later, lead = standing_clock + 5 * HOUR, cast.lead.actor
    climb_unopened(later)
    ask_second(actor=cast.owner.actor, at=later, stopped=stopped, of=lead.person, reason="Canary-fetch")
    row = again(stopped)
    assert row.due_at is not None
    assert (row.rung, row.due_at > later) == (Rung.DUTY, True)
    answer_second(actor=lead, at=later, stopped=row, agrees=False)
    assert again(row).due_at == row.due_at
    give_up_sending(actor=cast.owner.actor, at=later, stopped=row)
    row = again(row)
    assert (row.due_at, row.next_climb_at) == (None, None)
    assert climb_unopened(later + 500 * HOUR) == 0


def test_whoever_sent_it_is_never_asked_to_be_the_second_person_and_nobody_without_a_right_is_told(
    cast: Cast, standing_clock: datetime
) -> None:
    row = stopped_sending(cast.lead.actor, cast.front_door.id)
    at_night = make_person(cast.school, Role.PRACTITIONER, name="Nell Night")
    add_shift(
        actor=cast.lead.actor,
        organisation=cast.school.id,
        person=at_night.id,
        span=Span(standing_clock, standing_clock + timedelta(days=6)),
        at=standing_clock,
    )
    for day in DAYS:
        climb_unopened(standing_clock + timedelta(days=day))
    assert again(row).rung == Rung.CHIEFS
    assert told("second_look_climbed") == {cast.deputy.person.email, cast.leader.person.email}
    assert at_night.email not in set(Notice.objects.values_list("to", flat=True))
