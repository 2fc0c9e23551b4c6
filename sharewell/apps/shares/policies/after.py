"""Who may correct, ask back, confirm, answer and pass on. Side first, then state."""

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.policies.parties import as_recipient, as_sender
from sharewell.apps.shares.policies.sentences import SENTENCES
from sharewell.domain.access import Actor, Permission, Role, require
from sharewell.domain.sharing import ShareState, Step, StepRefused, move


def may_correct(actor: Actor, share: Share) -> Permission:
    """The sending side, whatever became of the share but that it was taken back unopened."""
    side = as_sender(actor, share)
    if side and share.state == ShareState.RECALLED:
        return Permission.no("recalled", str(SENTENCES["recalled"]))
    return side


def may_ask_return(actor: Actor, share: Share) -> Permission:
    """The sending side, once, after it was opened."""
    side = as_sender(actor, share)
    if not side:
        return side
    if share.after_made and hasattr(share, "return_ask"):
        return Permission.no("asked_for_already", _("You have asked for this back already."))
    try:
        move(ShareState(share.state), Step.RETURN)
    except StepRefused as refused:
        return Permission.no(refused.code, str(SENTENCES[refused.code]))
    return side


def may_do_errand(actor: Actor, share: Share) -> Permission:
    """The receiving side; for an outside recipient, who has no account, also the sending side."""
    side = as_recipient(actor, share)
    if side or not as_sender(actor, share):
        return side
    found = directory_entry(share.recipient_id)
    return as_sender(actor, share) if found and found.outside_of else side


def may_pass_on(actor: Actor, share: Share) -> Permission:
    """The receiving side, once it is opened and as long as they have it."""
    side = as_recipient(actor, share)
    if side and share.state in {ShareState.DELIVERED, ShareState.RECALLED, ShareState.RETURNED}:
        code = {ShareState.DELIVERED: "not_opened_yet"}.get(ShareState(share.state), share.state)
        return Permission.no(code, str(SENTENCES[code]))
    return side


def may_disagree(actor: Actor, share: Share) -> Permission:
    """Either side, once it is opened and as long as it can be read there."""
    side = as_sender(actor, share) or as_recipient(actor, share)
    if side and share.state in {ShareState.DELIVERED, ShareState.RECALLED, ShareState.RETURNED}:
        code = "not_opened_yet" if share.state == ShareState.DELIVERED else str(share.state)
        return Permission.no(code, str(SENTENCES[code]))
    return side


def may_answer_passing_on(actor: Actor, share: Share) -> Permission:
    """The sending side."""
    return as_sender(actor, share)


def require_correct(actor: Actor, share: Share) -> Permission:
    """The actor stands on the sending side. Raises Refused."""
    return require(as_sender(actor, share))


def require_put_right(actor: Actor, share: Share) -> Permission:
    """As require_correct; and whoever answers people's requests there, when somebody asks for it. Raises Refused."""
    if actor.role is Role.INFORMATION_GOVERNANCE_LEAD and actor.organisation == share.sender_id:
        return require(Permission.yes("answers_requests", _("You answer people’s requests.")))
    return require_correct(actor, share)


def require_do_errand(actor: Actor, share: Share) -> Permission:
    """As may_do_errand. Raises Refused."""
    return require(may_do_errand(actor, share))
