"""What do they need? Item by item, each with why it is needed and what sort of statement it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.limits import MOST_ITEMS, NAME
from sharewell.apps.concerns.forms.rows import RowOfFields, RowsForm
from sharewell.apps.concerns.selectors.items import file_of
from sharewell.apps.shares.selectors import GUARD_WORDS, LIMIT_WORDS
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus
from sharewell.domain.sharing import Limits, OnwardLimit, limits_proposed
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import LONG, block
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
SUGGESTED = ("", _("What we suggest for this sort of information"))
LIMITS = [SUGGESTED, *((one, LIMIT_WORDS[one]) for one in OnwardLimit)]
GUARDS = [SUGGESTED, ("no", _("They may be shown it")), ("yes", GUARD_WORDS)]

LONGER = LONG + NAME * 5
"""An observation with its time and a few words more."""


def item_fields(place: int) -> dict[str, forms.Field]:
    """The fields of one item, numbered."""
    select = forms.Select
    return {
        f"id_{place}": forms.CharField(required=False, max_length=40, widget=forms.HiddenInput),
        f"keep_{place}": forms.BooleanField(label=_("They need this"), required=False),
        f"text_{place}": block(_("What it says"), limit=LONGER),
        f"because_{place}": block(_("They need it because"), limit=LONG),
        f"kind_{place}": choice(_("What sort of information is it?"), KINDS, widget=select),
        f"about_{place}": choice(_("Who is it about?"), ABOUT, widget=select),
        f"status_{place}": choice(_("Fact, reported or opinion?"), STATUSES, widget=select),
        f"onward_{place}": choice(_("What do you tell them about passing it on?"), LIMITS, widget=select),
        f"guarded_{place}": choice(_("And if the person it is about asks to see it?"), GUARDS, widget=select),
    }


_Rows: Any = type(
    "_Rows",
    (RowsForm,),
    {name: field for place in range(1, MOST_ITEMS + 1) for name, field in item_fields(place).items()},
)


class ItemsForm(_Rows):
    """`suggested` are the rows to begin with: what was kept before, and what the answers so far suggest."""

    rows_name = "items"
    row_fields = ("id", "keep", "text", "because", "kind", "about", "status", "onward", "guarded")
    most_rows = MOST_ITEMS
    looks = {
        f"{name}_{place}": look
        for place in range(1, MOST_ITEMS + 1)
        for name, look in (("text", Look(rows=3)), ("because", Look(rows=2)), ("keep", Look(size="")))
    }

    def __init__(
        self, *args: Any, suggested: Sequence[Mapping[str, Any]] = (), sharer: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sharer = sharer
        self.suggested = list(suggested)[: self.most_rows]

    def _held(self) -> list[Mapping[str, Any]]:
        return self.suggested

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """As for any rows; what was typed and not finished goes to the item that it was typed for.

        Items come and go between two visits, such as with a file, so a typed row is known by its id.
        """
        name, _dash, place = field_name.rpartition("_")
        if name not in self.row_fields or not place.isdigit() or "id_1" not in self.initial:
            return super().get_initial_for_field(field, field_name)
        typed = self._typed().get(int(place))
        if typed is not None:
            return typed.get(name)
        held = self._held()
        return held[int(place) - 1].get(name, "") if int(place) <= len(held) else None

    def _typed(self) -> dict[int, Mapping[str, Any]]:
        rows = [
            {name: self.initial.get(f"{name}_{place}") for name in self.row_fields}
            for place in self._places()
        ]
        named = {row["id"]: row for row in rows if row["id"]}
        new = [row for row in rows if not row["id"] and (row["text"] or row["because"])]
        again = {
            place: named[one["id"]] for place, one in enumerate(self.suggested, start=1) if one["id"] in named
        }
        return {**again, **dict(enumerate(new, start=len(self.suggested) + 1))}

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
        return [ItemRow(self, place) for place in self._places()]

    def _places(self) -> range:
        return range(1, self.most_rows + 1)

    def clean(self) -> dict[str, Any]:
        """Every item that goes has words, a reason and a kind; at least one goes."""
        cleaned = super().clean()
        kept = [place for place in self._places() if self._goes(place)]
        for place in kept:
            self._check(place)
        if not kept and not self.errors:
            self.add_error("keep_1", _("Tick at least one thing that they need"))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """Items in order, those that are not needed too, so that they can be ticked again."""
        return {
            "items": [self._kept(place) for place in self._places() if self.cleaned_data[f"text_{place}"]]
        }

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
        self._check_file(place)

    def _check_file(self, place: int) -> None:
        """Only a file that was added here goes, and not as it was before part of it was covered."""
        name = self.cleaned_data.get(f"id_{place}") or ""
        if file_of(name) and name not in {row["id"] for row in self.suggested}:
            self.add_error(f"text_{place}", _("This file was covered or taken out. Open this page again."))

    def _kept(self, place: int) -> dict[str, Any]:
        row = {name: self.cleaned_data[f"{name}_{place}"] for name in self.row_fields}
        limits = limits_of(row, sharer=self.sharer)
        return {
            **row,
            "id": row["id"] or new_id().hex[:12],
            "goes_on": limits.onward,
            "guards": limits.guarded,
        }


def limits_of(row: Mapping[str, Any], *, sharer: str) -> Limits:
    """How far an item may go on: as was chosen, and otherwise as is proposed for what it is."""
    found = limits_proposed(
        kind=row["kind"] or "", about=row["about"] or "", sharer=sharer, text=row["text"] or ""
    )
    onward, guarded = row.get("onward"), row.get("guarded")
    return Limits(
        onward=OnwardLimit(onward) if onward else found.onward,
        guarded=guarded == "yes" if guarded else found.guarded,
        because=found.because,
    )


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
        asked = (self.kind, self.about, self.status, self.onward, self.guarded)
        return any(field.errors for field in asked)

    @property
    def marks(self) -> str:
        """What it is, about whom, and what sort of statement, on one line."""
        said = ((KINDS, self.kind), (ABOUT, self.about), (STATUSES, self.status))
        found = (
            next((str(words) for key, words in choices if key == field.value()), "")
            for choices, field in said
        )
        marks = [words.partition(":")[0] for words in found if words]
        return " · ".join([*marks, *self._limits()])

    def _limits(self) -> list[str]:
        form: Any = self._form
        row = {name: getattr(self, name).value() for name in form.row_fields}
        limits = limits_of(row, sharer=form.sharer)
        held = [LIMIT_WORDS[limits.onward]] if limits.onward is not OnwardLimit.MAY_PASS_ON else []
        return [str(one) for one in [*held, *([GUARD_WORDS] if limits.guarded else [])]]
