"""Who may take which step now. Side first, then state, so that a stranger learns nothing about the state."""

from django.utils.translation import gettext as _

from sharewell.apps.shares.models import Share
from sharewell.apps.shares.policies.parties import as_recipient, as_sender, may_see_share
from sharewell.apps.shares.policies.sentences import SENTENCES
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.sharing import ShareState, Step, StepRefused, move


def may_open(actor: Actor, share: Share) -> Permission:
    """Both sides may open the content; the receiving side not once it was taken back."""
    side = may_see_share(actor, share)
    if not side or as_sender(actor, share):
        return side
    if share.state in {ShareState.RECALLED, ShareState.RETURNED}:
        return Permission.no(share.state, str(SENTENCES[share.state]))
    return side


def may_own(actor: Actor, share: Share) -> Permission:
    """The receiving side, once it is opened and until it is answered."""
    return _step(as_recipient(actor, share), share, Step.OWN)


def may_act(actor: Actor, share: Share) -> Permission:
    """The receiving side, once somebody owns it."""
    return _step(as_recipient(actor, share), share, Step.ACT)


def may_answer(actor: Actor, share: Share) -> Permission:
    """The receiving side, once somebody owns it."""
    return _step(as_recipient(actor, share), share, Step.ANSWER)


def may_recall(actor: Actor, share: Share) -> Permission:
    """The sending side, until somebody has opened it."""
    return _step(as_sender(actor, share), share, Step.RECALL)


def may_ask_back(actor: Actor, share: Share) -> Permission:
    """The receiving side, once for each share, between opening and answering."""
    side = _step(as_recipient(actor, share), share, Step.ASK_BACK)
    if side and hasattr(share, "question"):
        return Permission.no("asked_already", _("A question has been asked about this already."))
    if side and is_from_outside(share):
        return Permission.no("no_account", _("They have no account here. Ring them."))
    return side


def is_from_outside(share: Share) -> bool:
    """Whether it came from somebody without an account. They answer what they are asked and send nothing else."""
    return share.answers_id is not None and share.sender.outside_of_id is not None


def may_answer_question(actor: Actor, share: Share) -> Permission:
    """The sending side."""
    return as_sender(actor, share)


def may_see_record(actor: Actor, share: Share) -> Permission:
    """The record of what went and what became of it: the same people as may open it."""
    return may_open(actor, share)


def require_open(actor: Actor, share: Share) -> Permission:
    """As may_open. Raises Refused."""
    return require(may_open(actor, share))


def require_recall(actor: Actor, share: Share) -> Permission:
    """The actor stands on the sending side. Raises Refused."""
    return require(as_sender(actor, share))


def require_answer_question(actor: Actor, share: Share) -> Permission:
    """As may_answer_question. Raises Refused."""
    return require(may_answer_question(actor, share))


def _step(side: Permission, share: Share, step: Step) -> Permission:
    if not side:
        return side
    try:
        move(ShareState(share.state), step)
    except StepRefused as refused:
        return Permission.no(refused.code, str(SENTENCES[refused.code]))
    return side
