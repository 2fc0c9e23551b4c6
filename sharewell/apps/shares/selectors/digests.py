"""SHA-256 over what went and over each receipt, sealed text by its sealed bytes: checked without any key.

The same value stands in the audit event of the write, so an edit by SQL shows.
"""

import hashlib
from collections.abc import Iterable, Iterator
from uuid import UUID

from sharewell.apps.shares.models import Receipt, Share, ShareItem
from sharewell.domain.audit.canonical import canonical
from sharewell.domain.audit.entry import written_time


def share_digest(share: Share, items: Iterable[ShareItem]) -> str:
    """The digest of what went: the share's fixed part and every item, in order."""
    return _digest(
        {
            "id": str(share.pk),
            "reference": share.reference,
            "concern": str(share.concern_id),
            "decision": str(share.decision_id),
            "sender": f"{share.sender_id} {share.sender_name}",
            "sent_by": f"{share.sent_by_id} {share.sent_by_name}",
            "recipient": f"{share.recipient_id} {share.recipient_name}",
            "sent_at": written_time(share.sent_at),
            "urgency": str(share.urgency),
            "how": str(share.how),
            "spoken_at": written_time(share.spoken_at) if share.spoken_at else "",
            "items": ",".join(_item_digest(item) for item in items),
            **_sealed(share, "summary", "wanted", "family", "spoken_to"),
        }
    )


def receipt_digest(receipt: Receipt) -> str:
    """The digest of one receipt."""
    return _digest(
        {
            "share": str(receipt.share_id),
            "sequence": receipt.sequence,
            "kind": str(receipt.kind),
            "person": f"{receipt.person} {receipt.person_name}",
            "organisation": receipt.organisation_name,
            "at": written_time(receipt.at),
            **_sealed(receipt, "note", "outcome"),
        }
    )


def share_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every share, for `sharewell verify`."""
    for share in Share.objects.order_by("pk").prefetch_related("items").iterator(chunk_size=500):
        yield share.pk, 0, share_digest(share, share.items.all())


def receipt_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every receipt, for `sharewell verify`."""
    for row in Receipt.objects.order_by("share_id", "sequence").iterator():
        yield row.share_id, row.sequence, receipt_digest(row)


def _item_digest(item: ShareItem) -> str:
    return _digest(
        {
            "position": item.position,
            "kind": str(item.kind),
            "about": str(item.about),
            "status": str(item.status),
            "advice": str(item.advice),
            **_sealed(item, "text", "needed_because"),
        }
    )


def _sealed(row: Share | ShareItem | Receipt, *names: str) -> dict[str, str]:
    return {name: hashlib.sha256(bytes(getattr(row, name))).hexdigest() for name in names}


def _digest(values: dict[str, str | int | bool]) -> str:
    return hashlib.sha256(canonical(values)).hexdigest()
