"""A visit of somebody without an account, in which a correction and a return wait for an answer."""

from uuid import UUID

from sharewell.apps.organisations.selectors import outside_actor
from sharewell.apps.pickups.selectors import code_of, token_of
from sharewell.apps.pickups.services import Collected, collect, leave_for_collection
from sharewell.apps.shares.services import Asking, ask_return, correct_item
from sharewell.domain.access import SYSTEM
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.pickups import share_outside
from tests.factories.shares import opened


def visited(cast: Cast, child: UUID) -> Collected:
    """A share that was read, corrected and asked back, and is read again in this visit."""
    sender = cast.owner.actor
    share = share_outside(sender, children=(child,))
    opened(share, outside_actor(share.recipient_id))
    said = {"text": "Canary-mended outside", "reason": "Canary-misheard"}
    correct_item(actor=sender, share=share, position=0, at=now(), **said)
    ask_return(actor=sender, share=share, asking=Asking(reason="Canary-back"), at=now())
    left = leave_for_collection(actor=sender, thing=share, at=now())
    visit = collect(actor=SYSTEM, token=token_of(left), code=code_of(left), at=now())
    assert visit is not None
    return visit
