"""An answer with content is a share: what its sending does to the ask that it answers."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.requests.errors import NotPossibleNow
from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.policies import require_answer
from sharewell.apps.requests.selectors.one import ask_by_id
from sharewell.apps.requests.services._answers import answered
from sharewell.apps.requests.services._moving import Said, held, take_step
from sharewell.apps.requests.services._notices import tell_asked, tell_asker
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.requests import AnswerGone, AnswerKind, AskStepKind, Refusal
from sharewell.domain.sharing import FactAnswer, FactOutcome
from sharewell.kit.notify import NoticeKind


def hold_asks(*, actor: Actor, asks: Iterable[UUID]) -> None:
    """Hold what the actor's organisation is asked until the transaction ends, before its first event is written.

    Whoever answers otherwise holds the ask and then waits for the log. Who held the log first would wait for the ask:
    PostgreSQL ends one of the two.
    """
    wanted = Ask.objects.select_for_update().filter(pk__in=set(asks), asked_id=actor.organisation)
    list(wanted.order_by("pk").values_list("pk"))


@transaction.atomic
def answered_by_share(
    *,
    actor: Actor,
    ask: UUID,
    share: UUID,
    recipient: UUID,
    at: datetime,
    facts: Sequence[FactAnswer] = (),
) -> AskStep:
    """Note that a share is the answer to an ask: in part where a fact is withheld, otherwise in full.

    Raises:
        Refused: there is no such ask, or the actor is not on the side that was asked.
        NotPossibleNow: it is not opened, is finished, or the share goes to somebody else than the asker.
    """
    found = ask_by_id(actor, ask)
    if found is None:
        raise Refused(Permission.no("no_such_ask", _("There is no such request.")))
    row: Ask = held(found)
    require_answer(actor, row)
    if row.asker_id != recipient:
        raise NotPossibleNow("not_the_asker", _("An answer goes to whoever asked."))
    withheld = [one for one in facts if one.outcome is FactOutcome.WITHHELD]
    kind = AnswerKind.SHARED_IN_PART if withheld else AnswerKind.SHARED_IN_FULL
    reason = next((Refusal(one.reason) for one in withheld if one.reason), None)
    return answered(actor, row, at, Said(facts=facts, answer=kind, reason=reason, share=share))


@transaction.atomic
def answer_gone(
    *, actor: Actor, ask: UUID, share: UUID, sent_by: UUID, why: AnswerGone, at: datetime
) -> AskStep | None:
    """Open an ask again because the share that answered it is not there any more, or is about another child.

    The clock for the answer begins anew, and both sides are told. None where another answer stands by now. Whoever
    sent the share takes it on again, unless somebody has; where they have left, the desk is told. Shares calls this,
    which has asked its own policy.
    """
    row = Ask.objects.select_for_update().get(pk=ask)
    if row.share != share:
        return None
    row.answer, row.reason, row.share = "", why, None
    _give_to(row, row.owner_id or sent_by)
    step = take_step(actor, row, AskStepKind.ANSWER_GONE, at, Said(reason=why))
    key = f"answer-gone:{row.pk}:{step.sequence}"
    tell_asker(row, kind=NoticeKind.REQUEST_MOVED, key=key, at=at)
    tell_asked(row, kind=NoticeKind.REQUEST_WAITING, key=f"{key}:asked", at=at)
    return step


def _give_to(row: Ask, person: UUID) -> None:
    found = colleague(person, organisation=row.asked_id)
    row.owner_id, row.owner_name = (found.person, found.name) if found else (None, "")
