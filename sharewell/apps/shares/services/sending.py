"""Sending: decision, shares, keys, receipts, events, notices in one transaction. Nothing leaves before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.decisions.policies import require_decide
from sharewell.apps.decisions.selectors import Concern, Decision, newest_decision
from sharewell.apps.decisions.services import raise_concern, record_decision
from sharewell.apps.shares.errors import NotSendable
from sharewell.apps.shares.policies import require_send
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services._answers import hold_what_is_answered
from sharewell.apps.shares.services._guarding import guard_outgoing, send_or_stop
from sharewell.apps.shares.services._parcels import address_all
from sharewell.domain.access import Actor
from sharewell.domain.sharing import Deciding, Outcome, Parcel, Worry


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a sending made: the concern, the decision, and one share for each recipient in the order given,
    but for what the guard stopped."""

    concern: Concern
    decision: Decision
    shares: tuple[Share, ...]


@transaction.atomic
def send_worry(
    *, actor: Actor, at: datetime, worry: Worry, deciding: Deciding, parcels: Sequence[Parcel]
) -> Sent:
    """Write down a worry, record the decision, and send: all of it or nothing.

    Raises:
        Refused: the role does not work with records, or a child's entry is not this organisation's.
        decisions.errors.NotComplete: something that the decision must hold is missing.
        NotSendable: a parcel goes nowhere, or the decision was not to share.
    """
    require_send(actor)
    hold_what_is_answered(actor, parcels)
    concern = raise_concern(actor=actor, at=at, worry=worry)
    return send_share(actor=actor, at=at, concern=concern, deciding=deciding, parcels=parcels)


@transaction.atomic
def send_share(
    *, actor: Actor, at: datetime, concern: Concern, deciding: Deciding, parcels: Sequence[Parcel]
) -> Sent:
    """Record the decision about a concern and send: both or neither. Raises as send_worry does."""
    require_send(actor)
    hold_what_is_answered(actor, parcels)
    decision = record_decision(actor=actor, at=at, concern=concern, deciding=deciding)
    shares = send_decided(actor=actor, at=at, concern=concern, decision=decision, parcels=parcels)
    return Sent(concern=concern, decision=decision, shares=shares)


@transaction.atomic
def send_decided(
    *, actor: Actor, at: datetime, concern: Concern, decision: Decision, parcels: Sequence[Parcel]
) -> tuple[Share, ...]:
    """Send under a decision that stands, to one more recipient or after looking again.

    What the guard stops is kept whole and is not among the shares (see services.stopped).

    Raises:
        Refused: the actor may not decide about this concern.
        NotSendable: the decision is not the newest of this concern, or is not to share; or as send_worry.
    """
    require_send(actor)
    require_decide(actor, concern)
    newest = newest_decision(concern)
    if newest is None or newest.pk != decision.pk or newest.outcome == Outcome.DO_NOT_SHARE:
        raise NotSendable("not_decided", _("There is no decision to share this."))
    addressed = address_all(actor, parcels)
    going = (
        send_or_stop(actor, concern, decision, one, at)
        for one in guard_outgoing(actor, concern, addressed, at)
    )
    return tuple(share for share in going if share)
