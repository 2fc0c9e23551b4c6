"""Who may add, open, cover and take out a file of an organisation's own."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.attachments.models import Attachment
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.sides import ALLOWED, keeps

_SENTENCES = {
    "own": gettext_lazy("You added this."),
    "lead": gettext_lazy("You are a safeguarding lead of this organisation."),
    "other_organisation": gettext_lazy("This belongs to another organisation."),
    "role_without_content": gettext_lazy("Your role does not see children's records."),
    "not_yours": gettext_lazy("This was added by somebody else."),
}


def may_add(actor: Actor) -> Permission:
    """People whose work is with children's records."""
    code = "own" if actor.role in CONTENT_ROLES else "role_without_content"
    return Permission(code in ALLOWED, code, str(_SENTENCES[code]))


def may_open(actor: Actor, attachment: Attachment) -> Permission:
    """Whoever added it, and the leads of that organisation."""
    code = keeps(actor, organisation=attachment.organisation_id, person=attachment.uploaded_by_id)
    return Permission(code in ALLOWED, code, str(_SENTENCES[code]))


def may_remove(actor: Actor, attachment: Attachment) -> Permission:
    """As may_open, until it was given to anybody."""
    side = may_open(actor, attachment)
    if side and attachment.givings.exists():
        return Permission.no("given", _("This was sent already. It stays on record."))
    return side


def require_add(actor: Actor) -> Permission:
    """As may_add. Raises Refused."""
    return require(may_add(actor))


def require_open(actor: Actor, attachment: Attachment) -> Permission:
    """As may_open. Raises Refused."""
    return require(may_open(actor, attachment))
