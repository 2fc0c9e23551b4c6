"""Where a parcel answers what somebody asked: the ask is answered in the same transaction, or nothing goes.

Where such a share goes away again, the ask is open again in the same transaction.
"""

from collections.abc import Iterable
from datetime import datetime

from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.requests.services import RequestsError, answer_gone, answered_by_share, hold_asks
from sharewell.apps.shares.errors import NotSendable
from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor
from sharewell.domain.requests import AnswerGone
from sharewell.domain.sharing import Parcel


def hold_what_is_answered(actor: Actor, parcels: Iterable[Parcel]) -> None:
    """Hold the asks that these parcels answer; to be called before the first event of a transaction."""
    if asks := [parcel.answers for parcel in parcels if parcel.answers is not None]:
        hold_asks(actor=actor, asks=asks)


def answer_with(actor: Actor, share: Share, parcel: Parcel, at: datetime) -> None:
    """Note on the ask that this share answers it, and give the share to whoever asked; nothing where it answers none.

    The caller saves the share.

    Raises:
        Refused: the actor is not on the side that was asked.
        NotSendable: the ask cannot be answered any more, or the share goes to somebody else than the asker.
    """
    if parcel.answers is None:
        return
    try:
        step = answered_by_share(
            actor=actor,
            ask=parcel.answers,
            share=share.pk,
            recipient=share.recipient_id,
            at=at,
            facts=parcel.facts_answered,
        )
    except RequestsError as refused:
        raise NotSendable(refused.code, refused.sentence) from refused
    # Whoever asked may be somebody who does not receive for their organisation: the answer is theirs all the same.
    asker = colleague(step.ask.asked_by_id, organisation=share.recipient_id)
    if asker is not None:
        share.owner_id, share.owner_name = asker.person, asker.name


def answers_no_more(actor: Actor, share: Share, why: AnswerGone, at: datetime) -> None:
    """Open what a held share answered again; nothing where it answers none, or another answer stands by now."""
    if share.answers_id is not None:
        answer_gone(
            actor=actor, ask=share.answers_id, share=share.pk, sent_by=share.sent_by_id, why=why, at=at
        )


def hold_what_it_answers(actor: Actor, share: Share) -> None:
    """Hold the ask that a share answers; to be called before the first event of a transaction."""
    if share.answers_id is not None:
        hold_asks(actor=actor, asks=[share.answers_id])
