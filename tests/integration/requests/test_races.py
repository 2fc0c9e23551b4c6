"""Several at once about one ask: whoever comes second is told so, and nothing is overwritten or doubled."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection

from sharewell.apps.audit.models import Event
from sharewell.apps.requests.models import AskStep
from sharewell.apps.requests.services import NotPossibleNow as NotNow
from sharewell.apps.requests.services import answer_nothing, withdraw
from sharewell.apps.requests.tasks import climb_unanswered
from sharewell.apps.shares.services import NotPossibleNow
from tests.cast import Cast, assemble
from tests.factories.requests import again, make_ask, opened_ask
from tests.integration.shares.test_races import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.postgresql,
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite has one writer at a time, and its test database one connection",
    ),
]
MANY = 8


@pytest.fixture
def everybody(transactional_db: None) -> Cast:
    return assemble()


def test_answering_and_withdrawing_at_once_never_both_happen(
    everybody: Cast, standing_clock: datetime
) -> None:
    worker, asker = everybody.recipient.actor, everybody.owner.actor
    ask = opened_ask(make_ask(asker, everybody.front_door.id), worker)

    def answer() -> object:
        return _told(lambda: answer_nothing(actor=worker, ask=ask, at=standing_clock))

    def take_back() -> object:
        return _told(lambda: withdraw(actor=asker, ask=ask, at=standing_clock))

    results = at_once(*([answer, take_back] * (MANY // 2)))
    assert sorted(results) == ["NotPossibleNow"] * (MANY - 1) + ["done"]
    last = AskStep.objects.filter(ask=ask).order_by("-sequence")[0]
    assert last.kind == again(ask).state
    assert last.sequence == 3


def test_many_ticks_at_once_climb_once(everybody: Cast, standing_clock: datetime) -> None:
    make_ask(everybody.owner.actor, everybody.front_door.id)
    late = standing_clock + timedelta(hours=1)
    at_once(*[lambda: climb_unanswered(late)] * MANY)
    assert Event.objects.filter(kind="request.climbed").count() == 1


def _told(step: Callable[[], object]) -> object:
    """The refusal of an ask as at_once knows refusals."""
    try:
        return step()
    except NotNow as refused:
        raise NotPossibleNow(refused.code, refused.sentence) from refused
