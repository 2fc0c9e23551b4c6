"""A list to bring in, what its columns are, what becomes of a held line, and why a list is taken out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.selectors.list_words import FIELDS
from sharewell.domain.children import Kind
from sharewell.domain.entries_file import DayOrder, Field, Mapping, faults_of
from sharewell.kit.files.uploads import Reading
from sharewell.kit.files.words import refusal_words
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

COLUMN = "column_"
ORDERS = [
    (DayOrder.DAY_FIRST.value, _("The day first, as in 31/12/2019")),
    (DayOrder.MONTH_FIRST.value, _("The month first, as in 12/31/2019")),
]
KINDS = [(Kind.CHILD.value, _("Children")), (Kind.ADULT.value, _("Adults"))]


class ListFileForm(GovukForm):
    """One CSV file or Excel workbook."""

    file = forms.Field(
        label=_("CSV file or Excel workbook"),
        help_text=_("The first line says what the columns are. At most 250,000 lines and 40 MB."),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx,text/csv"}),
    )

    def __init__(self, *args: Any, reading: Reading | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reading = reading

    def clean(self) -> dict[str, Any]:
        """A file was chosen, and it is a list."""
        cleaned = super().clean()
        if self.reading is None:
            self.add_error("file", _("Choose a file"))
        elif self.reading.unfit is not None:
            self.add_error("file", refusal_words(self.reading.unfit))
        return cleaned


class ColumnsForm(GovukForm):
    """What each column is, whom the list is about, and how its dates read where they could be read two ways."""

    def __init__(
        self, *args: Any, mapping: Mapping, samples: Sequence[Sequence[str]], asks_order: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.mapping = mapping
        choices = [("", _("Leave it out")), *((one.value, words) for one, words in FIELDS.items())]
        for place, heading in enumerate(mapping.headings):
            said = ", ".join(samples[place])
            self.fields[f"{COLUMN}{place}"] = forms.ChoiceField(
                label=heading or _now("Column %(number)d") % {"number": place + 1},
                help_text=_now("Says: %(said)s") % {"said": said} if said else "",
                choices=choices,
                required=False,
                initial=str(mapping.columns[place] or ""),
            )
        self.fields["kind"] = forms.ChoiceField(
            label=_("Whom is the list about?"),
            choices=KINDS,
            widget=forms.RadioSelect,
            initial=mapping.kind.value,
        )
        if asks_order:
            self.fields["order"] = forms.ChoiceField(
                label=_("Some dates can be read two ways. What comes first in them?"),
                choices=ORDERS,
                widget=forms.RadioSelect,
                error_messages={"required": _("Say what comes first in dates")},
            )

    def clean(self) -> dict[str, Any]:
        """At least one column is a name, and none but address lines is chosen twice."""
        cleaned = super().clean()
        for code, about in faults_of(self.chosen()):
            self.add_error(None, _fault(code, about))
        return cleaned

    def chosen(self) -> Mapping:
        """The mapping as it was chosen."""
        said = self.cleaned_data
        names = (said.get(f"{COLUMN}{place}", "") for place in range(len(self.mapping.headings)))
        order = DayOrder(said["order"]) if said.get("order") else DayOrder.UNSAID
        columns = tuple(Field(name) if name else None for name in names)
        return replace(self.mapping, columns=columns, order=order, kind=Kind(said.get("kind") or Kind.CHILD))


def _fault(code: str, about: str) -> str:
    if code == "no_name":
        return _now("Choose at least one column that is a name")
    return _now("Only one column can be: %(what)s") % {"what": FIELDS[Field(about)]}


class LineForm(GovukForm):
    """What becomes of a line that was held."""

    answer = forms.ChoiceField(
        label=_("What should become of this line?"),
        choices=[
            ("leave", _("Leave it out: it is somebody who is here, or I will see to it myself")),
            ("take", _("Take it in: I have made sure that nobody is harmed by it")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what should become of this line")},
    )
    looks = {"answer": Look(size="m")}


class TakeOutForm(GovukForm):
    """Why all entries are taken out, and as what."""

    why = forms.CharField(
        label=_("What is it for?"),
        max_length=200,
        help_text=_("This stands in the log of every entry. Name nobody."),
        error_messages={"required": _("Say what it is for")},
    )
    kind = forms.ChoiceField(
        label=_("As what?"),
        choices=[("csv", _("CSV file")), ("xlsx", _("Excel workbook"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose CSV or Excel")},
    )
