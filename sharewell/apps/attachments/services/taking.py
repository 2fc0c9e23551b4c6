"""Taking a file in, refusing one, and taking one out again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.attachments.errors import NotPossibleNow
from sharewell.apps.attachments.models import Attachment, Removal
from sharewell.apps.attachments.policies import may_remove, require_add, require_open
from sharewell.apps.attachments.services._keeping import kept, original_kept, tell_log
from sharewell.apps.audit.services import record_event
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import destroy_record_key
from sharewell.kit.files.store import drop_files
from sharewell.kit.files.uploads import Reading


@transaction.atomic
def take_attachment(
    *, actor: Actor, at: datetime, reading: Reading, shows: str, gathered_for: UUID
) -> Attachment:
    """Keep a file that was read, for the draft or concern that it was added to.

    Raises:
        Refused: the role does not work with records.
        ValueError: the file is unfit.
        BadContent: nothing says what it shows.
    """
    require_add(actor)
    if reading.made is None:
        raise ValueError("an unfit file cannot be kept")
    record = original_kept(actor, at, reading.original)
    row = kept(
        actor,
        at,
        reading.made,
        name=checked(reading.name),
        shows=checked(shows, required=True),
        gathered_for=gathered_for,
        scan=reading.scan,
        original=record,
        original_type=reading.made.told["taken_as"],
        original_sha256=reading.original.sha256,
    )
    tell_log(actor, row, at, EventKind.ATTACHMENT_TAKEN)
    return row


@transaction.atomic
def refuse_file(*, actor: Actor, at: datetime, reading: Reading) -> None:
    """Tell the log that a file was refused, and why. Of the file itself only its hash and size stay."""
    require_add(actor)
    why = reading.unfit.why if reading.unfit else ""
    record_event(
        actor=actor,
        kind=EventKind.ATTACHMENT_REFUSED,
        at=at,
        purpose="safeguarding",
        outcome="refused",
        detail={"why": str(why), "size": reading.original.size, "file": reading.original.sha256},
    )


@transaction.atomic
def remove_attachment(*, actor: Actor, at: datetime, attachment: Attachment) -> None:
    """Take a file out before it was given to anybody: its keys are destroyed, so nothing of it can be read again.

    Raises:
        Refused: it is not the actor's.
        NotPossibleNow: it was given to somebody.
    """
    row = Attachment.objects.select_for_update().get(pk=attachment.pk)
    require_open(actor, row)
    if not (may := may_remove(actor, row)):
        raise NotPossibleNow(may.code, may.sentence)
    _take_out(actor, row, at, why="taken_out")


@transaction.atomic
def remove_unsent(*, actor: Actor, place: UUID, at: datetime) -> int:
    """Remove what was gathered for a draft that nobody will finish, and was given to nobody; says how many files.

    `actor` is the system. Twice does no harm.
    """
    held = Attachment.objects.select_for_update(of=("self",))
    rows = held.filter(gathered_for=place, removal__isnull=True)
    unsent = [row for row in rows if not row.givings.exists()]
    for row in unsent:
        _take_out(actor, row, at, why="draft_over")
    return len(unsent)


def _take_out(actor: Actor, row: Attachment, at: datetime, *, why: str) -> None:
    Removal.objects.create(attachment=row, person=actor.person, at=at)
    records = [row.pk, *([row.original] if row.original else [])]
    for record in records:
        destroy_record_key(record)
    drop_files(records)
    record_event(
        actor=actor,
        kind=EventKind.ATTACHMENT_REMOVED,
        at=at,
        record=row.pk,
        purpose="safeguarding",
        fields=("file",),
        detail={"why": why},
    )
