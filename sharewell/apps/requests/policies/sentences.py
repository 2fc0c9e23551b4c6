"""The words for where somebody stands towards a request, and for why a step is not possible from where it stands."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "not_opened_yet": _("Nobody has opened this yet. Open it first."),
    "opened_only": _("This has been opened and nothing more yet."),
    "owned_already": _("Somebody has taken this on already."),
    "clarifying": _("A question about this waits for an answer."),
    "answered_already": _("This has been answered already."),
    "challenged_already": _("The answer to this has been challenged already."),
    "forwarded_already": _("This has been forwarded already."),
    "withdrawn": _("Whoever asked this has withdrawn it."),
    "not_answered": _("This has not been answered yet."),
    "nothing_to_challenge": _("Nothing was held back, so there is nothing to challenge."),
    "challenged_once": _(
        "You have challenged this answer once. If you still disagree, record a different view."
    ),
    "not_taken_back": _(
        "Only an answer without content can be taken back. Correct or recall what you shared."
    ),
    "no_forward_waits": _("No forwarding waits for you here."),
}

SIDES: dict[str, str | Promise] = {
    "own": _("You asked this."),
    "lead": _("You are a safeguarding lead of the organisation that asked."),
    "receives": _("You receive what this organisation is asked."),
    "owns_it": _("You took this on."),
    "other_organisation": _("This belongs to other organisations."),
    "role_without_content": _("Your role does not see children's records."),
    "not_yours": _("This was asked by somebody else."),
    "not_a_receiver": _("This was asked of somebody else in your organisation."),
}
