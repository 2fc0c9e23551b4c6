"""Who may leave something to be collected, see where it stands, and end it: the sending side of the share."""

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.shares.policies import may_answer_question
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.sharing import GONE, ShareState


def may_follow(actor: Actor, share: Share) -> Permission:
    """The sending side, where the recipient has no account."""
    side = may_answer_question(actor, share)
    if not side:
        return side
    recipient = directory_entry(share.recipient_id)
    if recipient is None or recipient.outside_of != actor.organisation:
        return Permission.no("has_accounts", _("They have accounts and see it in Sharewell."))
    return side


def may_leave(actor: Actor, share: Share) -> Permission:
    """As may_follow, while the share is not taken or given back and its recipient not suspended."""
    side = may_follow(actor, share)
    if not side:
        return side
    if share.state == ShareState.RECALLED:
        return Permission.no("recalled", _("You have taken this back."))
    if share.state in GONE:
        return Permission.no("given_back", _("They have given this back."))
    recipient = directory_entry(share.recipient_id)
    if recipient is None or recipient.suspended_at:
        return Permission.no("suspended", _("This recipient cannot receive anything at present."))
    return side


def require_follow(actor: Actor, share: Share) -> Permission:
    """As may_follow. Raises Refused."""
    return require(may_follow(actor, share))
