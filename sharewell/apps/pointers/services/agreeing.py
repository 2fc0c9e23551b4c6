"""What an organisation agreed with one other, in the place of what it lets everybody learn."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.pointers.errors import PointersError
from sharewell.apps.pointers.models import Agreed
from sharewell.apps.pointers.policies import require_set
from sharewell.apps.pointers.selectors import ENDED, MADE, agreed_digest, standing_with
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.pointers import Showing, pointer_rules


@transaction.atomic
def agree_with(
    *, actor: Actor, partner: UUID, showing: Showing, named: str, days: int, at: datetime
) -> Agreed:
    """Say what one organisation learns for so many days, in place of what was agreed with it before.

    Raises:
        Refused: the actor does not decide this.
        PointersError: there is no such other organisation, the agreement is not named, or it would last too long.
    """
    require_set(actor)
    if partner == actor.organisation or directory_entry(partner) is None:
        raise PointersError("no_such_place", _("Choose an organisation of the directory."))
    if not named.strip() or days not in pointer_rules().agreement_days:
        raise PointersError("not_named", _("Say which agreement this is, and how long it lasts."))
    for before in standing_with(actor.organisation, partner):
        _end(actor, before, at)
    row = Agreed.objects.create(
        organisation_id=actor.organisation,
        partner_id=partner,
        showing=showing,
        named=named.strip(),
        until=local_day(at) + timedelta(days=days),
        set_by_name=actor.name,
        set_at=at,
    )
    _tell_log(actor, row, at, EventKind.POINTER_AGREED, MADE)
    return row


@transaction.atomic
def end_agreement(*, actor: Actor, agreed: Agreed, at: datetime) -> None:
    """From now on the organisation learns what everybody may learn. Raises Refused."""
    require_set(actor)
    for standing in standing_with(actor.organisation, agreed.partner_id):
        if standing.pk == agreed.pk:
            _end(actor, standing, at)


def _end(actor: Actor, row: Agreed, at: datetime) -> None:
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    _tell_log(actor, row, at, EventKind.POINTER_AGREEMENT_ENDED, ENDED)


def _tell_log(actor: Actor, row: Agreed, at: datetime, kind: EventKind, version: int) -> None:
    said = {"with": str(row.partner_id), "showing": str(row.showing), "sha256": agreed_digest(row, version)}
    record_event(actor=actor, kind=kind, at=at, record=row.pk, version=version, detail=said)
