"""Two people give the same things at the same moment: one has them, the other is told, and nothing is half done."""

import pytest
from django.db import connection

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.desk.services import assign, list_desk
from sharewell.apps.requests.models import Ask
from sharewell.apps.shares.models import Share
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.desk import Assigned, Filters
from sharewell.kit.clock import now
from tests.cast import Cast, Member, assemble
from tests.factories.requests import make_ask
from tests.factories.shares import make_share, opened
from tests.integration.idempotency.racing import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.postgresql,
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite has one writer at a time, and its test database one connection",
    ),
]


@pytest.fixture
def everybody(transactional_db: None) -> Cast:
    return assemble()


def boxes_of(cast: Cast) -> list[str]:
    listing = list_desk(actor=cast.recipient.actor, at=now(), filters=Filters())
    return [one.box for one in listing.rows]


def test_of_two_who_give_the_same_at_once_one_wins_and_the_other_is_told(everybody: Cast) -> None:
    for turn in range(1, 4):
        shares = [make_share(everybody.owner.actor, everybody.front_door.id) for _ in range(5)]
        shares[0] = opened(shares[0], everybody.recipient.actor)
        ask = make_ask(everybody.owner.actor, everybody.front_door.id)
        references = {*(share.reference for share in shares), ask.reference}
        boxes = [box for box in boxes_of(everybody) if box.split(".")[1] in references]
        assert len(boxes) == 6

        def take(who: Member, picked: list[str]) -> Assigned:
            return assign(actor=who.actor, boxes=picked, owner=who.person.id, at=now())

        # In opposite order, so that whoever locks as ticked would stand in the other's way for ever.
        pair = (everybody.recipient, boxes), (everybody.recipient_lead, boxes[::-1])
        results = at_once([lambda one=one: take(*one) for one in pair])  # type: ignore[misc]
        won, lost = sorted(results, key=lambda one: -len(one.done))
        assert (set(won.done), won.left) == (references, ())
        assert (lost.done, set(lost.left)) == ((), references)
        winner = pair[results.index(won)][0].person.id
        owners = set(Share.objects.filter(reference__in=references).values_list("owner_id", flat=True))
        assert owners | {Ask.objects.get(pk=ask.pk).owner_id} == {winner}
        told = Event.objects.filter(kind=EventKind.SHARES_ASSIGNED).order_by("-sequence")[:2]
        assert {one.person for one in told} == {winner}
        assert Event.objects.filter(kind=EventKind.SHARES_ASSIGNED).count() == 2 * turn
    assert not list(changed_records())
