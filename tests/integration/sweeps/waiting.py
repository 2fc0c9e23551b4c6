"""What waits in the world of the sweeps: a decision to be looked at again, and files that move."""

from sharewell.apps.decisions.models import LookAgain
from sharewell.apps.transfers.selectors import Transfer
from sharewell.apps.transfers.services import say_incomplete
from sharewell.domain.sharing import Outcome
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.decisions import make_decision
from tests.factories.transfers import make_transfer, sent_transfer


def to_look_at_again(cast: Cast) -> LookAgain:
    """A decision not to share that is to be looked at again."""
    decision = make_decision(cast.owner.actor, outcome=Outcome.DO_NOT_SHARE)
    return LookAgain.objects.get(decision=decision)


def moving_files(cast: Cast) -> dict[str, Transfer]:
    """A file to send, one sent, and one of which something is missing."""
    owner, reader = cast.owner.actor, cast.recipient.actor
    incomplete = sent_transfer(owner, cast.front_door.id)
    say_incomplete(actor=reader, transfer=incomplete, at=now(), missing="Canary-missing")
    return {
        "to_send": make_transfer(owner, cast.front_door.id),
        "sent": sent_transfer(owner, cast.front_door.id),
        "incomplete": incomplete,
    }
