"""The one question that a recipient can ask back, and its answer."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import Question, Share
from sharewell.apps.shares.policies import is_from_outside, require_answer_question, require_receive
from sharewell.apps.shares.selectors import question_digest, reply_digest
from sharewell.apps.shares.services._moving import held, moved
from sharewell.apps.shares.services._notices import tell, tell_sender
from sharewell.apps.shares.services._words_out import let_words
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.sharing import Step
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import seal
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def ask_back(*, actor: Actor, share: Share, at: datetime, question: str) -> Question:
    """Ask the sender one question about a share. Its own clock runs; the share's clocks run on.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: it is not opened, is finished, or a question was asked already.
        BadContent: nothing is asked.
    """
    row = held(share)
    require_receive(actor, row)
    moved(row, Step.ASK_BACK, at)
    if Question.objects.filter(share_id=row.pk).exists():
        raise NotPossibleNow("asked_already", _("A question has been asked about this already."))
    if is_from_outside(row):
        raise NotPossibleNow("no_account", _("They have no account here. Ring them."))
    said = let_words(actor, row, "ask_back", at, {"question": checked(question, required=True)})
    sealed = _sealed(row, actor, "question.question", said["question"])
    runs_out = due(Trigger.QUESTION_ANSWERED, urgency=row.urgency, nation=row.nation, start=at)
    asked = Question.objects.create(
        share=row,
        sender_id=row.sender_id,
        sent_by_id=row.sent_by_id,
        asked_by_id=actor.person,
        asked_by_name=actor.name,
        asked_at=at,
        question=sealed,
        due_at=runs_out,
        next_climb_at=runs_out,
    )
    tell_sender(row, kind=NoticeKind.QUESTION_WAITING, key=f"question:{row.pk}", at=at)
    _tell_log(EventKind.QUESTION_ASKED, actor, row, at, "question.question", question_digest(asked))
    return asked


@transaction.atomic
def answer_question(*, actor: Actor, share: Share, at: datetime, answer: str) -> Question:
    """Answer the recipient's question.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: nothing was asked, it was answered already, or it tells what must be kept safe.
        BadContent: nothing is answered.
    """
    row = held(share)
    require_answer_question(actor, row)
    question = Question.objects.select_for_update().filter(share_id=row.pk).first()
    if question is None or question.answered_at is not None:
        raise NotPossibleNow("no_question", _("There is no question that waits for an answer."))
    said = let_words(actor, row, "answer_question", at, {"answer": checked(answer, required=True)})
    question.answer, question.answered_at = _sealed(row, actor, "question.answer", said["answer"]), at
    question.answered_by_id, question.answered_by_name = actor.person, actor.name
    question.due_at = question.next_climb_at = None
    question.save()
    asker = colleague(question.asked_by_id, organisation=row.recipient_id)
    key = f"question-answered:{row.pk}"
    tell(row, [asker] if asker else [], kind=NoticeKind.QUESTION_ANSWERED, key=key, at=at)
    _tell_log(EventKind.QUESTION_ANSWERED, actor, row, at, "question.answer", reply_digest(question))
    return question


def _tell_log(kind: EventKind, actor: Actor, share: Share, at: datetime, field: str, digest: str) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=share.pk,
        purpose="safeguarding",
        fields=(field,),
        detail={"reference": share.reference, "sha256": digest},
    )


def _sealed(share: Share, actor: Actor, field: str, text: str) -> bytes:
    return seal(record=share.pk, holder=actor.organisation, field=field, text=text)
