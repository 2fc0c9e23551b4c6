"""The files that items bring: given with a share, and what the share says of each, as it went."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sharewell.apps.attachments.services import AttachmentsError, give_attachment, take_back_attachments
from sharewell.apps.shares.errors import NotSendable
from sharewell.apps.shares.models import Share, ShareItem
from sharewell.domain.access import Actor


def give_files(actor: Actor, share: Share, items: Sequence[ShareItem], at: datetime) -> None:
    """Entitle the recipient to each file, and write its kind, size, scan and hash beside the item that brings it.

    Raises:
        Refused: a file is not the actor's to give.
        NotSendable: a file was taken out.
    """
    for item in items:
        if item.attachment is None:
            continue
        try:
            file = give_attachment(
                actor=actor, at=at, attachment=item.attachment, record=share.pk, to=share.recipient_id
            )
        except AttachmentsError as gone:
            raise NotSendable(gone.code, gone.sentence) from gone
        item.file_type, item.file_size = file.media_type, file.size
        item.file_scan, item.file_sha256 = file.scan, file.sha256


def take_back_files(actor: Actor, share: Share, places: Collection[int], at: datetime) -> None:
    """Take back the files of the items in these places, or of all where none is named."""
    items = ShareItem.objects.filter(share_id=share.pk, attachment__isnull=False)
    files = [one.attachment for one in (items.filter(position__in=places) if places else items)]
    take_back_attachments(actor=actor, at=at, record=share.pk, only=[one for one in files if one])
