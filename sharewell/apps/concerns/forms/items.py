"""What do they need? Item by item, each with why it is needed and what sort of statement it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.limits import LONG, MOST_ITEMS, NAME, block, choice
from sharewell.apps.concerns.forms.rows import RowOfFields, RowsForm
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus
from sharewell.kit.govuk.looks import Look
from sharewell.kit.ids import new_id

KINDS = [
    (ItemKind.FAMILY_CIRCUMSTANCES, _("Home and family")),
    (ItemKind.EDUCATION, _("School, nursery or college")),
    (ItemKind.HEALTH, _("Health")),
    (ItemKind.SOCIAL_CARE, _("Social care")),
    (ItemKind.CRIMINAL_ALLEGATION, _("Something that may be a crime")),
    (ItemKind.CRIMINAL_CONVICTION, _("A criminal record")),
    (ItemKind.IDENTITY, _("Who somebody is: name, date of birth")),
    (ItemKind.CONTACT_DETAILS, _("Address, telephone, e-mail")),
    (ItemKind.PROTECTED_ADDRESS, _("An address that must stay secret")),
    (ItemKind.REFERRER_IDENTITY, _("Who first raised the worry, if that must stay private")),
    (ItemKind.SEXUAL_HEALTH, _("Sexual health")),
    (ItemKind.ETHNICITY_OR_RELIGION, _("Ethnic group or religion")),
    (ItemKind.IMMIGRATION_STATUS, _("Immigration status")),
    (ItemKind.ADOPTION, _("Adoption")),
    (ItemKind.COURT_DOCUMENTS, _("Court papers")),
    (ItemKind.LEGAL_ADVICE, _("Advice from a lawyer")),
    (ItemKind.IMAGE, _("A photograph or film")),
    (ItemKind.UNKNOWN, _("I am not sure")),
]
ABOUT = [
    (ItemAbout.CHILD, _("The child")),
    (ItemAbout.SIBLING, _("A brother or sister")),
    (ItemAbout.PARENT_OR_CARER, _("A parent or carer")),
    (ItemAbout.PERSON_OF_CONCERN, _("Somebody who may be a danger to the child")),
    (ItemAbout.OTHER_ADULT, _("Another adult")),
    (ItemAbout.REFERRER, _("The person who raised the worry")),
    (ItemAbout.PROFESSIONAL, _("A worker or volunteer")),
    (ItemAbout.UNKNOWN, _("I am not sure")),
]
STATUSES = [
    (ItemStatus.FACT, _("Fact: it was seen, heard or is on record")),
    (ItemStatus.REPORTED, _("Reported: somebody said so")),
    (ItemStatus.OPINION, _("Opinion: it is what somebody thinks")),
    (ItemStatus.UNKNOWN, _("I am not sure")),
]


LONGER = LONG + NAME * 5
"""An observation with its time and a few words more."""


def _fields(place: int) -> dict[str, forms.Field]:
    select = forms.Select
    return {
        f"id_{place}": forms.CharField(required=False, max_length=40, widget=forms.HiddenInput),
        f"keep_{place}": forms.BooleanField(label=_("They need this"), required=False),
        f"text_{place}": block(_("What it says"), limit=LONGER),
        f"because_{place}": block(_("They need it because"), limit=LONG),
        f"kind_{place}": choice(_("What sort of information is it?"), KINDS, widget=select),
        f"about_{place}": choice(_("Who is it about?"), ABOUT, widget=select),
        f"status_{place}": choice(_("Fact, reported or opinion?"), STATUSES, widget=select),
    }


_Rows: Any = type(
    "_Rows",
    (RowsForm,),
    {name: field for place in range(1, MOST_ITEMS + 1) for name, field in _fields(place).items()},
)


class ItemsForm(_Rows):
    """`suggested` are the rows to begin with: what was kept before, and what the answers so far suggest."""

    rows_name = "items"
    row_fields = ("id", "keep", "text", "because", "kind", "about", "status")
    most_rows = MOST_ITEMS
    looks = {
        f"{name}_{place}": look
        for place in range(1, MOST_ITEMS + 1)
        for name, look in (("text", Look(rows=3)), ("because", Look(rows=2)), ("keep", Look(size="")))
    }

    def __init__(self, *args: Any, suggested: Sequence[Mapping[str, Any]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.suggested = list(suggested)[:MOST_ITEMS]

    def _held(self) -> list[Mapping[str, Any]]:
        return self.suggested

    @property
    def rows(self) -> list["ItemRow"]:
        """Items that are there, to be shown open."""
        return [row for row in self._all_rows() if row.place <= len(self.suggested) or row.text.value()]

    @property
    def empty_rows(self) -> list["ItemRow"]:
        """A few more for what is missing."""
        shown = {row.place for row in self.rows}
        return [row for row in self._all_rows() if row.place not in shown][:2]

    def _all_rows(self) -> list["ItemRow"]:
        return [ItemRow(self, place) for place in range(1, MOST_ITEMS + 1)]

    def clean(self) -> dict[str, Any]:
        """Every item that goes has words, a reason and a kind; at least one goes."""
        cleaned = super().clean()
        kept = [place for place in range(1, MOST_ITEMS + 1) if self._goes(place)]
        for place in kept:
            self._check(place)
        if not kept and not self.errors:
            self.add_error("keep_1", _("Tick at least one thing that they need"))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """Items in order, those that are not needed too, so that they can be ticked again."""
        places = range(1, MOST_ITEMS + 1)
        return {"items": [self._kept(place) for place in places if self.cleaned_data[f"text_{place}"]]}

    def _goes(self, place: int) -> bool:
        written = self.cleaned_data.get(f"text_{place}")
        new = place > len(self.suggested) and written
        return bool(self.cleaned_data.get(f"keep_{place}") or new)

    def _check(self, place: int) -> None:
        self.cleaned_data[f"keep_{place}"] = True
        needed = {
            "text": _("Write what it says, or take the tick away"),
            "because": _("Write why they need it"),
            "kind": _("Say what sort of information it is"),
            "about": _("Say who it is about"),
            "status": _("Say whether it is fact, reported or opinion"),
        }
        for name, sentence in needed.items():
            key = f"{name}_{place}"
            if not self.cleaned_data.get(key) and key not in self.errors:
                self.add_error(key, sentence)

    def _kept(self, place: int) -> dict[str, Any]:
        row = {name: self.cleaned_data[f"{name}_{place}"] for name in self.row_fields}
        return {**row, "id": row["id"] or new_id().hex[:12]}


class ItemRow(RowOfFields):
    """One item of the page."""

    @property
    def is_new(self) -> bool:
        """Whether nothing suggested it, so that writing it is what chooses it."""
        form: Any = self._form
        return self.place > len(form.suggested)

    @property
    def has_trouble(self) -> bool:
        """Whether what it is, or about whom, must be said again."""
        return any(field.errors for field in (self.kind, self.about, self.status))

    @property
    def marks(self) -> str:
        """What it is, about whom, and what sort of statement, on one line."""
        said = ((KINDS, self.kind), (ABOUT, self.about), (STATUSES, self.status))
        found = (
            next((str(words) for key, words in choices if key == field.value()), "")
            for choices, field in said
        )
        return " · ".join(words.partition(":")[0] for words in found if words)
