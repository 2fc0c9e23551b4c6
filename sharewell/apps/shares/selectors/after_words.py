"""What happened to a share after it went, in words for whoever reads it, with an account or without."""

from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.domain.sharing import ReturnAnswer
from sharewell.kit.govuk.moments import moment_words

RETURN_ANSWERS: dict[ReturnAnswer, str | Promise] = {
    ReturnAnswer.RETURNED: gettext_lazy("It has been given back"),
    ReturnAnswer.DESTROYED: gettext_lazy("It has been destroyed"),
    ReturnAnswer.CANNOT: gettext_lazy("It cannot be given back"),
}


def corrected_words(by: str, when: datetime, why: str, *, at: datetime) -> str:
    """Who corrected an item, when and why."""
    said = {"when": moment_words(when, at=at), "who": by, "why": why}
    return _("Corrected at %(when)s by %(who)s: %(why)s") % said


def confirmed_words(by: str, when: datetime | None, *, at: datetime) -> str:
    """Who confirmed a correction and when; empty where nobody has."""
    if when is None:
        return ""
    return _("Confirmed at %(when)s by %(who)s") % {"when": moment_words(when, at=at), "who": by}


def asked_back_words(by: str, when: datetime, *, part: bool, at: datetime) -> str:
    """Who asked for a share, or a part of it, back and when."""
    said = {"who": by, "when": moment_words(when, at=at)}
    if part:
        return _("%(who)s asked for a part of this back at %(when)s") % said
    return _("%(who)s asked for this back at %(when)s") % said


def return_words(answer: ReturnAnswer | None, *, copies: int, printed: int) -> str:
    """What was answered to asking back, with the copies; empty where nothing was."""
    if answer is None:
        return ""
    said = [str(RETURN_ANSWERS[answer])]
    if copies:
        said.append(ngettext("%d copy", "%d copies", copies) % copies)
    if printed:
        said.append(ngettext("%d of them on paper", "%d of them on paper", printed) % printed)
    return ". ".join(said)
