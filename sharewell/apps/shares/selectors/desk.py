"""What of shares waits for an organisation, for its desk."""

from django.db.models import QuerySet

from sharewell.apps.shares.models import Errand, Share
from sharewell.apps.shares.selectors.errands import errands_of
from sharewell.apps.shares.selectors.lists import received
from sharewell.domain.access import Actor
from sharewell.domain.desk import stamp


def shares_that_wait(actor: Actor, *, mine: bool = False) -> QuerySet[Share]:
    """Shares that came to the actor's organisation and wait; with `mine`, what was given to the actor."""
    return received(actor, mine=mine).filter(due_at__isnull=False)


def errands_that_wait(actor: Actor, *, mine: bool = False) -> QuerySet[Errand]:
    """Corrections to confirm and askings to answer; with `mine`, of shares that the actor has."""
    rows = errands_of(actor).filter(due_at__isnull=False)
    return rows.filter(share__owner_id=actor.person) if mine else rows


def share_stamp(share: Share) -> str:
    """What a share's box carries: see `stamp`."""
    return stamp(share.state, share.receipts_made, share.owner_id)
