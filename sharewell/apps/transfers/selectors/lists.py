"""Finding transfers: one by its reference, what leaves and what comes, newest first and no further than a page."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.transfers.models import Transfer, TransferMove
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.sides import ALLOWED, RECEIVERS, keeps, receives
from sharewell.domain.transfers import WAITS_FOR_SENDER, TransferState

PAGE = 50


def transfer_for(actor: Actor, reference: str) -> Transfer | None:
    """The transfer with this reference; None where there is none or the actor stands on neither side of it."""
    sides = Q(sender_id=actor.organisation) | Q(recipient_id=actor.organisation)
    found = Transfer.objects.filter(sides, reference=reference).first()
    return found if found and _sees(actor, found) else None


def leaving(actor: Actor, *, limit: int = PAGE) -> tuple[Transfer, ...]:
    """What the actor started, newest first; for a safeguarding lead, the whole organisation's."""
    rows = Transfer.objects.filter(sender_id=actor.organisation)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(started_by_id=actor.person)
    return _page(rows if actor.role in CONTENT_ROLES else rows.none(), limit)


def coming(actor: Actor, *, limit: int = PAGE) -> tuple[Transfer, ...]:
    """What was sent to the actor's organisation, newest first, for those who receive."""
    rows = Transfer.objects.filter(recipient_id=actor.organisation, share__isnull=False)
    return _page(rows if actor.role in RECEIVERS else rows.none(), limit)


def transfers_waiting(actor: Actor, *, limit: int = PAGE) -> tuple[Transfer, ...]:
    """Files that wait for the actor: to be sent or completed by them, or to be confirmed; what runs out first first."""
    rows = files_to_send(actor) | files_to_confirm(actor)
    return tuple(rows.defer("about", "manifest").order_by("due_at", "id")[:limit])


def files_to_send(actor: Actor, *, mine: bool = False) -> QuerySet[Transfer]:
    """Files that the actor has to send or to complete; for a safeguarding lead, the whole organisation's."""
    rows = Transfer.objects.filter(sender_id=actor.organisation, due_at__isnull=False)
    rows = rows.filter(state__in=[str(state) for state in WAITS_FOR_SENDER])
    if mine or actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(started_by_id=actor.person)
    return rows if actor.role in CONTENT_ROLES else rows.none()


def files_to_confirm(actor: Actor, *, mine: bool = False) -> QuerySet[Transfer]:
    """Files that came to the actor's organisation and wait to be confirmed, for those who receive. Nobody's."""
    rows = Transfer.objects.filter(
        recipient_id=actor.organisation, state=TransferState.SENT, due_at__isnull=False
    )
    return rows if actor.role in RECEIVERS and not mine else rows.none()


def moves_of(transfer: Transfer) -> tuple[TransferMove, ...]:
    """What happened to a transfer, in order."""
    return tuple(TransferMove.objects.filter(transfer_id=transfer.pk).order_by("sequence"))


def _sees(actor: Actor, transfer: Transfer) -> bool:
    codes = {keeps(actor, organisation=transfer.sender_id, person=transfer.started_by_id)}
    if transfer.share is not None and transfer.recipient_id is not None:
        codes.add(receives(actor, organisation=transfer.recipient_id, owner=None))
    return bool(codes & ALLOWED)


def _page(rows: QuerySet[Transfer], limit: int) -> tuple[Transfer, ...]:
    return tuple(rows.defer("about", "manifest").order_by("-started_at", "-id")[:limit])


def transfers_about(actor: Actor, entries: Iterable[UUID], *, limit: int = PAGE) -> tuple[Transfer, ...]:
    """The files of somebody that leave and that the actor may see, newest first."""
    rows = Transfer.objects.filter(entry_id__in=list(entries), sender_id=actor.organisation)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(started_by_id=actor.person)
    return _page(rows if actor.role in CONTENT_ROLES else rows.none(), limit)


def sent_since(organisation: UUID, entries: Iterable[UUID], since: datetime) -> dict[UUID, list[UUID]]:
    """The files of these entries of an organisation that went since a moment, by entry."""
    rows = TransferMove.objects.filter(
        transfer__entry_id__in=list(entries),
        transfer__sender_id=organisation,
        at__gt=since,
        transfer__share__isnull=False,
    )
    found: dict[UUID, list[UUID]] = {}
    for entry, transfer in rows.order_by("at").values_list("transfer__entry_id", "transfer_id"):
        if transfer not in found.setdefault(entry, []):
            found[entry].append(transfer)
    return found
