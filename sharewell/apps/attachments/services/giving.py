"""Giving a file to another organisation with a record of theirs, and taking it back with that record."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.attachments.errors import NotPossibleNow
from sharewell.apps.attachments.models import Attachment, Giving, TakenBack
from sharewell.apps.attachments.policies import require_add, require_open
from sharewell.domain.access import Actor
from sharewell.kit.crypto import entitle, revoke


@transaction.atomic
def give_attachment(*, actor: Actor, at: datetime, attachment: UUID, record: UUID, to: UUID) -> Attachment:
    """Entitle another organisation to a file's shared copy. The event is that of the record it goes with.

    What came from elsewhere may be given on; whether it should be is for the item that brings it.

    Raises:
        Refused: the file is neither the actor's nor was it given to their organisation.
        NotPossibleNow: there is none, or it was taken out.
    """
    require_add(actor)
    row = Attachment.objects.filter(pk=attachment, removal__isnull=True).first()
    if row is None:
        raise NotPossibleNow("gone", _("This file was taken out. Choose again what to send."))
    if row.organisation_id == actor.organisation or not _was_given(row, actor.organisation):
        require_open(actor, row)
    Giving.objects.get_or_create(attachment=row, record=record, defaults={"organisation": to, "at": at})
    entitle(record=row.pk, holder=actor.organisation, newcomer=to)
    return row


@transaction.atomic
def take_back_attachments(
    *, actor: Actor, at: datetime, record: UUID, only: Collection[UUID] | None = None
) -> None:
    """Take back what was given with a record (all of it, or these files); nothing happens where nothing was.

    A file that was given twice stays with the other record. Whoever calls this has asked that record's policy, and
    tells the log in whose name it was.
    """
    given = Giving.objects.filter(record=record, taken_back__isnull=True)
    for one in given if only is None else given.filter(attachment__in=only):
        TakenBack.objects.create(giving=one, at=at)
        if not _was_given(one.attachment, one.organisation):
            revoke(record=one.attachment_id, organisation=one.organisation)


def _was_given(row: Attachment, organisation: UUID) -> bool:
    return row.givings.filter(organisation=organisation, taken_back__isnull=True).exists()
