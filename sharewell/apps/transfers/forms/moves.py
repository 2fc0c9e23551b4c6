"""Short questions on the way of a file: a note ahead, what is missing, why none goes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

LONGEST = 4000


def words_field(label: Any, required: Any, hint: Any = "", *, needed: bool = True) -> forms.CharField:
    """A question answered in words; `required` is said when it is left empty."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LONGEST,
        required=needed,
        widget=forms.Textarea,
        error_messages={"required": required},
    )


class NoteForm(GovukForm):
    """What the next place must know before the child’s first day."""

    words = words_field(
        _("What must they know before the first day?"),
        _("Write what they must know"),
        _("A few lines. For example who must not collect the child, and whom to ring."),
    )
    looks = {"words": Look(page_heading=True, rows=6)}


class MissingForm(GovukForm):
    """What is missing from a file."""

    missing = words_field(
        _("What is missing?"),
        _("Say what is missing"),
        _("Compare the list with what came. The sender is told at once."),
    )
    looks = {"missing": Look(page_heading=True, rows=5)}


class GiveUpForm(GovukForm):
    """Why no file goes."""

    reason = words_field(
        _("Why does no file go?"),
        _("Say why no file goes"),
        _("For example, the child stays, or there is no file."),
    )
    looks = {"reason": Look(page_heading=True, rows=4)}
