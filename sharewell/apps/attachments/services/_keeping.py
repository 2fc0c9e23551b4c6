"""Sealing a file that was read: its copy, preview and words under one key, its original under another."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sharewell.apps.attachments.models import Attachment
from sharewell.apps.attachments.selectors import attachment_digest
from sharewell.apps.audit.services import record_event
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import create_record_key, seal_all
from sharewell.kit.files.box import Answered
from sharewell.kit.files.scan import Scan
from sharewell.kit.files.spool import Spool
from sharewell.kit.files.store import keep_file
from sharewell.kit.ids import new_id

COPY, PREVIEW, ORIGINAL = "copy", "preview", "original"


def kept(
    actor: Actor,
    at: datetime,
    made: Answered,
    *,
    name: str,
    shows: str,
    gathered_for: UUID,
    scan: Scan,
    **more: Any,
) -> Attachment:
    """A file and its key. The caller holds the transaction, and keeps the original before or not at all."""
    told, copy = made.told, made.files[COPY]
    row = Attachment(
        id=new_id(),
        organisation_id=actor.organisation,
        uploaded_by_id=actor.person,
        uploaded_by_name=actor.name,
        at=at,
        gathered_for=gathered_for,
        media_type=told["media_type"],
        size=copy.size,
        sha256=copy.sha256,
        left_out=",".join(told["left_out"]),
        scan=scan,
        **{name: told[name] for name in ("width", "height", "pages", "seconds")},
        **more,
    )
    create_record_key(record=row.pk, owner=actor.organisation)
    words = b"".join(made.files["text"].pieces()).decode("utf-8")
    texts = {"name": name, "shows": shows, "words": words}
    for field, sealed in seal_all(texts, record=row.pk, holder=actor.organisation).items():
        setattr(row, field, sealed)
    row.save(force_insert=True)
    keep_file(record=row.pk, holder=actor.organisation, name=COPY, content=copy, at=at)
    if PREVIEW in made.files:
        keep_file(record=row.pk, holder=actor.organisation, name=PREVIEW, content=made.files[PREVIEW], at=at)
    return row


def original_kept(actor: Actor, at: datetime, original: Spool) -> UUID:
    """The record under whose key an original lies. Nobody is ever given that key."""
    record = new_id()
    create_record_key(record=record, owner=actor.organisation)
    keep_file(record=record, holder=actor.organisation, name=ORIGINAL, content=original, at=at)
    return record


def tell_log(actor: Actor, row: Attachment, at: datetime, kind: EventKind) -> None:
    """What was kept, by its digest and its measures."""
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=row.pk,
        purpose="safeguarding",
        fields=("file", "name", "shows"),
        detail={
            "sha256": attachment_digest(row),
            "copy": row.sha256,
            "original": row.original_sha256,
            "type": row.media_type,
            "size": row.size,
            "scan": row.scan,
        },
    )
