"""What the asking side does after asking: say it more clearly, challenge, withdraw."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.requests.errors import NotPossibleNow
from sharewell.apps.requests.models import Ask, AskStep, Request
from sharewell.apps.requests.policies import may_challenge, may_withdraw, require_ask, require_keep
from sharewell.apps.requests.services._moving import Said, held, take_step
from sharewell.apps.requests.services._notices import tell_asked
from sharewell.apps.requests.services._words_out import let_ask_words
from sharewell.domain.access import Actor
from sharewell.domain.requests import AskStepKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def clarify(*, actor: Actor, ask: Ask, at: datetime, answer: str) -> AskStep:
    """Say more clearly what is needed. The clock for the answer begins anew.

    Raises:
        Refused: the actor is not on the asking side.
        NotPossibleNow: no question waits.
        BadContent: nothing is said.
    """
    row = held(ask)
    require_ask(actor, row)
    said = Said(note=let_ask_words(actor, row, "clarify", at, checked(answer, required=True)))
    step = take_step(actor, row, AskStepKind.CLARIFIED, at, said)
    tell_asked(row, kind=NoticeKind.REQUEST_WAITING, key=f"clarified:{row.pk}:{step.sequence}", at=at)
    return step


@transaction.atomic
def challenge(*, actor: Actor, ask: Ask, at: datetime, why: str) -> AskStep:
    """Ask those who held something back to look again, once. Its own clock runs.

    Raises:
        Refused: the actor is not on the asking side.
        NotPossibleNow: nothing was held back, or it was challenged before.
        BadContent: nothing is said.
    """
    row = held(ask)
    require_ask(actor, row)
    allowed = may_challenge(actor, row)
    if not allowed:
        raise NotPossibleNow(allowed.code, allowed.sentence)
    said = Said(note=let_ask_words(actor, row, "challenge", at, checked(why, required=True)))
    step = take_step(actor, row, AskStepKind.CHALLENGED, at, said)
    tell_asked(row, kind=NoticeKind.REQUEST_WAITING, key=f"challenged:{row.pk}:{step.sequence}", at=at)
    return step


@transaction.atomic
def withdraw(*, actor: Actor, ask: Ask, at: datetime, reason: str = "") -> AskStep:
    """Withdraw what was asked of one organisation. It ends the clocks.

    Raises:
        Refused: the actor is not on the asking side.
        NotPossibleNow: it was answered, forwarded or withdrawn already.
    """
    row = held(ask)
    require_ask(actor, row)
    return _withdrawn(actor, row, at, checked(reason))


@transaction.atomic
def withdraw_request(*, actor: Actor, request: Request, at: datetime, reason: str = "") -> int:
    """Withdraw a request from everybody who has not answered yet, and say from how many.

    Raises:
        Refused: the actor is not on the asking side.
    """
    require_keep(actor, request)
    rows = Ask.objects.select_for_update().filter(request_id=request.pk).order_by("id")
    said = checked(reason)
    return len([_withdrawn(actor, row, at, said) for row in rows if may_withdraw(actor, row)])


def _withdrawn(actor: Actor, row: Ask, at: datetime, reason: str) -> AskStep:
    said = Said(note=let_ask_words(actor, row, "withdraw", at, reason))
    step = take_step(actor, row, AskStepKind.WITHDRAWN, at, said)
    tell_asked(row, kind=NoticeKind.REQUEST_WITHDRAWN, key=f"withdrawn:{row.pk}", at=at)
    return step
