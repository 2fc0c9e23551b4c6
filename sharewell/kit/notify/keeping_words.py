"""The words of notices about keeping and destroying files."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.kit.notify.kinds import NoticeKind

KEEPING_WORDS: dict[NoticeKind, tuple[str | Promise, str | Promise]] = {
    NoticeKind.FILES_DUE: (
        _("Files have been kept long enough"),
        _("Some files of your organisation have reached the end of their time. Look at each of them."),
    ),
    NoticeKind.FILE_TO_CONFIRM: (
        _("A file waits for a second person"),
        _("A colleague proposes to destroy a file. Somebody else has to look and confirm, or keep it."),
    ),
    NoticeKind.HOLD_LIFT_WANTED: (
        _("A hold is to be lifted"),
        _("A colleague asks that a hold on destroying be lifted. A second person has to answer."),
    ),
    NoticeKind.SENDER_DESTROYED: (
        _("A sender has destroyed its copy"),
        _("An organisation that shared something with you destroyed its own copy. Yours is yours."),
    ),
}
