"""Where a parcel answers what somebody asked: the ask is answered in the same transaction, or nothing goes."""

from datetime import datetime

from sharewell.apps.requests.services import RequestsError, answered_by_share
from sharewell.apps.shares.errors import NotSendable
from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor
from sharewell.domain.sharing import Parcel


def answer_with(actor: Actor, share: Share, parcel: Parcel, at: datetime) -> None:
    """Note on the ask that this share answers it; nothing for a parcel that answers none.

    Raises:
        Refused: the actor is not on the side that was asked.
        NotSendable: the ask cannot be answered any more, or the share goes to somebody else than the asker.
    """
    if parcel.answers is None:
        return
    try:
        answered_by_share(
            actor=actor,
            ask=parcel.answers,
            share=share.pk,
            recipient=share.recipient_id,
            at=at,
            facts=parcel.facts_answered,
        )
    except RequestsError as refused:
        raise NotSendable(refused.code, refused.sentence) from refused
