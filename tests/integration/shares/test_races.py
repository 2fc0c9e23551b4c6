"""Several at once: whoever comes second is told so, and nothing is overwritten or doubled."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection, connections

from sharewell.apps.audit.models import Event
from sharewell.apps.shares.models import Question, Recall, Receipt, Share
from sharewell.apps.shares.services import (
    NotPossibleNow,
    answer_share,
    ask_back,
    open_share,
    recall_share,
)
from sharewell.apps.shares.tasks import climb_unopened
from sharewell.domain.access import Refused
from sharewell.domain.sharing import Answer, ReceiptKind, ShareState
from sharewell.kit.notify.models import Dispatch, Notice
from sharewell.kit.notify.tasks import send_waiting
from tests.cast import Cast, assemble
from tests.factories.shares import make_share, opened, owned

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


def at_once(*works: Callable[[], object]) -> list[str]:
    """Runs each on a connection of its own, all released together; gives "done" or the refusal's name."""
    barrier = threading.Barrier(len(works))
    results: list[str] = []

    def run(work: Callable[[], object]) -> None:
        barrier.wait(timeout=20)
        try:
            work()
            results.append("done")
        except (NotPossibleNow, Refused) as refused:
            results.append(type(refused).__name__)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert len(results) == len(works)
    return results


def test_opening_and_recalling_at_once_never_both_happen(everybody: Cast, standing_clock: datetime) -> None:
    for _ in range(5):
        share = make_share(everybody.owner.actor, everybody.front_door.id)

        def open_it(share: Share = share) -> object:
            worker = everybody.recipient.actor
            return open_share(actor=worker, share=share, at=standing_clock, purpose="triage")

        def recall_it(share: Share = share) -> object:
            return recall_share(actor=everybody.owner.actor, share=share, at=standing_clock, reason="x")

        results = at_once(*([open_it, recall_it] * 4))
        state = Share.objects.get(pk=share.pk).state
        opens = Receipt.objects.filter(share=share, kind=ReceiptKind.OPENED).count()
        recalls = Recall.objects.filter(share=share).count()
        assert (state, opens, recalls) in {(ShareState.OPENED, 1, 0), (ShareState.RECALLED, 0, 1)}
        assert results.count("done") == (4 if opens else 1)


def test_many_answers_at_once_leave_one(everybody: Cast, standing_clock: datetime) -> None:
    share = owned(make_share(everybody.owner.actor, everybody.front_door.id), everybody.recipient.actor)

    def answer() -> object:
        return answer_share(
            actor=everybody.recipient.actor, share=share, at=standing_clock, outcome=Answer.OTHER, note="x"
        )

    results = at_once(*[answer] * MANY)
    assert sorted(results) == ["NotPossibleNow"] * (MANY - 1) + ["done"]
    assert Receipt.objects.filter(share=share, kind=ReceiptKind.ANSWERED).count() == 1


def test_many_questions_at_once_leave_one(everybody: Cast, standing_clock: datetime) -> None:
    share = opened(make_share(everybody.owner.actor, everybody.front_door.id), everybody.recipient.actor)

    def ask() -> object:
        return ask_back(actor=everybody.recipient.actor, share=share, at=standing_clock, question="x")

    assert at_once(*[ask] * MANY).count("done") == 1
    assert Question.objects.count() == 1


def test_many_ticks_at_once_climb_once(everybody: Cast, standing_clock: datetime) -> None:
    make_share(everybody.owner.actor, everybody.front_door.id)
    late = standing_clock + timedelta(hours=1)
    at_once(*[lambda: climb_unopened(late)] * MANY)
    assert Event.objects.filter(kind="share.climbed").count() == 1
    assert Notice.objects.filter(kind="share_climbed").count() == 1


def test_many_senders_at_once_send_each_notice_once(everybody: Cast, standing_clock: datetime) -> None:
    for _ in range(5):
        make_share(everybody.owner.actor, everybody.front_door.id)
    at_once(*[lambda: send_waiting(standing_clock)] * MANY)
    assert list(Dispatch.objects.values_list("state", "attempts")) == [("taken", 1)] * 5


def test_events_written_at_once_stand_in_turn_without_gaps(everybody: Cast, standing_clock: datetime) -> None:
    works = [lambda: make_share(everybody.owner.actor, everybody.front_door.id)] * MANY
    assert at_once(*works) == ["done"] * MANY
    places = list(Event.objects.order_by("sequence").values_list("sequence", flat=True))
    assert places == list(range(len(places)))
    assert connection.vendor == "postgresql"
