"""Giving a file to another organisation with a record of theirs, and taking it back with that record."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.attachments.errors import NotPossibleNow
from sharewell.apps.attachments.models import Attachment, Giving, TakenBack
from sharewell.apps.attachments.policies import require_open
from sharewell.domain.access import Actor
from sharewell.kit.crypto import entitle, revoke


@transaction.atomic
def give_attachment(*, actor: Actor, at: datetime, attachment: UUID, record: UUID, to: UUID) -> Attachment:
    """Entitle another organisation to a file's shared copy. The event is that of the record it goes with.

    Raises:
        Refused: the file is not the actor's.
        NotPossibleNow: there is none, or it was taken out.
    """
    row = (
        Attachment.objects.select_for_update(of=("self",)).filter(pk=attachment, removal__isnull=True).first()
    )
    if row is None:
        raise NotPossibleNow("gone", _("This file was taken out. Choose again what to send."))
    require_open(actor, row)
    Giving.objects.get_or_create(attachment=row, record=record, defaults={"organisation": to, "at": at})
    entitle(record=row.pk, holder=actor.organisation, newcomer=to)
    return row


@transaction.atomic
def take_back(*, actor: Actor, at: datetime, record: UUID) -> None:
    """Take back what was given with a record; nothing happens where nothing was.

    A file that was given twice stays with the other record. Whoever calls this has asked that record's policy and tells the log. `actor` is of the giving organisation.
    """
    given = list(Giving.objects.filter(record=record, attachment__organisation_id=actor.organisation))
    if not given:
        return
    TakenBack.objects.get_or_create(record=record, defaults={"at": at})
    for one in given:
        others = Giving.objects.filter(attachment_id=one.attachment_id, organisation=one.organisation)
        gone = TakenBack.objects.values("record")
        if not others.exclude(record__in=gone).exists():
            revoke(record=one.attachment_id, organisation=one.organisation)
