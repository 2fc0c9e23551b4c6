"""Taking a share back before anybody has opened it."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.shares.models import Share
from sharewell.apps.shares.policies import require_recall
from sharewell.apps.shares.services._moving import held
from sharewell.apps.shares.services._taking_back import take_back
from sharewell.domain.access import Actor
from sharewell.domain.sharing.text import checked


@transaction.atomic
def recall_share(*, actor: Actor, share: Share, at: datetime, reason: str) -> Share:
    """Take a share back. The recipient's key goes with it; they see only that something was taken back.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: somebody has opened it, or it was taken back already.
        BadContent: no reason is given.
    """
    row = held(share)
    require_recall(actor, row)
    return take_back(actor, row, at, checked(reason, required=True))
