"""What the organisation that was asked does: take on, ask to clarify, answer without content, look again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.requests.errors import NotPossibleNow
from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.policies import may_reopen, require_answer
from sharewell.apps.requests.services._answers import answered, take_on
from sharewell.apps.requests.services._moving import Said, held, not_now, require_possible, take_step
from sharewell.apps.requests.services._notices import tell, tell_asker
from sharewell.apps.requests.services._words_out import let_ask_words
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.requests import AnswerKind, AskState, AskStepKind, Refusal, reasons_open
from sharewell.domain.sharing.text import checked
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def own_ask(*, actor: Actor, ask: Ask, at: datetime, owner: UUID | None = None, note: str = "") -> AskStep:
    """Take an ask on, or give it to a colleague who works with records. Giving it on is the same step again.

    Raises:
        Refused: the actor is not on the side that was asked, or the colleague cannot take it.
        NotPossibleNow: it is not opened yet, or is finished.
    """
    row = held(ask)
    require_answer(actor, row)
    require_possible(row, AskStepKind.OWNED)
    taker = colleague(owner or actor.person, organisation=actor.organisation)
    if taker is None or taker.role not in CONTENT_ROLES:
        raise Refused(Permission.no("no_such_colleague", _("This colleague cannot take this on.")))
    row.owner_id, row.owner_name = taker.person, taker.name
    said = Said(note=let_ask_words(actor, row, "own_ask", at, checked(note)))
    step = take_step(actor, row, AskStepKind.OWNED, at, said)
    if taker.person != actor.person:
        tell(row, [taker], kind=NoticeKind.GIVEN_TO_YOU, key=f"given:{row.pk}:{step.sequence}", at=at)
    return step


@transaction.atomic
def answer_nothing(*, actor: Actor, ask: Ask, at: datetime, note: str = "") -> AskStep:
    """Say that nothing is held: one press. It can be taken back.

    Raises:
        Refused: the actor is not on the side that was asked.
        NotPossibleNow: it is not opened yet, or is finished.
    """
    row = held(ask)
    require_answer(actor, row)
    note = let_ask_words(actor, row, "answer_nothing", at, checked(note))
    said = Said(note=note, answer=AnswerKind.HOLDS_NOTHING)
    return answered(actor, row, at, said)


@transaction.atomic
def decline(*, actor: Actor, ask: Ask, at: datetime, reason: Refusal, note: str) -> AskStep:
    """Say that it is not given, with a reason and a sentence that the asker sees and may challenge.

    Raises:
        Refused: the actor is not on the side that was asked.
        NotPossibleNow: it is not opened, is finished, is challenged, or the reason is not open at this urgency.
        BadContent: nothing is said.
    """
    row = held(ask)
    require_answer(actor, row)
    if row.state == AskState.CHALLENGED:
        raise not_now("challenged_already")
    if Refusal(reason) not in reasons_open(row.urgency):
        raise NotPossibleNow("reason", _("Nobody waits for the family when a child may be hurt."))
    note = let_ask_words(actor, row, "decline", at, checked(note, required=True))
    said = Said(note=note, answer=AnswerKind.DECLINED, reason=Refusal(reason))
    return answered(actor, row, at, said)


@transaction.atomic
def ask_to_clarify(*, actor: Actor, ask: Ask, at: datetime, question: str) -> AskStep:
    """Ask the asker to say more clearly what they need. Whoever asks that takes the ask on, unless somebody has.

    Raises:
        Refused: the actor is not on the side that was asked.
        NotPossibleNow: it is not opened, is finished, or a question waits already.
        BadContent: nothing is asked.
    """
    row = held(ask)
    require_answer(actor, row)
    take_on(actor, row)
    said = Said(note=let_ask_words(actor, row, "ask_to_clarify", at, checked(question, required=True)))
    step = take_step(actor, row, AskStepKind.CLARIFY_ASKED, at, said)
    tell_asker(row, kind=NoticeKind.REQUEST_MOVED, key=f"clarify:{row.pk}:{step.sequence}", at=at)
    return step


@transaction.atomic
def uphold(*, actor: Actor, ask: Ask, at: datetime, note: str) -> AskStep:
    """Say, having looked again, that the answer stays as it is.

    Raises:
        Refused: the actor is not on the side that was asked.
        NotPossibleNow: nothing is challenged.
        BadContent: nothing is said.
    """
    row = held(ask)
    require_answer(actor, row)
    said = Said(note=let_ask_words(actor, row, "uphold", at, checked(note, required=True)))
    step = take_step(actor, row, AskStepKind.UPHELD, at, said)
    tell_asker(row, kind=NoticeKind.REQUEST_MOVED, key=f"upheld:{row.pk}:{step.sequence}", at=at)
    return step


@transaction.atomic
def reopen(*, actor: Actor, ask: Ask, at: datetime, note: str = "") -> AskStep:
    """Take back an answer that held nothing, to give another. The clock for the answer begins anew.

    Raises:
        Refused: the actor is not on the side that was asked.
        NotPossibleNow: it was not answered, or something was shared.
    """
    row = held(ask)
    require_answer(actor, row)
    allowed = may_reopen(actor, row)
    if not allowed:
        raise NotPossibleNow(allowed.code, allowed.sentence)
    take_on(actor, row)
    row.answer = row.reason = ""
    said = Said(note=let_ask_words(actor, row, "reopen", at, checked(note)))
    step = take_step(actor, row, AskStepKind.REOPENED, at, said)
    tell_asker(row, kind=NoticeKind.REQUEST_MOVED, key=f"reopened:{row.pk}:{step.sequence}", at=at)
    return step
