"""Sending what has gone straight on to whoever works with the child there already."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.policies import require_recall
from sharewell.apps.shares.services._moving import held
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.reaching import is_urgent
from sharewell.domain.sharing import ShareState
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def route_share(*, actor: Actor, share: Share, worker: UUID, at: datetime) -> Share:
    """Let somebody at the recipient open it, beside its desk. Its ladder and its clock do not move.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: somebody has opened it or has it already, or the worker has left.
    """
    row = held(share)
    require_recall(actor, row)
    there = colleague(worker, organisation=row.recipient_id)
    if row.state != ShareState.DELIVERED or row.owner_id is not None:
        raise NotPossibleNow("has_somebody", _("Somebody there has this already."))
    if there is None or there.role not in CONTENT_ROLES:
        raise NotPossibleNow("left", _("They do not work there any more. The desk there has it."))
    row.owner_id, row.owner_name = there.person, there.name
    row.save(update_fields=["owner", "owner_name"])
    link, key = f"/shares/{row.reference}/", f"routed:{row.pk}"
    kind, urgent = NoticeKind.SHARE_WAITING, is_urgent(row.urgency)
    tell_people([there], kind=kind, link_path=link, key=key, at=at, urgent=urgent)
    record_event(
        actor=actor,
        kind=EventKind.SHARE_ROUTED,
        at=at,
        record=row.pk,
        purpose="safeguarding",
        detail={"reference": row.reference, "to": str(there.person)},
    )
    return row
