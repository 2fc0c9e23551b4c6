"""Several at once: one opening wins, and opening and recalling never both happen."""

import pytest
from django.db import connection

from sharewell.apps.audit.models import Event
from sharewell.apps.pickups.selectors import PickUp, code_of, token_of
from sharewell.apps.pickups.services import collect
from sharewell.apps.shares.models import Recall, Receipt, Share
from sharewell.apps.shares.services import recall_share
from sharewell.domain.access import SYSTEM
from sharewell.domain.sharing import ReceiptKind, ShareState
from sharewell.kit.clock import now
from tests.cast import Cast, assemble
from tests.factories.pickups import left_outside
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
MANY = 50


@pytest.fixture
def everybody(transactional_db: None) -> Cast:
    return assemble()


def opening(left: PickUp, opened: list[object]) -> None:
    visit = collect(actor=SYSTEM, token=token_of(left), code=code_of(left), at=now())
    if visit is not None:
        opened.append(visit)


def test_of_fifty_openings_at_once_exactly_one_collects(everybody: Cast) -> None:
    left, opened = left_outside(everybody.owner.actor), list[object]()
    assert at_once(*[lambda: opening(left, opened)] * MANY) == ["done"] * MANY
    assert len(opened) == 1
    assert Event.objects.filter(kind="pickup.opened").count() == 1
    assert Receipt.objects.filter(kind=ReceiptKind.OPENED).count() == 1


def test_collecting_and_recalling_at_once_never_both_happen(everybody: Cast) -> None:
    sender = everybody.owner.actor
    for _ in range(5):
        left, opened = left_outside(sender), list[object]()
        share = Share.objects.get(pk=left.share_id)

        def recall_it(share: Share = share) -> object:
            return recall_share(actor=sender, share=share, at=now(), reason="x")

        def collect_it(left: PickUp = left, opened: list[object] = opened) -> None:
            opening(left, opened)

        at_once(*([collect_it, recall_it] * 4))
        state = Share.objects.get(pk=share.pk).state
        recalls = Recall.objects.filter(share=share).count()
        assert (state, len(opened), recalls) in {(ShareState.OPENED, 1, 0), (ShareState.RECALLED, 0, 1)}
