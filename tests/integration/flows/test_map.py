"""The map of cover: everybody's regular flows for those who answer for agreements, and nothing that tells more."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.flows.models import RegularFlow
from sharewell.apps.flows.services import count_days
from sharewell.domain.access import SYSTEM
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.flows import regular_rule
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.agreements import TITLE, in_force
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def _regularly(cast: Cast, *, but: int = 0) -> None:
    for _ in range(regular_rule().least - but):
        make_share(cast.owner.actor, cast.front_door.id, at=now() - timedelta(days=1))
    count_days(actor=SYSTEM, at=now())


def test_gaps_and_overlaps_stand_in_the_picture_and_in_the_list(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    _regularly(cast)
    client = client_for(cast.information_governance_lead)
    page = client.get(reverse("flows:map"))
    assert page.context["rows"] == [
        [cast.school.name, cast.front_door.name, "Regular, and no agreement", "", ""]
    ]
    in_force(cast, now(), kinds=(ItemKind.HEALTH, ItemKind.IDENTITY))
    again, _theirs = in_force(cast, now(), leader="Fiona", kinds=(ItemKind.HEALTH,))
    with django_assert_max_num_queries(12):
        page = client.get(reverse("flows:map"), {"by": "body"})
    assert page.context["rows"] == [
        [cast.school.name, cast.front_door.name, "Agreement covers it", "", "Health"]
    ]
    assert "M210 210" in page.content.decode()
    said = client.get(reverse("flows:map"), {"only": "gap"}).content.decode()
    assert "There is nothing here." in said
    assert "1 / 1" in said
    for told in (again.reference, TITLE):
        assert told not in said


def test_what_is_not_regular_is_not_on_it_and_nobody_else_sees_it(cast: Cast, client_for: ClientFor) -> None:
    _regularly(cast, but=1)
    assert not RegularFlow.objects.exists()
    for member, status in (
        (cast.leader, 200),
        (cast.lead, 404),
        (cast.owner, 404),
        (cast.administrator, 404),
    ):
        assert client_for(member).get(reverse("flows:map")).status_code == status
