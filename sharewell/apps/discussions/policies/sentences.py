"""The words for where somebody stands towards a discussion, and for why a step is not possible."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "not_recorded_yet": _("What was decided has not been written down yet."),
    "recorded_already": _("What was decided has been written down already."),
    "cancelled_already": _("This was called off."),
}

SIDES: dict[str, str | Promise] = {
    "own": _("You called this."),
    "lead": _("You are a safeguarding lead of the organisation that called it."),
    "receives": _("Your organisation is asked to it."),
    "owns_it": _("You go to it for your organisation."),
    "other_organisation": _("Your organisation is not asked to it."),
    "role_without_content": _("Your role does not see children's records."),
    "not_yours": _("This was called by somebody else."),
    "not_a_receiver": _("Somebody else in your organisation is asked to it."),
}
