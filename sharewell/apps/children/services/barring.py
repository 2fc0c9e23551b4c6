"""Shutting somebody out from an entry: for them it is absent, and so is every link of it (SECURITY A11)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import Bar, Entry
from sharewell.apps.children.policies import require_shut_out
from sharewell.apps.children.selectors import bar_digest
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import seal
from sharewell.kit.ids import new_id


@transaction.atomic
def shut_out(*, actor: Actor, at: datetime, entry: Entry, person: UUID, why: str) -> Bar:
    """As a lead, shut somebody of the organisation out from an entry, because they have to do with the family.

    Raises:
        Refused: the actor is no lead of the entry's organisation, or means themselves.
        NotPossibleNow: that person is shut out already.
        BadContent: no reason is given.
    """
    require_shut_out(actor, entry, person)
    if Bar.objects.filter(entry=entry, person=person).exists():
        raise NotPossibleNow("barred_already", _("They are shut out already."))
    row = Bar(id=new_id(), entry=entry, person=person, set_by=actor.person, set_by_name=actor.name, set_at=at)
    row.reason = seal(
        record=entry.pk, holder=actor.organisation, field=f"bar.{row.pk}", text=checked(why, required=True)
    )
    row.sha256 = bar_digest(row)
    row.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EventKind.BAR_SET,
        at=at,
        record=row.pk,
        child=entry.pk,
        purpose="safeguarding",
        fields=("reason",),
        version=1,
        detail={"sha256": row.sha256, "person": str(person)},
    )
    return row
