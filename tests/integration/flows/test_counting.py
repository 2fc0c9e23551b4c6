"""What went is counted by day, as often as one likes, and comes to the same as counting it all anew."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.flows.models import FlowOfDay
from sharewell.apps.flows.selectors import covered_flows, flows_of
from sharewell.apps.flows.services import count_days
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.agreements import CoverState
from sharewell.domain.flows import Flow, regular_rule
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.agreements import in_force
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def _three_days(cast: Cast) -> None:
    for days in (2, 1, 1, 0):
        make_share(cast.owner.actor, cast.front_door.id, at=now() - timedelta(days=days))


def _flow(cast: Cast) -> Flow:
    (found,) = flows_of(cast.owner.actor.organisation, at=now(), days=182)
    return found


def test_counted_days_and_today_come_to_the_same_as_counting_all_of_it(cast: Cast) -> None:
    _three_days(cast)
    before = _flow(cast)
    assert count_days(actor=SYSTEM, at=now()) == 2
    assert FlowOfDay.objects.exists()
    after = _flow(cast)
    assert (after.shares, after.items) == (before.shares, before.items) == (4, before.items)
    assert after.last - after.first == timedelta(days=2)
    assert set(after.kinds) == {ItemKind.IDENTITY, ItemKind.HEALTH}
    assert _flow(cast) == next(iter(flows_of(cast.front_door.id, at=now(), days=182)))


def test_a_tick_that_runs_twice_or_late_counts_nothing_twice(cast: Cast) -> None:
    _three_days(cast)
    assert count_days(actor=SYSTEM, at=now()) == 2
    assert count_days(actor=SYSTEM, at=now()) == 0
    assert count_days(actor=SYSTEM, at=now() + timedelta(days=60)) == 31
    assert count_days(actor=SYSTEM, at=now() + timedelta(days=60)) == 29
    (found,) = flows_of(cast.front_door.id, at=now() + timedelta(days=60), days=182)
    assert found.shares == 4


def test_only_the_software_counts(cast: Cast) -> None:
    with pytest.raises(Refused):
        count_days(actor=cast.owner.actor, at=now())


def test_a_lead_sees_what_goes_in_few_queries_and_a_stranger_sees_none_of_it(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    _three_days(cast)
    client = client_for(cast.information_governance_lead)
    with django_assert_max_num_queries(12):
        said = client.get(reverse("flows:flows")).content.decode()
    assert "4 shares from" in said
    assert "Rowan" not in said
    assert client_for(cast.owner).get(reverse("flows:flows")).status_code == 404


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ((), CoverState.NONE),
        ((ItemKind.HEALTH,), CoverState.PARTLY),
        ((ItemKind.HEALTH, ItemKind.IDENTITY), CoverState.COVERED),
    ],
)
def test_what_is_regular_says_what_agreements_cover_of_it_on_both_sides(
    cast: Cast, kinds: tuple[ItemKind, ...], state: CoverState
) -> None:
    for _ in range(regular_rule().least):
        make_share(cast.owner.actor, cast.front_door.id, at=now())
    if kinds:
        in_force(cast, now(), kinds=kinds)
    for side in (cast.owner.actor.organisation, cast.front_door.id):
        (found,) = covered_flows(side, at=now())
        assert found.cover.state is state
        assert found.needs_agreement is (state is not CoverState.COVERED)


def test_what_went_once_needs_no_agreement(cast: Cast) -> None:
    make_share(cast.owner.actor, cast.front_door.id, at=now())
    (found,) = covered_flows(cast.front_door.id, at=now())
    assert found.cover.state is CoverState.NOT_NEEDED


def test_a_draft_begins_with_what_goes_already(cast: Cast, client_for: ClientFor) -> None:
    for _ in range(regular_rule().least):
        make_share(cast.owner.actor, cast.front_door.id, at=now())
    client = client_for(cast.information_governance_lead)
    assert "Write an agreement with" in client.get(reverse("flows:flows")).content.decode()
    answer = client.post(reverse("flows:draft", args=[cast.front_door.pk]), keyed({}), follow=True)
    page = answer.content.decode()
    assert "It names what goes already" in page
    assert "Health" in page
    stranger = client.post(reverse("flows:draft", args=[cast.other_agency.pk]), keyed({}))
    assert stranger.status_code == 404
