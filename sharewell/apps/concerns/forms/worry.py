"""What worries you? Up to six things, each marked how it is known, and how urgent it is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.limits import MOST_OBSERVATIONS, NAME
from sharewell.apps.concerns.forms.rows import RowOfFields, RowsForm, rows_of
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import LONG, block, line

OPINION = "opinion"

HOW = [
    ("seen", _("I saw it")),
    ("heard", _("I heard it")),
    ("told_by_child", _("The child told me")),
    ("told_by_other", _("Somebody else told me")),
    (OPINION, _("It is what I think")),
]
_AT_ONCE: Any = _("Then we ask only whom to tell, and it goes at once.")
URGENCIES = [
    (Urgency.IMMEDIATE_DANGER, _("Yes, now or in the next few hours")),
    (
        Urgency.SIGNIFICANT_HARM,
        _("Not this minute, but they have been hurt or neglected, or I fear they will be"),
    ),
    (Urgency.WELFARE_CONCERN, _("No, but they or their family need help")),
    (Urgency.UNKNOWN, _("I am not sure")),
]


def _fields(place: int) -> dict[str, forms.Field]:
    first = place == 1
    needed = _("Write what you saw, heard or were told") if first else None
    label = (
        _("What you saw, heard or were told") if first else _("Something else you saw, heard or were told")
    )
    hint = _("Use your own words. One thing at a time.") if first else ""
    rough = _("As well as you know, such as “this morning”")
    return {
        f"text_{place}": block(label, needed=needed, limit=LONG, hint=hint),
        f"how_{place}": choice(_("How do you know?"), HOW),
        f"when_{place}": line(_("When was it?"), limit=NAME, hint=rough),
    }


_Rows: Any = type(
    "_Rows",
    (RowsForm,),
    {name: field for place in range(1, MOST_OBSERVATIONS + 1) for name, field in _fields(place).items()},
)


class WorryForm(_Rows):
    """The first thing must be there; the others are for those who need them."""

    rows_name = "observations"
    row_fields = ("text", "how", "when")
    most_rows = MOST_OBSERVATIONS

    urgency = choice(_("Is the child in danger?"), URGENCIES, needed=_("Say whether the child is in danger"))

    looks = {"urgency": Look(size="m", hints={str(Urgency.IMMEDIATE_DANGER): _AT_ONCE})} | {
        f"{name}_{place}": look
        for place in range(1, MOST_OBSERVATIONS + 1)
        for name, look in (("text", Look(rows=4)), ("when", Look(width="two-thirds")))
    }

    @property
    def rows(self) -> list[RowOfFields]:
        """The things in order, as the page shows them."""
        return rows_of(self)

    @property
    def empty_rows(self) -> list[RowOfFields]:
        """What can be opened for something more."""
        return [row for row in self.rows if row.place > 1 and not row.is_filled]

    def clean(self) -> dict[str, Any]:
        """Each thing that is written down says how it is known."""
        cleaned = super().clean()
        for place in range(1, MOST_OBSERVATIONS + 1):
            if (
                cleaned.get(f"text_{place}")
                and not cleaned.get(f"how_{place}")
                and f"how_{place}" not in self.errors
            ):
                self.add_error(f"how_{place}", _("Say how you know"))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """The things that were written, in order, and how urgent it is."""
        cleaned, places = self.cleaned_data, range(1, MOST_OBSERVATIONS + 1)
        held = [
            {name: cleaned[f"{name}_{place}"] for name in self.row_fields}
            for place in places
            if cleaned[f"text_{place}"]
        ]
        return {"observations": held, "urgency": cleaned["urgency"]}
