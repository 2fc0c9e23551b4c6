"""Short questions on the way of a file: a note ahead, what is missing, why none goes."""

from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block


class NoteForm(GovukForm):
    """What the next place must know before the child’s first day."""

    words = block(
        _("What must they know before the first day?"),
        _("Write what they must know"),
        _("A few lines. For example who must not collect the child, and whom to ring."),
    )
    looks = {"words": Look(page_heading=True, rows=6)}


class MissingForm(GovukForm):
    """What is missing from a file."""

    missing = block(
        _("What is missing?"),
        _("Say what is missing"),
        _("Compare the list with what came. The sender is told at once."),
    )
    looks = {"missing": Look(page_heading=True, rows=5)}


class GiveUpForm(GovukForm):
    """Why no file goes."""

    reason = block(
        _("Why does no file go?"),
        _("Say why no file goes"),
        _("For example, the child stays, or there is no file."),
    )
    looks = {"reason": Look(page_heading=True, rows=4)}
