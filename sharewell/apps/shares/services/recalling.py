"""Taking a share back before anybody has opened it."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.shares.models import Recall, Share
from sharewell.apps.shares.policies import require_recall
from sharewell.apps.shares.selectors import recall_digest
from sharewell.apps.shares.services._moving import held, moved
from sharewell.apps.shares.services._notices import tell_desk
from sharewell.apps.shares.services._sealing import sealed_in
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import Step
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import revoke
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def recall_share(*, actor: Actor, share: Share, at: datetime, reason: str) -> Share:
    """Take a share back. The recipient's key goes with it; they see only that something was taken back.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: somebody has opened it, or it was taken back already.
        BadContent: no reason is given.
    """
    row = held(share)
    require_recall(actor, row)
    moved(row, Step.RECALL, at)
    row.save()
    revoke(record=row.pk, organisation=row.recipient_id)
    sealed = sealed_in(row, actor, {"recall.reason": checked(reason, required=True)})
    recall = Recall.objects.create(
        share=row, person_id=actor.person, person_name=actor.name, at=at, reason=sealed["recall.reason"]
    )
    tell_desk(row, kind=NoticeKind.SHARE_RECALLED, key=f"recalled:{row.pk}", at=at)
    record_event(
        actor=actor,
        kind=EventKind.SHARE_RECALLED,
        at=at,
        record=row.pk,
        purpose="safeguarding",
        fields=("recall.reason",),
        detail={"reference": row.reference, "sha256": recall_digest(recall)},
    )
    return row
