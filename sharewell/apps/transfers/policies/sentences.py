"""The words for where somebody stands towards a transfer, and for why a move is not possible."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "not_sent_yet": _("The file has not been sent yet."),
    "sent_already": _("The file has been sent already."),
    "incomplete_already": _("It was said already that something is missing."),
    "received_already": _("It was confirmed already that the file arrived."),
    "given_up_already": _("This was given up already."),
}

SIDES: dict[str, str | Promise] = {
    "own": _("You started this."),
    "lead": _("You are a safeguarding lead of the organisation that sends it."),
    "receives": _("You receive what is sent to this organisation."),
    "owns_it": _("You took this on."),
    "other_organisation": _("This belongs to another organisation."),
    "role_without_content": _("Your role does not see children's records."),
    "not_yours": _("This was started by somebody else."),
    "not_a_receiver": _("This was sent to somebody else in your organisation."),
}
