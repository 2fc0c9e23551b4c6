"""An answer with content is a share: what its sending does to the ask that it answers."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.requests.errors import NotPossibleNow
from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.policies import require_answer
from sharewell.apps.requests.selectors.one import ask_by_id
from sharewell.apps.requests.services._answers import answered
from sharewell.apps.requests.services._moving import Said, held
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.requests import AnswerKind, Refusal
from sharewell.domain.sharing import FactAnswer, FactOutcome


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
