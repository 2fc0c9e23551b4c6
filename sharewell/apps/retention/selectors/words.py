"""The words for kinds of file, what years are counted from, and where a file stands."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.holdings import HoldingKind
from sharewell.domain.retention import After, FileKind, FileStep

Words = str | Promise
KIND_WORDS: Mapping[str, Words] = {
    FileKind.CHILD_PROTECTION_FILE_OF_A_SCHOOL: _(
        "A school’s or early years provider’s child protection file"
    ),
    FileKind.SEXUAL_ABUSE: _("What concerns child sexual abuse"),
    FileKind.CHILD_IN_NEED: _("A child in need"),
    FileKind.CHILD_PROTECTION: _("A child with a protection plan who was not looked after"),
    FileKind.LOOKED_AFTER: _("A looked-after child"),
    FileKind.ADOPTION: _("Adoption"),
    FileKind.HEALTH: _("Health"),
    FileKind.ALLEGATION_ABOUT_STAFF: _("An allegation about staff"),
    FileKind.SHARING_WITHOUT_A_FILE: _("Sharing once, with no file of the child"),
    FileKind.OTHER: _("Something else"),
}
AFTER_WORDS: Mapping[str, Words] = {
    After.BORN: _("the birth"),
    After.CLOSED: _("the day on which the file was closed"),
    After.DIED: _("the death"),
}
STATE_WORDS: Mapping[str, tuple[Words, str]] = {
    "open": (_("Something is still open"), "blue"),
    "held": (_("Held"), "red"),
    "not_known": (_("A day is not known"), "yellow"),
    "kept": (_("Kept"), "green"),
    "due": (_("Look at it"), "orange"),
    "proposed": (_("Waits for a second person"), "purple"),
    "destroyed": (_("Destroyed"), "grey"),
}
STEP_WORDS: Mapping[str, Words] = {
    FileStep.SAID: _("Said what sort of file it is"),
    FileStep.KEPT_LONGER: _("Decided to keep it longer"),
    FileStep.PROPOSED: _("Proposed to destroy it"),
    FileStep.TAKEN_BACK: _("Decided not to destroy it now"),
    FileStep.DESTROYED: _("Destroyed it"),
}
HELD_WORDS: Mapping[str, Words] = {
    HoldingKind.ENTRY: _("Entries of who they are"),
    HoldingKind.CONCERN: _("Concerns"),
    HoldingKind.DECISION: _("Decisions"),
    HoldingKind.FOLLOW_UP: _("Things to do that followed"),
    HoldingKind.LEAD_QUESTION: _("Questions to a lead"),
    HoldingKind.SHARE_SENT: _("Shares sent"),
    HoldingKind.SHARE_RECEIVED: _("Shares received"),
    HoldingKind.STOPPED: _("Sendings that were stopped"),
    HoldingKind.REQUEST_SENT: _("Requests made"),
    HoldingKind.REQUEST_RECEIVED: _("Requests received"),
    HoldingKind.ANSWER: _("Answers received"),
    HoldingKind.TRANSFER: _("Files on their way"),
    HoldingKind.DISCUSSION: _("Discussions"),
    HoldingKind.ATTACHMENT: _("Pictures, recordings and documents"),
    HoldingKind.DISAGREEMENT: _("Views that differ"),
    HoldingKind.OTHER: _("Other things"),
}
SEEN_WORDS: Mapping[str, tuple[Words, str]] = {
    "source": (_("Seen at its source"), "green"),
    "secondary": (_("Seen at second hand"), "yellow"),
    "unverified": (_("Not checked"), "red"),
    "own": (_("Our own proposal"), "grey"),
}
