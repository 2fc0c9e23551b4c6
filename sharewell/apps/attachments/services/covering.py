"""Covering part of a picture or page. What is covered is a new file; the one without covers stays as it is."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.attachments.errors import NotPossibleNow
from sharewell.apps.attachments.models import Attachment
from sharewell.apps.attachments.policies import require_add, require_open
from sharewell.apps.attachments.services._keeping import COPY, kept, tell_log
from sharewell.apps.attachments.services.opening import Part, open_attachment
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import unseal
from sharewell.kit.files.box import run_apart
from sharewell.kit.files.covers import Cover
from sharewell.kit.files.kinds import REDACTABLE, MediaType, Unfit
from sharewell.kit.files.scan import Scan
from sharewell.kit.files.spool import Spool
from sharewell.kit.files.store import read_file
from sharewell.kit.files.words import refusal_words


@transaction.atomic
def cover_attachment(
    *, actor: Actor, at: datetime, attachment: Attachment, covers: Sequence[Cover], shows: str
) -> Attachment:
    """A new file with black where the covers are and no text behind it. `shows` is said anew, without what was covered.

    Raises:
        Refused: it is not the actor's.
        NotPossibleNow: this kind cannot be covered, or it has too many pages.
        BadContent: nothing says what it shows.
    """
    require_add(actor)
    require_open(actor, attachment)
    if MediaType(attachment.media_type) not in REDACTABLE:
        raise NotPossibleNow("kind", _("Only a picture or a PDF can be covered in part."))
    job = {"do": "cover", "media_type": attachment.media_type, "covers": [asdict(one) for one in covers]}
    try:
        made = run_apart(job, _copy(actor, attachment))
    except Unfit as unfit:
        raise NotPossibleNow("unfit", refusal_words(unfit)) from unfit
    name = unseal(record=attachment.pk, holder=actor.organisation, field="name", sealed=attachment.name)
    row = kept(
        actor,
        at,
        made,
        name=name,
        shows=checked(shows, required=True),
        gathered_for=attachment.gathered_for,
        scan=Scan(attachment.scan),
        redacted_from=attachment,
    )
    tell_log(actor, row, at, EventKind.ATTACHMENT_REDACTED)
    return row


def page_of(*, actor: Actor, at: datetime, attachment: Attachment, page: int, purpose: str) -> bytes:
    """A small JPEG of a picture or of one page, on which covers are placed. The look is in the log.

    Raises:
        Refused: it is not the actor's.
        NotPossibleNow: there is no such page, or it cannot be drawn.
    """
    if page == 0:
        return b"".join(
            open_attachment(
                actor=actor, at=at, attachment=attachment, part=Part.PREVIEW, purpose=purpose
            ).pieces
        )
    opened = open_attachment(actor=actor, at=at, attachment=attachment, part=Part.COPY, purpose=purpose)
    spool = Spool()
    for piece in opened.pieces:
        spool.write(piece)
    try:
        made = run_apart({"do": "page", "media_type": attachment.media_type, "page": page}, spool)
    except Unfit as unfit:
        raise NotPossibleNow("unfit", refusal_words(unfit)) from unfit
    return b"".join(made.files["preview"].pieces())


def _copy(actor: Actor, attachment: Attachment) -> Spool:
    spool = Spool()
    for piece in read_file(record=attachment.pk, holder=actor.organisation, name=COPY):
        spool.write(piece)
    return spool
