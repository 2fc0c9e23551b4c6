"""Opening a file and the words about it. Each look at a file is in the log before its first byte is given back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from sharewell.apps.attachments.errors import NotPossibleNow
from sharewell.apps.attachments.models import Attachment
from sharewell.apps.attachments.policies import require_open
from sharewell.apps.attachments.selectors import attachments_named, given_with
from sharewell.apps.audit.services import record_event, record_read
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import keyring
from sharewell.kit.files.kinds import EXTENSIONS, MediaType
from sharewell.kit.files.store import Kept, kept_file, read_file


class Part(StrEnum):
    """Which of the files under an attachment."""

    COPY = "copy"
    PREVIEW = "preview"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """A file on its way out: its bytes come piece by piece."""

    name: str
    media_type: str
    size: int
    pieces: Iterator[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What is written about a file: its name, and what it shows."""

    name: str
    shows: str


def open_attachment(
    *, actor: Actor, at: datetime, attachment: Attachment, part: Part = Part.COPY, purpose: str
) -> OpenedFile:
    """A file of the actor's own organisation.

    Raises:
        Refused: it is not the actor's.
        NotPossibleNow: there is no such part.
        CannotUnseal: its key was destroyed, or it was changed.
    """
    require_open(actor, attachment)
    return _opened(actor, at, attachment, part, purpose)


def open_given(
    *, actor: Actor, at: datetime, attachment: UUID, record: UUID, part: Part = Part.COPY, purpose: str
) -> OpenedFile:
    """A file that the actor's organisation was given with a record. Whoever calls this has asked that record's policy.

    Raises:
        Refused: it was not given, or was taken back; an original is never given.
        NotPossibleNow, CannotUnseal: as open_attachment.
    """
    giving = given_with(attachment, record, actor.organisation)
    if giving is None or part is Part.ORIGINAL:
        raise Refused(Permission.no("not_given", "This was not given to this organisation."))
    return _opened(actor, at, giving.attachment, part, purpose)


def describe(
    *, actor: Actor, at: datetime, attachments: Iterable[Attachment], purpose: str
) -> dict[UUID, Described]:
    """What is written about files of the actor's own, for a list or a page. One event names them.

    The files themselves stay closed: opening one is a look of its own. Raises Refused, CannotUnseal.
    """
    rows = list(attachments)
    for row in rows:
        require_open(actor, row)
    if rows:
        _tell_of_look(actor, at, rows, purpose)
    ring = keyring(holder=actor.organisation, records=[row.pk for row in rows])
    return {
        row.pk: Described(
            name=ring.unseal(record=row.pk, field="name", sealed=bytes(row.name)),
            shows=ring.unseal(record=row.pk, field="shows", sealed=bytes(row.shows)),
        )
        for row in rows
    }


def words_in_attachments(*, actor: Actor, attachments: Iterable[UUID]) -> dict[UUID, str]:
    """All text of the shared copies, their names and what is written about them, for the guard.

    Also of files that came from elsewhere; one to which the actor's organisation has no key is left out.
    """
    rows = attachments_named(list(attachments))
    ring = keyring(holder=actor.organisation, records=rows)
    return {
        key: "\n".join(
            ring.unseal(record=key, field=name, sealed=bytes(getattr(row, name)))
            for name in ("name", "shows", "words")
        )
        for key, row in rows.items()
        if key in ring
    }


def _tell_of_look(actor: Actor, at: datetime, rows: list[Attachment], purpose: str) -> None:
    # Committed here, before the page is made.
    with transaction.atomic():
        record_event(
            actor=actor,
            kind=EventKind.ATTACHMENT_OPENED,
            at=at,
            record=rows[0].pk if len(rows) == 1 else None,
            purpose=purpose,
            fields=("name", "shows"),
            detail={"shown": ",".join(str(row.pk) for row in rows), "count": len(rows)},
        )


def _opened(actor: Actor, at: datetime, attachment: Attachment, part: Part, purpose: str) -> OpenedFile:
    record = attachment.original if part is Part.ORIGINAL else attachment.pk
    kept = kept_file(record, part) if record else None
    if kept is None:
        raise NotPossibleNow("no_such_part", "There is no such file.")
    record_read(
        actor=actor,
        kind=EventKind.ATTACHMENT_OPENED,
        at=at,
        record=attachment.pk,
        purpose=purpose,
        fields=(f"file.{part}",),
    )
    pieces = read_file(record=kept.record, holder=actor.organisation, name=part)
    kind = _kind(attachment, part)
    return OpenedFile(name=_name(kept, kind), media_type=kind, size=kept.size, pieces=pieces)


def _kind(attachment: Attachment, part: Part) -> MediaType:
    if part is Part.PREVIEW:
        return MediaType.JPEG
    return MediaType(attachment.original_type if part is Part.ORIGINAL else attachment.media_type)


def _name(kept: Kept, kind: MediaType) -> str:
    """Nothing that somebody typed, which could tell of a child on a shared computer; its hash tells files apart."""
    return f"sharewell-{kept.sha256[:12]}{EXTENSIONS[kind]}"
