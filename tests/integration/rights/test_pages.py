"""The pages of a request about rights: they open in few queries, and what was typed stays."""

from typing import Any

import pytest
from django.urls import reverse

from sharewell.domain.rights import Stage
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.rights import all_settled, came, fresh
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def test_its_pages_open_and_what_is_settled_stays(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    row = came(cast, now())
    client = client_for(cast.information_governance_lead)
    for name in ("request", "settle", "owner", "withdraw"):
        with django_assert_max_num_queries(14):
            assert client.get(reverse(f"rights:{name}", args=[row.reference])).status_code == 200, name
    answer = client.post(
        reverse("rights:settle", args=[row.reference]), keyed({"answer-0": "no", "note-0": "Kept"})
    )
    assert answer.status_code == 422
    assert "Kept" in answer.content.decode()
    all_settled(cast, row, now())
    page = client.get(reverse("rights:request", args=[row.reference])).content.decode()
    assert "Seen" in page
    assert fresh(cast.information_governance_lead.actor, row).stage == Stage.OPEN
