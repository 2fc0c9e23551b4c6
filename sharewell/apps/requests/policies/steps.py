"""Who may take which step now. Side first, then state, so that a stranger learns nothing about the state."""

from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.policies.parties import as_asked, as_asker, may_see_ask
from sharewell.apps.requests.policies.sentences import SENTENCES
from sharewell.domain.access import Actor, Permission
from sharewell.domain.requests import OPENS_AGAIN, AskState, AskStepKind, move
from sharewell.domain.requests.answers import CHALLENGED, TAKEN_BACK
from sharewell.domain.sharing import StepRefused


def may_open(actor: Actor, ask: Ask) -> Permission:
    """Both sides may open the words; the side that was asked not once it was withdrawn unopened."""
    side = may_see_ask(actor, ask)
    unread = ask.state == AskState.WITHDRAWN and not as_asker(actor, ask) and not _was_opened(ask)
    return _no("withdrawn") if side and unread else side


def may_own(actor: Actor, ask: Ask) -> Permission:
    """The side that was asked, once it is opened and until it is answered."""
    return _step(as_asked(actor, ask), ask, AskStepKind.OWNED)


def may_answer(actor: Actor, ask: Ask) -> Permission:
    """The side that was asked, once it is opened; nobody need take it on first."""
    return _step(as_asked(actor, ask), ask, AskStepKind.ANSWERED)


def may_ask_to_clarify(actor: Actor, ask: Ask) -> Permission:
    """The side that was asked, while no question of theirs waits."""
    return _step(as_asked(actor, ask), ask, AskStepKind.CLARIFY_ASKED)


def may_clarify(actor: Actor, ask: Ask) -> Permission:
    """The asking side, while a question waits for them."""
    return _step(as_asker(actor, ask), ask, AskStepKind.CLARIFIED)


def may_forward(actor: Actor, ask: Ask) -> Permission:
    """The side that was asked, until it is answered."""
    return _step(as_asked(actor, ask), ask, AskStepKind.FORWARDED)


def may_agree_to_forward(actor: Actor, ask: Ask) -> Permission:
    """The asking side, where another organisation was named and has not been asked yet."""
    side = as_asker(actor, ask)
    return _no("no_forward_waits") if side and not ask.forward_waits else side


def may_challenge(actor: Actor, ask: Ask) -> Permission:
    """The asking side, once for each answer that holds something back."""
    side = _step(as_asker(actor, ask), ask, AskStepKind.CHALLENGED)
    if side and ask.answer not in CHALLENGED:
        return _no("nothing_to_challenge")
    return _no("challenged_once") if side and _was_challenged(ask) else side


def may_disagree(actor: Actor, ask: Ask) -> Permission:
    """Either side, once it is answered."""
    side = may_see_ask(actor, ask)
    return _no("not_answered") if side and not ask.answer else side


def may_uphold(actor: Actor, ask: Ask) -> Permission:
    """The side that was asked, while their answer is challenged."""
    return _step(as_asked(actor, ask), ask, AskStepKind.UPHELD)


def may_reopen(actor: Actor, ask: Ask) -> Permission:
    """The side that was asked, where their answer held nothing."""
    side = _step(as_asked(actor, ask), ask, AskStepKind.REOPENED)
    return _no("not_taken_back") if side and ask.answer not in TAKEN_BACK else side


def may_withdraw(actor: Actor, ask: Ask) -> Permission:
    """The asking side, until it is answered."""
    return _step(as_asker(actor, ask), ask, AskStepKind.WITHDRAWN)


def _was_opened(ask: Ask) -> bool:
    return ask.steps_made > 2 or _was(ask, AskStepKind.OPENED)


def _was(ask: Ask, kind: AskStepKind) -> bool:
    return AskStep.objects.filter(ask_id=ask.pk, kind=kind).exists()


def _was_challenged(ask: Ask) -> bool:
    """Whether the answer that stands was challenged: one that was given since it was opened again was not."""
    kinds = {AskStepKind.CHALLENGED, *OPENS_AGAIN}
    last = AskStep.objects.filter(ask_id=ask.pk, kind__in=kinds).order_by("-sequence").first()
    return last is not None and last.kind == AskStepKind.CHALLENGED


def _step(side: Permission, ask: Ask, step: AskStepKind) -> Permission:
    if not side:
        return side
    try:
        move(AskState(ask.state), step)
    except StepRefused as refused:
        return _no(refused.code)
    return side


def _no(code: str) -> Permission:
    return Permission.no(code, str(SENTENCES[code]))
