"""A request comes, its clock runs, it is settled who asks, and nothing is silent when it is late."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.rights.services import NotPossibleNow, NotReady, remind_of_requests, take_step, withdraw
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Channel, Happened, Right
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.rights import came, day_before, fresh
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def test_the_clock_follows_what_happened(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    row = came(cast, at, received_on=day_before(at, 10))
    first = row.due_at
    assert first is not None

    def step(kind: Happened, days: int) -> None:
        take_step(actor=keeper, request=row, at=at, kind=kind, on=day_before(at, days), words="Said.")

    step(Happened.MEANING_ASKED, 6)
    assert fresh(keeper, row).due_at is None
    step(Happened.MEANING_ANSWERED, 2)
    later = fresh(keeper, row).due_at
    assert later is not None
    assert later - first == timedelta(days=4)
    with pytest.raises(NotPossibleNow):
        step(Happened.MEANING_ANSWERED, 1)
    with pytest.raises(NotReady):
        step(Happened.MEANING_ASKED, 11)


def test_nothing_is_silent_when_it_is_late(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    row = came(cast, at)
    due = row.due_at
    assert due is not None
    for day in range(50):
        remind_of_requests(actor=SYSTEM, at=at + timedelta(days=day))
    kinds = list(Notice.objects.filter(kind__startswith="rights").values_list("kind", "to"))
    assert kinds.count(("rights_due", cast.information_governance_lead.person.email)) == 2
    assert ("rights_late", cast.leader.person.email) in kinds
    assert remind_of_requests(actor=SYSTEM, at=at + timedelta(days=49)) == 0, "twice tells nobody again"
    withdraw(actor=keeper, request=row, at=at, reason="They wrote so.")
    assert remind_of_requests(actor=SYSTEM, at=at + timedelta(days=900)) == 0


def test_a_complaint_is_acknowledged_once_and_then_has_no_clock(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    row = came(cast, at, right=Right.COMPLAINT, channel=Channel.TELEPHONE)
    assert row.due_at is not None
    take_step(actor=keeper, request=row, at=at, kind=Happened.ACKNOWLEDGED, on=local_day(at))
    assert fresh(keeper, row).due_at is None
    with pytest.raises(NotPossibleNow):
        take_step(actor=keeper, request=row, at=at, kind=Happened.ACKNOWLEDGED, on=local_day(at))


def test_only_those_whose_work_it_is_see_it(cast: Cast, client_for: ClientFor) -> None:
    row = came(cast, now())
    page = reverse("rights:request", args=[row.reference])
    for who in (cast.owner, cast.lead, cast.leader, cast.stranger, cast.administrator, cast.recipient_lead):
        assert client_for(who).get(page).status_code == 404, who
    with pytest.raises(Refused):
        take_step(
            actor=cast.lead.actor, request=row, at=now(), kind=Happened.NOTE, on=local_day(now()), words="x"
        )


def test_forty_open_requests_are_listed_in_few_queries(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    rows = [came(cast, now(), received_on=day_before(now(), days)) for days in range(40)]
    client = client_for(cast.information_governance_lead)
    with django_assert_max_num_queries(12):
        page = client.get(reverse("rights:list")).content.decode()
    assert page.count("sw-row__title") == 25
    assert rows[-1].reference in page, "what runs out first is first"
    late = client.get(reverse("rights:list"), {"state": "late"}).content.decode()
    assert rows[0].reference not in late
    assert rows[-1].reference in late
