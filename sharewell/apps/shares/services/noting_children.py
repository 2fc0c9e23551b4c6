"""Which child a share is about, by the recipient's own entries; and that it is not this child after all."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import Share, ShareAbout
from sharewell.apps.shares.policies import require_receive
from sharewell.apps.shares.services._moving import held
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import ShareState


@transaction.atomic
def note_child(*, actor: Actor, share: Share, entry: UUID, at: datetime) -> None:
    """Say that a share is about somebody of whom the recipient has an entry. Twice is no harm.

    Raises:
        Refused: the actor is not on the receiving side, or the entry is another organisation's.
        NotPossibleNow: nobody has opened the share, or it was taken back.
    """
    row = held(share)
    require_receive(actor, row)
    _require_opened(row)
    if entry_of(actor, entry) is None:
        raise Refused(Permission.no("no_such_entry", _("There is no such entry here.")))
    noted = ShareAbout.objects.filter(share_id=row.pk, child=entry, ended_at__isnull=True)
    if noted.exists():
        return
    ShareAbout.objects.create(
        share=row, child=entry, by_sender=False, noted_by=actor.person, noted_by_name=actor.name, noted_at=at
    )
    _tell_log(actor, row, entry, at, "noted")


@transaction.atomic
def unnote_child(*, actor: Actor, share: Share, entry: UUID, at: datetime) -> None:
    """Say that a share is not about this child after all. What was said before stays, with its end.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: it was not said to be about this child.
    """
    row = held(share)
    require_receive(actor, row)
    noted = ShareAbout.objects.filter(share_id=row.pk, child=entry, by_sender=False, ended_at__isnull=True)
    if not noted.update(ended_at=at):
        raise NotPossibleNow("not_noted", _("This was not said to be about that child."))
    _tell_log(actor, row, entry, at, "ended")


def _require_opened(share: Share) -> None:
    if share.state in {ShareState.DELIVERED, ShareState.RECALLED, ShareState.RETURNED}:
        raise NotPossibleNow("not_opened_yet", _("Nobody has opened this yet."))


def _tell_log(actor: Actor, share: Share, entry: UUID, at: datetime, what: str) -> None:
    record_event(
        actor=actor,
        kind=EventKind.SHARE_CHILD_NOTED,
        at=at,
        record=share.pk,
        child=entry,
        purpose="safeguarding",
        detail={"reference": share.reference, "what": what},
    )
