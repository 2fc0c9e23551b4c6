"""The words for where somebody stands towards a concern or a task."""

from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.access import Actor, Permission
from sharewell.domain.sharing.sides import ALLOWED, keeps

SENTENCES: dict[str, str | Promise] = {
    "own": _("This is yours."),
    "lead": _("You are a safeguarding lead of this organisation."),
    "other_organisation": _("This belongs to another organisation."),
    "role_without_content": _("Your role does not see children's records."),
    "not_yours": _("This is for the person concerned and the safeguarding leads."),
}


def kept_by(actor: Actor, *, organisation: UUID, person: UUID | None) -> Permission:
    """Whoever made it, and the safeguarding leads of the same organisation. Nobody else, in any role."""
    code = keeps(actor, organisation=organisation, person=person)
    return Permission(code in ALLOWED, code, str(SENTENCES[code]))
