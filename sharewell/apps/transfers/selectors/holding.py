"""Files of a person that moved, as things that are held. Nothing sealed is opened here."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from sharewell.apps.transfers.models import Transfer, TransferMove
from sharewell.domain.holdings import Holding, HoldingKind, SealedText, sealed_texts


def held_transfers(organisation: UUID, entries: Collection[UUID], shares: Collection[UUID]) -> list[Holding]:
    """The files that an organisation sent, and those that came with shares that it has. One query."""
    came = Q(recipient_id=organisation) & (Q(share__in=shares) | Q(early__in=shares))
    rows = Transfer.objects.filter(Q(sender_id=organisation, entry_id__in=entries) | came)
    return [_held(one) for one in rows.defer("about", "manifest")]


def texts_of_transfers(transfers: Collection[UUID]) -> Iterator[SealedText]:
    """What was written about files on their way."""
    for row in Transfer.objects.filter(pk__in=transfers):
        of = dict[str, Any](record=row.pk, thing=row.pk, by=row.started_by_name, at=row.started_at)
        yield from sealed_texts(row, ("about", "manifest"), data=("manifest",), **of)
    for move in TransferMove.objects.filter(transfer_id__in=transfers):
        of = dict[str, Any](record=move.transfer_id, thing=move.transfer_id, by=move.person_name, at=move.at)
        yield from sealed_texts(move, ("note",), prefix="move.", version=move.sequence, **of)


def _held(one: Transfer) -> Holding:
    waits = one.due_at is not None
    return Holding(
        kind=HoldingKind.TRANSFER,
        record=one.pk,
        thing=one.pk,
        owner=one.sender_id,
        began=one.started_at,
        ended=None if waits else one.state_at,
        waits=waits,
        href=reverse("transfers:transfer", args=[one.reference]),
        reference=one.reference,
    )
