"""The file itself: a note that goes ahead, the file with its manifest, and what was missing. Each goes as a share."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.shares.services import advice_on, kept_advice, send_worry
from sharewell.apps.transfers.errors import NotMovable
from sharewell.apps.transfers.models import Transfer
from sharewell.apps.transfers.policies import require_send
from sharewell.apps.transfers.services._moving import held, take_move
from sharewell.apps.transfers.services._notices import tell_desk
from sharewell.apps.transfers.services._packed import Packed
from sharewell.apps.transfers.services._words_out import let_file, let_note
from sharewell.domain.access import Actor
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import (
    AskedFor,
    Deciding,
    Item,
    Kind,
    Observation,
    Outcome,
    Parcel,
    Route,
    Worry,
)
from sharewell.domain.sharing.text import checked
from sharewell.domain.transfers import Line, Move, manifest_from_text, manifest_sha256, manifest_to_text
from sharewell.kit.crypto import entitle, seal, unseal
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def note_ahead(*, actor: Actor, transfer: Transfer, at: datetime, words: str) -> Transfer:
    """A short note ahead of the file: what the next place must know before the first day.

    Raises:
        Refused, NotPossibleNow, NotMovable, BadContent; or as shares' send_worry.
    """
    row = held(transfer)
    require_send(actor, row)
    text = let_note(actor, row, _place(row), checked(words, required=True), at)
    item = Item(kind="family_circumstances", about="child", status="reported", text=text)
    share = _share(actor, row, at, _("A note ahead of a child’s file"), (item,), Packed(papers=()))
    row.early = share
    take_move(actor, row, Move.NOTE_AHEAD, at, share=share)
    return row


@transaction.atomic
def send_file(*, actor: Actor, transfer: Transfer, at: datetime, packed: Packed) -> Transfer:
    """Send the file with its manifest. What is held back stands in the manifest with why.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: it has gone already.
        NotMovable: it is not said where it goes, or nothing is in it.
        KeptSafe: something in it tells the next place what must be kept safe.
    """
    row = held(transfer)
    require_send(actor, row)
    packed = let_file(actor, row, _place(row), packed, at)
    items = _items(packed)
    share = _share(actor, row, at, _("A child’s safeguarding file"), items, packed)
    entitle(record=row.pk, holder=actor.organisation, newcomer=_place(row))
    row.share = share
    _keep_manifest(actor, row, [paper.line for paper in packed.papers])
    take_move(actor, row, Move.SENT, at, share=share)
    tell_desk(row, kind=NoticeKind.TRANSFER_WAITING, key=f"file:{row.pk}", at=at)
    return row


@transaction.atomic
def send_rest(*, actor: Actor, transfer: Transfer, at: datetime, packed: Packed) -> Transfer:
    """Send what was missing; the manifest grows. Raises as send_file."""
    row = held(transfer)
    require_send(actor, row)
    packed = let_file(actor, row, _place(row), packed, at)
    share = _share(actor, row, at, _("The rest of a child’s safeguarding file"), _items(packed), packed)
    before = manifest_from_text(
        unseal(record=row.pk, holder=actor.organisation, field="manifest", sealed=row.manifest)
    )
    take_move(actor, row, Move.REST_SENT, at, share=share)
    _keep_manifest(actor, row, [*before, *(paper.line for paper in packed.papers)])
    row.save(update_fields=["manifest", "manifest_sha256"])
    tell_desk(row, kind=NoticeKind.TRANSFER_WAITING, key=f"file:{row.pk}:{row.moves_made}", at=at)
    return row


def _keep_manifest(actor: Actor, transfer: Transfer, lines: Sequence[Line]) -> None:
    text = manifest_to_text(lines)
    transfer.manifest = seal(record=transfer.pk, holder=actor.organisation, field="manifest", text=text)
    transfer.manifest_sha256 = manifest_sha256(lines)


def _items(packed: Packed) -> tuple[Item, ...]:
    going = [paper for paper in packed.papers if not paper.line.held_back]
    if not going:
        raise NotMovable("nothing", _("Put at least one thing into the file."))
    return tuple(
        Item(
            kind=paper.item_kind,
            about="child",
            status="reported",
            text=f"{paper.line.title}\n{paper.text}".strip(),
            needed_because=_("It belongs to the child’s safeguarding file."),
            attachment=paper.attachment,
        )
        for paper in going
    )


def _place(transfer: Transfer) -> UUID:
    if transfer.recipient_id is None:
        raise NotMovable("no_place", _("Say first where the child goes."))
    return transfer.recipient_id


def _share(
    actor: Actor, transfer: Transfer, at: datetime, title: str, items: tuple[Item, ...], packed: Packed
) -> UUID:
    place = _place(transfer)
    recipient = directory_entry(place)
    if recipient is None or recipient.suspended_at is not None:
        raise NotMovable("no_such_place", _("This organisation cannot receive anything at present."))
    advice = advice_on(actor, recipient, items, transfer.urgency, on=local_day(at))
    worry = Worry(
        route=Route.ORDINARY,
        urgency=transfer.urgency,
        nation=transfer.nation,
        children=(transfer.entry_id,),
        observations=(Observation(text=title, kind=Kind.FACT),),
    )
    asked = AskedFor(summary=title, wanted=_("Confirm that it arrived and is whole."))
    parcel = Parcel(recipient=place, asked=asked, items=items)
    deciding = Deciding(
        outcome=Outcome.SHARE,
        reasons=_("The child goes to this place, and those who look after them there need it."),
        telling=packed.telling,
        telling_reason=packed.telling_reason,
        **kept_advice(advice, recipient.name),
    )
    sent = send_worry(actor=actor, at=at, worry=worry, deciding=deciding, parcels=[parcel])
    if not sent.shares:
        raise NotMovable(
            "stopped",
            _(
                "This holds something that must be kept safe from them. Nothing has gone. Take it out and send again."
            ),
        )
    return sent.shares[0].pk
