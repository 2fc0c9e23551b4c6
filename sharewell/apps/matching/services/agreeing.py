"""That two organisations let their lists be compared: each says it for itself, and either ends it."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.matching.errors import NotPossible
from sharewell.apps.matching.models import Agreement, Way
from sharewell.apps.matching.policies import require_agree, require_end
from sharewell.apps.matching.selectors import ENDED, MADE, agreement_digest, ending_digest
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind

STANDS = timedelta(days=365)


@transaction.atomic
def agree_to_compare(
    *,
    actor: Actor,
    at: datetime,
    other: UUID,
    purpose: str,
    way: Way = Way.TOGETHER,
    partner_key: str = "",
) -> Agreement:
    """Record that the actor's organisation lets its list be compared with another's, for a year.

    `partner_key` is given where lists are compared privately and the other organisation uses another Sharewell.

    Raises:
        Refused: the actor does not answer for that.
        NotPossible: it is their own organisation.
    """
    require_agree(actor)
    if other == actor.organisation:
        raise NotPossible("itself", _("Choose another organisation."))
    before = Agreement.objects.select_for_update().filter(
        organisation_id=actor.organisation, other_id=other, way=way, ended_at__isnull=True
    )
    for row in before:
        _end(actor, row, at)
    found = Agreement.objects.create(
        organisation_id=actor.organisation,
        other_id=other,
        way=way,
        partner_key=partner_key if way is Way.PRIVATELY else "",
        purpose=purpose,
        person=actor.person,
        person_name=actor.name,
        at=at,
        until=at + STANDS,
    )
    _tell(actor, EventKind.MATCH_AGREED, at, found, version=MADE, sha256=agreement_digest(found))
    return found


@transaction.atomic
def end_agreement(*, actor: Actor, at: datetime, agreement: Agreement) -> None:
    """End what one side agreed to. A run that is not done stops. Raises Refused."""
    require_end(actor, agreement)
    row = Agreement.objects.select_for_update().get(pk=agreement.pk)
    if row.ended_at is None:
        _end(actor, row, at)


def _end(actor: Actor, row: Agreement, at: datetime) -> None:
    row.ended_at, row.ended_by_name = at, actor.name
    row.save(update_fields=["ended_at", "ended_by_name"])
    _tell(actor, EventKind.MATCH_AGREEMENT_ENDED, at, row, version=ENDED, sha256=ending_digest(row))


def _tell(actor: Actor, kind: EventKind, at: datetime, row: Agreement, *, version: int, sha256: str) -> None:
    detail = {
        "organisation": str(row.organisation_id),
        "other": str(row.other_id),
        "way": row.way,
        "sha256": sha256,
    }
    record_event(actor=actor, kind=kind, at=at, record=row.pk, version=version, detail=detail)
