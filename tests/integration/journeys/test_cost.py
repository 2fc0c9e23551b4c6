"""What a page of a journey costs beside its own app's questions."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.integration.journeys.conftest import Traveller

pytestmark = pytest.mark.django_db
OF_THE_ENGINE = 2
"""The draft, and the key to it."""


@pytest.mark.parametrize("place", ["child", "saw", "who", "advice", "check"])
def test_opening_any_page_asks_the_database_for_the_draft_and_its_key_alone(
    traveller: Traveller, place: str
) -> None:
    traveller.go_to_check()
    traveller.get(place)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert traveller.get(place).status_code == 200
    with CaptureQueriesContext(connection) as without:
        traveller.client.get("/")
    assert len(asked) - len(without) == OF_THE_ENGINE
