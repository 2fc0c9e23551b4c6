"""Who may leave something to be collected, see where it stands, and end it: the side that sends or asks."""

from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.requests.policies import as_asker
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.policies import may_answer_question
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor, Permission, Role, require
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.requests import AskState
from sharewell.domain.sharing import GONE, ShareState


def may_follow(actor: Actor, thing: Share | Ask) -> Permission:
    """The side that sends or asks, where the other has no account."""
    side = may_answer_question(actor, thing) if isinstance(thing, Share) else as_asker(actor, thing)
    if not side:
        return side
    recipient = directory_entry(_outside_of(thing))
    if recipient is None or recipient.outside_of != actor.organisation:
        return Permission.no("has_accounts", _("They have accounts and see it in Sharewell."))
    return side


def may_leave(actor: Actor, thing: Share | Ask) -> Permission:
    """As may_follow, while there is something to read or to answer, and its recipient is not suspended."""
    side = may_follow(actor, thing)
    over = _share_over(thing) if isinstance(thing, Share) else _ask_over(thing)
    if not side or not over:
        return over if side else side
    recipient = directory_entry(_outside_of(thing))
    if recipient is None or recipient.suspended_at:
        return Permission.no("suspended", _("This recipient cannot receive anything at present."))
    return side


def require_follow(actor: Actor, thing: Share | Ask) -> Permission:
    """As may_follow. Raises Refused."""
    return require(may_follow(actor, thing))


def require_leave_letter(actor: Actor) -> Permission:
    """Whoever answers people's requests, or works with children's records, leaves letters to people. Raises Refused."""
    if actor.role is Role.INFORMATION_GOVERNANCE_LEAD or actor.role in CONTENT_ROLES:
        return require(Permission.yes("writes_to_people", _("You write to people for your organisation.")))
    return require(Permission.no("other_role", _("Your information governance lead does this.")))


def _outside_of(thing: Share | Ask) -> UUID:
    return thing.recipient_id if isinstance(thing, Share) else thing.asked_id


def _share_over(share: Share) -> Permission:
    if share.state == ShareState.RECALLED:
        return Permission.no("recalled", _("You have taken this back."))
    if share.state in GONE:
        return Permission.no("given_back", _("They have given this back."))
    return Permission.yes("open", "")


def _ask_over(ask: Ask) -> Permission:
    if ask.state == AskState.WITHDRAWN:
        return Permission.no("withdrawn", _("You have withdrawn this."))
    if ask.due_at is None:
        return Permission.no("answered", _("They have answered this."))
    return Permission.yes("open", "")
