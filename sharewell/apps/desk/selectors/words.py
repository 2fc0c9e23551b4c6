"""The words of the desk."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.desk import Kind, Part, Sort
from sharewell.domain.sharing import ErrandKind
from sharewell.domain.transfers import TransferState

KIND_WORDS: dict[str, str | Promise] = {
    Kind.SHARE: _("Something shared with us"),
    Kind.ASK: _("Something asked of us"),
    Kind.ERRAND: _("A correction or return to answer"),
    Kind.TRANSFER: _("A child’s file that moves"),
    Kind.DISCUSSION: _("A discussion between agencies"),
}
PART_WORDS: dict[str, str | Promise] = {
    Part.NEW: _("Not opened"),
    Part.OPENED: _("Opened, not taken on"),
    Part.IN_HAND: _("Taken on"),
}
SORT_WORDS: dict[str, str | Promise] = {
    Sort.DUE: _("What runs out first"),
    Sort.URGENCY: _("What is most urgent"),
    Sort.NEWEST: _("What came last"),
}
SINCE_WORDS: dict[int, str | Promise] = {
    1: _("A day or more"),
    3: _("3 days or more"),
    7: _("A week or more"),
    28: _("4 weeks or more"),
}
FILE_WORDS: dict[str, str | Promise] = {
    TransferState.TO_SEND: _("Send it"),
    TransferState.INCOMPLETE: _("Send what is missing"),
    TransferState.SENT: _("Say whether it arrived"),
}
ERRAND_WORDS: dict[str, str | Promise] = {
    ErrandKind.CONFIRM_CORRECTION: _("A correction to confirm"),
    ErrandKind.ANSWER_RETURN: _("They ask for it back"),
    ErrandKind.ANSWER_PASSING_ON: _("They ask whether they may pass it on"),
}
