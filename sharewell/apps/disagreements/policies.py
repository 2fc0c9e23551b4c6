"""Who may see a disagreement and do something about it: those of its two sides whose work is with the record."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.apps.disagreements.models import Disagreement
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.disagreements import stands

SENTENCES: dict[str, str | Promise] = {
    "side": _("Your organisation is on one side of this."),
    "other_organisation": _("This belongs to other organisations."),
    "role_without_content": _("Your role does not see children's records."),
    "not_yours": _("This is with somebody else in your organisation."),
    "closed_already": _("This has been closed already."),
    "raiser_agrees": _("Only whoever sees it differently can say that they agree now."),
    "not_answered": _("The other side has not answered yet."),
    "too_early": _("Leads have to have talked about it first. You can take it up."),
    "erased": _("The record has been erased."),
    "highest_level": _("There is nobody above this."),
}


def may_see(actor: Actor, disagreement: Disagreement) -> Permission:
    """Whoever raised it or is disputed, and those who receive for and lead the two organisations."""
    code = stands(
        actor,
        sides=frozenset({disagreement.raiser_id, disagreement.other_id}),
        named=frozenset({disagreement.raised_by_id, disagreement.other_person_id}),
    )
    return Permission(code == "side", code, str(SENTENCES[code]))


def require_see(actor: Actor, disagreement: Disagreement) -> Permission:
    """As may_see. Raises Refused."""
    return require(may_see(actor, disagreement))
