"""Correcting an item: the mended words go to everyone who has a copy, in one transaction, and each confirms."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import Confirmation, CorrectedItem, Correction, Share, ShareItem
from sharewell.apps.shares.policies import require_do_errand, require_put_right
from sharewell.apps.shares.selectors.after_digests import corrected_digest, row_digest
from sharewell.apps.shares.selectors.chain import copies_of, still_held
from sharewell.apps.shares.services._adopting import adopt_told
from sharewell.apps.shares.services._after import (
    end_errand,
    log_after,
    made_by,
    next_place,
    sealed_for,
    start_errand,
    tell_waiting,
)
from sharewell.apps.shares.services._moving import held
from sharewell.apps.shares.services._words_out import let_words
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import ErrandKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring
from sharewell.kit.ids import new_id


@transaction.atomic
def correct_item(
    *, actor: Actor, share: Share, position: int, text: str, reason: str, at: datetime
) -> Correction:
    """Mend an item that the actor's organisation sent. Every copy is mended with it, and everyone is asked to confirm.

    A correction can be corrected: the newest words count, and the older ones stay in the record.

    Raises:
        Refused: the actor is not on the sending side, nor answers people's requests there.
        NotPossibleNow: there is no such item, it came from elsewhere, or nobody has it any more.
        BadContent: there are no words, or no reason.
    """
    require_put_right(actor, share)
    checked(text, required=True)
    checked(reason, required=True)
    item = _own_item(share, position)
    copies = still_held(copies_of([item, *_told_others_too(actor, item)]))
    if not copies:
        raise NotPossibleNow("nobody_has_it", _("Nobody has this any more, so there is nothing to correct."))
    to = {copy.share.recipient_id for copy in copies}
    adopt_told(actor, share.concern, [(item.kind, text, to)], at)
    said = let_words(actor, share, "correct_item", at, {"text": text, "reason": reason}, to=to)
    text, reason = said["text"], said["reason"]
    correction = Correction.objects.create(id=new_id(), item=item, **made_by(actor, at))
    rows = {row.pk: row for row in _held_in_order(copies)}
    for copy in copies:
        _mend(actor, correction, copy, rows[copy.share_id], text, reason, at)
    root = rows.get(share.pk) or held(share)
    log_after(
        actor,
        root,
        EventKind.CORRECTION_SENT,
        at,
        version=root.after_made,
        copies=len(copies),
        position=position,
    )
    return correction


@transaction.atomic
def confirm_correction(*, actor: Actor, corrected: CorrectedItem, did: str, at: datetime) -> Confirmation:
    """Say that a correction was read, and what was done with it, if anything.

    For an outside recipient, who has no account, whoever sent them the share says how they were told.

    Raises:
        Refused: the actor is on neither of these sides.
        NotPossibleNow: somebody has confirmed it already.
        BadContent: the sender does not say how an outside recipient was told.
    """
    share = held(corrected.share)
    require_do_errand(actor, share)
    for_them = actor.organisation != share.recipient_id
    checked(did, required=for_them)
    did = let_words(actor, share, "confirm_correction", at, {"did": did})["did"]
    end_errand(corrected.errand)
    place = f"confirmation.did.{corrected.sequence}"
    sealed = sealed_for(share, {place: did}, version=corrected.sequence) if did else {}
    row = Confirmation.objects.create(
        corrected=corrected, did=sealed.get(place, b""), for_them=for_them, **made_by(actor, at)
    )
    tell_waiting(corrected.errand, share, key=f"confirmed:{corrected.pk}", at=at)
    log_after(
        actor,
        share,
        EventKind.CORRECTION_CONFIRMED,
        at,
        version=corrected.sequence,
        sha256=row_digest(row),
        fields=("confirmation.did",) if did else (),
        for_them=for_them,
    )
    return row


def _own_item(share: Share, position: int) -> ShareItem:
    item = ShareItem.objects.select_related("share").filter(share_id=share.pk, position=position).first()
    if item is None:
        raise NotPossibleNow("no_such_item", _("There is no such item."))
    if item.came_from_id is not None:
        said = _(
            "This came to you from another organisation. Ask them to correct it; it then changes here too."
        )
        raise NotPossibleNow("came_from_elsewhere", said)
    return item


def _told_others_too(actor: Actor, item: ShareItem) -> list[ShareItem]:
    """The same words as the actor's organisation told other recipients about the same concern."""
    share = item.share
    rows = ShareItem.objects.filter(
        share__concern_id=share.concern_id,
        share__sender_id=share.sender_id,
        kind=item.kind,
        about=item.about,
        came_from__isnull=True,
    ).select_related("share")
    ring = keyring(holder=actor.organisation, records=[share.pk, *(row.share_id for row in rows)])

    def words(row: ShareItem) -> str:
        return ring.unseal(record=row.share_id, field="item.text", sealed=row.text, version=row.position)

    return [row for row in rows if row.share_id != share.pk and words(row) == words(item)]


def _held_in_order(copies: Sequence[ShareItem]) -> list[Share]:
    """The shares of the copies, held in one order whoever corrects, so that two never wait for each other."""
    wanted = {copy.share_id for copy in copies}
    return list(Share.objects.select_for_update().filter(pk__in=wanted).order_by("pk"))


def _mend(
    actor: Actor, correction: Correction, copy: ShareItem, share: Share, text: str, reason: str, at: datetime
) -> None:
    errand = start_errand(actor, share, ErrandKind.CONFIRM_CORRECTION, at)
    sequence = next_place(share)
    share.corrected_at = at
    share.save(update_fields=["corrected_at"])
    texts = {f"corrected.text.{copy.position}": text, f"corrected.reason.{copy.position}": reason}
    sealed = sealed_for(share, texts, version=sequence)
    row = CorrectedItem.objects.create(
        correction=correction,
        share=share,
        item=copy,
        errand=errand,
        sequence=sequence,
        text=sealed[f"corrected.text.{copy.position}"],
        reason=sealed[f"corrected.reason.{copy.position}"],
    )
    log_after(
        actor,
        share,
        EventKind.ITEM_CORRECTED,
        at,
        version=sequence,
        sha256=corrected_digest(row),
        fields=("corrected.text", "corrected.reason"),
        position=copy.position,
    )
