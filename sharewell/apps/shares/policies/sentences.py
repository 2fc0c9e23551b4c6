"""Why a step is not possible, in words that are translated. The codes are those of the transition table."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "not_opened_yet": _("Nobody has opened this yet."),
    "not_owned_yet": _("Nobody has taken this on yet. Take it on first."),
    "owned_already": _("Somebody has taken this on already."),
    "acted_on_already": _("Somebody is acting on this already."),
    "answered_already": _("This has been answered already."),
    "recalled": _("The sender took this back before anybody opened it."),
    "opened_already": _("Somebody has opened this already, so it cannot be taken back."),
}
