"""Marks by which a recipient finds that two shares of one sender are about one child, and by which nobody else does."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sharewell.apps.shares.models import Share, ShareAbout
from sharewell.domain.access import Actor
from sharewell.kit.crypto import blind_indexes

PURPOSE = "child of a sender"


def mark_children(actor: Actor, share: Share, children: Sequence[UUID], at: datetime) -> None:
    """Mark a share with each of the sender's children under the recipient's key. The sender's ids do not go along."""
    said = {f"{share.sender_id}{child}": child for child in children}
    marks = blind_indexes(organisation=share.recipient_id, purpose=PURPOSE, values=said)
    ShareAbout.objects.bulk_create(
        ShareAbout(
            share=share,
            child=UUID(bytes=mark[:16]),
            by_sender=True,
            noted_by=actor.person,
            noted_by_name=actor.name,
            noted_at=at,
        )
        for mark in marks.values()
    )
