"""The words for where somebody stands towards a share, and for why a step is not possible from where it stands."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "not_opened_yet": _("Nobody has opened this yet."),
    "not_owned_yet": _("Nobody has taken this on yet. Take it on first."),
    "owned_already": _("Somebody has taken this on already."),
    "acted_on_already": _("Somebody is acting on this already."),
    "answered_already": _("This has been answered already."),
    "recalled": _("The sender took this back before anybody opened it."),
    "returned": _("The sender asked for this back, and it was given back."),
    "opened_already": _("Somebody has opened this already, so it cannot be taken back."),
}

SIDES: dict[str, str | Promise] = {
    "own": _("You sent this."),
    "lead": _("You are a safeguarding lead of the sending organisation."),
    "receives": _("You receive what is shared with this organisation."),
    "owns_it": _("You took this on."),
    "other_organisation": _("This belongs to another organisation."),
    "role_without_content": _("Your role does not see children's records."),
    "not_yours": _("This was sent by somebody else."),
    "not_a_receiver": _("This was shared with somebody else in your organisation."),
}
