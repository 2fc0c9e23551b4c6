"""What taking an unopened share back does to it: by its sender, or when what it came from is asked back."""

from datetime import datetime

from sharewell.apps.attachments.services import take_back_attachments
from sharewell.apps.audit.services import record_event
from sharewell.apps.shares.models import Recall, Share
from sharewell.apps.shares.selectors import recall_digest
from sharewell.apps.shares.services._after import sealed_for
from sharewell.apps.shares.services._answers import answers_no_more, hold_what_it_answers
from sharewell.apps.shares.services._moving import moved
from sharewell.apps.shares.services._notices import tell_desk
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.requests import AnswerGone
from sharewell.domain.sharing import Step
from sharewell.kit.crypto import revoke
from sharewell.kit.notify import NoticeKind


def take_back(actor: Actor, row: Share, at: datetime, reason: str) -> Share:
    """Take a held share back. The caller has asked the policy and holds the transaction."""
    hold_what_it_answers(actor, row)
    moved(row, Step.RECALL, at)
    row.save()
    revoke(record=row.pk, organisation=row.recipient_id)
    take_back_attachments(actor=actor, at=at, record=row.pk)
    sealed = sealed_for(row, {"recall.reason": reason}, version=1)
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
    answers_no_more(actor, row, AnswerGone.TAKEN_BACK, at)
    return row
