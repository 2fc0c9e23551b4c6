"""What agreements say of what went in an emergency, when nobody looked for one: worked out when the record is read."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sharewell.apps.agreements.selectors import agreements_between
from sharewell.apps.shares.services._unsealing import OpenedShare
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.agreements import Cover, cover
from sharewell.domain.deadlines import local_day
from sharewell.domain.flows import FlowItem


def covers_afterwards(sender: UUID, shares: Sequence[OpenedShare]) -> Mapping[UUID, Cover]:
    """The cover of each share as on the day it went. One query."""
    between = agreements_between(sender, {one.share.recipient_id for one in shares})
    return {
        one.share.pk: cover(
            between.get(one.share.recipient_id, ()),
            [FlowItem(ItemKind(item.kind), ItemAbout(item.about)) for item in one.items],
            local_day(one.share.sent_at),
            regular=False,
        )
        for one in shares
    }
