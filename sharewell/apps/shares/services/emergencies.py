"""Telling first and writing the rest down afterwards. Nothing that could wait is asked for here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.decisions.selectors import CompletionTask, Concern, Decision
from sharewell.apps.decisions.services import start_completion
from sharewell.apps.shares.errors import NotSendable
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services.sending import send_worry
from sharewell.domain.access import Actor
from sharewell.domain.sharing import Deciding, Outcome, Parcel, Route, Worry

AT_ONCE = Deciding(outcome=Outcome.SHARE)
"""The decision in an emergency. Its reasons follow with the completion of the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentAtOnce:
    """What an emergency made: what was sent, and the task that completes its record."""

    concern: Concern
    decision: Decision
    shares: tuple[Share, ...]
    task: CompletionTask


@transaction.atomic
def send_emergency(
    *,
    actor: Actor,
    at: datetime,
    worry: Worry,
    parcels: Sequence[Parcel],
    reviewer: UUID | None = None,
    deciding: Deciding = AT_ONCE,
) -> SentAtOnce:
    """Write down, decide, send, and leave a task with a clock and a reviewer: all of it or nothing.

    Without a reviewer named, the first lead who is not the actor reviews. Raises as send_worry does.
    """
    worry = replace(worry, route=Route.EMERGENCY)
    return _at_once(actor, at, worry, parcels, reviewer, deciding)


@transaction.atomic
def record_spoken_share(
    *,
    actor: Actor,
    at: datetime,
    worry: Worry,
    parcels: Sequence[Parcel],
    reviewer: UUID | None = None,
    deciding: Deciding = AT_ONCE,
) -> SentAtOnce:
    """Record what was told by phone, and send it in writing to the same recipients, with the same task.

    Raises as send_worry does, and NotSendable where a parcel does not say when it was told, or says the future.
    """
    if not all(parcel.spoken_at and parcel.spoken_at <= at for parcel in parcels):
        raise NotSendable("spoken_at", _("Say when you rang them. It cannot be in the future."))
    worry = replace(worry, route=Route.ALREADY_TOLD)
    return _at_once(actor, at, worry, parcels, reviewer, deciding)


def _at_once(
    actor: Actor,
    at: datetime,
    worry: Worry,
    parcels: Sequence[Parcel],
    reviewer: UUID | None,
    deciding: Deciding,
) -> SentAtOnce:
    sent = send_worry(actor=actor, at=at, worry=worry, deciding=deciding, parcels=parcels)
    task = start_completion(actor=actor, at=at, concern=sent.concern, reviewer=reviewer)
    return SentAtOnce(concern=sent.concern, decision=sent.decision, shares=sent.shares, task=task)
