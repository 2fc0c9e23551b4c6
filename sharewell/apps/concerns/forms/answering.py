"""Answering another organisation: what is held of each thing that it asks, and the items that answer it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.items import STATUSES, ItemRow, ItemsForm, item_fields
from sharewell.apps.concerns.forms.limits import NAME
from sharewell.apps.concerns.forms.rows import RowsForm
from sharewell.apps.concerns.selectors.answering import NOTHING, OTHER, WITHHELD, YES, AskedBrief
from sharewell.apps.concerns.selectors.items import file_of
from sharewell.apps.requests.selectors import REFUSAL_WORDS
from sharewell.domain.requests import reasons_open
from sharewell.domain.requests.content import MOST_FACTS
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line

HAVE = [
    (YES, _("We have this")),
    (NOTHING, _("We have nothing on this")),
    (WITHHELD, _("We will not share this")),
]
MOST_ANSWERS = 24


def _fact_fields(place: int) -> dict[str, forms.Field]:
    why = _("Choose why")
    return {
        f"have_{place}": choice("", HAVE),
        f"reason_{place}": choice(_("Why not?"), [("", why)], widget=forms.Select),
    }


_Facts: Any = type(
    "_Facts",
    (RowsForm,),
    {name: field for place in range(1, MOST_FACTS + 1) for name, field in _fact_fields(place).items()},
)


class FactsForm(_Facts):
    """One question for each thing that is asked. `asked` is what the other organisation asks, `shown` that in words."""

    rows_name = "facts"
    row_fields = ("have", "reason")
    most_rows = MOST_FACTS

    note = block(
        _("If there is something that you will not share, say why"),
        hint=_("They read this. They can ask you to think again."),
    )

    def __init__(
        self, *args: Any, asked: AskedBrief | None = None, shown: object = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked, self.shown = asked, shown
        facts = asked.facts if asked else ()
        reasons = [(one.value, REFUSAL_WORDS[one]) for one in reasons_open(asked.urgency if asked else "")]
        for place in range(1, MOST_FACTS + 1):
            if place > len(facts):
                del self.fields[f"have_{place}"], self.fields[f"reason_{place}"]
                continue
            self.fields[f"have_{place}"].label = facts[place - 1].words
            self.fields[f"reason_{place}"].choices = [("", _("Choose why")), *reasons]

    @property
    def looks(self) -> dict[str, Look]:
        """The reason opens under the answer that needs one."""
        shown = {f"have_{row}": Look(conditional={WITHHELD: f"reason_{row}"}) for row in self._places()}
        return {**shown, "note": Look(rows=3)}

    @property
    def questions(self) -> list[forms.BoundField]:
        """The question about each thing that is asked, in its order."""
        return [self[f"have_{place}"] for place in self._places()]

    def clean(self) -> dict[str, Any]:
        """Each thing has an answer; what is withheld has a reason, and words for it."""
        cleaned = super().clean()
        for place in self._places():
            said = cleaned.get(f"have_{place}")
            if not said and f"have_{place}" not in self.errors:
                self.add_error(f"have_{place}", _("Say whether you have this"))
            if said == WITHHELD and not cleaned.get(f"reason_{place}"):
                self.add_error(f"reason_{place}", _("Choose why you will not share this"))
        if WITHHELD in {cleaned.get(f"have_{place}") for place in self._places()} and not cleaned.get("note"):
            self.add_error("note", _("Write why you will not share it. One sentence is enough."))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """What was asked in brief, and what is said of each fact."""
        if self.asked is None:
            return {}
        said = self.cleaned_data
        facts = [
            {
                "place": fact.place,
                "code": fact.code,
                "words": fact.words,
                "have": said[f"have_{row}"],
                "reason": said[f"reason_{row}"] if said[f"have_{row}"] == WITHHELD else "",
                "note": said["note"] if said[f"have_{row}"] == WITHHELD else "",
            }
            for row, fact in enumerate(self.asked.facts, start=1)
        ]
        return {**self.asked.plain(), "facts": facts, "note": said["note"]}

    def _places(self) -> range:
        return range(1, len(self.asked.facts) + 1 if self.asked else 1)


def _answer_fields(place: int) -> dict[str, forms.Field]:
    rough = _("A day if you know it, such as 3 March, or “last week”")
    return {
        **item_fields(place),
        f"when_{place}": line(_("When was it?"), limit=NAME, hint=rough),
        f"fact_{place}": choice(_("Which of their questions does it answer?"), (), widget=forms.Select),
    }


_Answers: Any = type(
    "_Answers",
    (ItemsForm,),
    {name: field for place in range(1, MOST_ANSWERS + 1) for name, field in _answer_fields(place).items()},
)


class AnswerItemsForm(_Answers):
    """`facts` are the things that are here, as (place, words): each has an item before one can go on."""

    row_fields = (*ItemsForm.row_fields, "when", "fact")
    most_rows = MOST_ANSWERS
    looks = {
        f"{name}_{place}": look
        for place in range(1, MOST_ANSWERS + 1)
        for name, look in (
            ("text", Look(rows=3)),
            ("because", Look(rows=2)),
            ("keep", Look(size="")),
            ("when", Look(width="two-thirds")),
        )
    }

    def __init__(self, *args: Any, facts: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.facts = list(facts)
        offered = [(OTHER, _("None of them, but it matters here")), *self.facts]
        for place in range(1, MOST_ANSWERS + 1):
            # Nobody's word becomes a fact because it stands first in a list.
            self.fields[f"status_{place}"].choices = [("", _("Choose one")), *STATUSES]
            self.fields[f"fact_{place}"].choices = offered
            self.fields[f"keep_{place}"].label = _("Send this")

    @property
    def rows(self) -> list["AnswerRow"]:
        """Rows for the things that are asked, and what was written besides."""
        return [row for row in self._all_rows() if self._is_shown(row) and not row.is_held]

    @property
    def held_rows(self) -> list["AnswerRow"]:
        """What is written down here already, to be ticked where it answers."""
        return [row for row in self._all_rows() if self._is_shown(row) and row.is_held]

    @property
    def empty_rows(self) -> list["AnswerRow"]:
        """A few more for what is missing."""
        return [row for row in self._all_rows() if not self._is_shown(row)][:2]

    def clean(self) -> dict[str, Any]:
        """As for any items; and each thing that is here has at least one."""
        cleaned = super().clean()
        said = {cleaned.get(f"fact_{row}") for row in self._places() if cleaned.get(f"text_{row}")}
        for number, (place, _words) in enumerate(self.facts, start=1):
            if place not in said and not any(f"text_{row}" in self.errors for row in self._places()):
                self.add_error(
                    f"text_{number}", _("Write what you have, or go back and say you have nothing")
                )
        return cleaned

    def _check(self, place: int) -> None:
        if not self.cleaned_data.get(f"because_{place}"):
            self.cleaned_data[f"because_{place}"] = str(_("It answers what you asked"))
        super()._check(place)

    def _kept(self, place: int) -> dict[str, Any]:
        row = super()._kept(place)
        known: Mapping[str, Any] = next((one for one in self.suggested if one["id"] == row["id"]), {})
        # Where an item came from, and its heading, are ours to say: nothing that is posted can change them.
        ours = {name: known[name] for name in ("came_from", "note", "heading") if known.get(name)}
        return {**row, **ours, "fact": row["fact"] or OTHER}

    def _all_rows(self) -> list["AnswerRow"]:
        return [AnswerRow(self, place) for place in self._places()]

    def _is_shown(self, row: "AnswerRow") -> bool:
        return row.place <= len(self.suggested) or bool(row.text.value())


class AnswerRow(ItemRow):
    """One item of an answer."""

    @property
    def _suggested(self) -> Mapping[str, Any]:
        form: Any = self._form
        return form.suggested[self.place - 1] if self.place <= len(form.suggested) else {}

    @property
    def heading(self) -> str:
        """The thing that was asked."""
        return str(self._suggested.get("heading", ""))

    @property
    def note(self) -> str:
        """What to know before it is passed on."""
        return str(self._suggested.get("note", ""))

    @property
    def is_file(self) -> bool:
        """Whether it brings a file."""
        return file_of(str(self._suggested.get("id", ""))) is not None

    @property
    def is_held(self) -> bool:
        """Whether it was taken from what is written down here."""
        return str(self._suggested.get("id", "")).startswith("held-")


class ClosingForm(GovukForm):
    """Nothing more is asked: the answer is that nothing is held, or that it is not shared."""

    note = block(_("Anything they should know?"), hint=_("You can leave this empty."))
    looks = {"note": Look(rows=3)}
