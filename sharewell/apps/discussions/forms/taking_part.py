"""Who comes, what an organisation knows, what was decided, and another view."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.discussions.forms.calling import Places
from sharewell.domain.discussions import Contribution, Decided, FamilySaw, Label, Minutes, Said
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

PASSAGES = {"fact": Label.FACT, "reported": Label.REPORTED, "opinion": Label.OPINION}
ROWS = 5
FAMILY = [
    (str(FamilySaw.SEEN), _("Yes")),
    (str(FamilySaw.WILL_SEE), _("Not yet. They will see it before")),
    (str(FamilySaw.NOT_SAFE), _("No, because that could put somebody at risk")),
]
YES_NO = [("yes", _("Yes")), ("no", _("No"))]


class ComingForm(GovukForm):
    """Who comes, and in whose authority."""

    who = choice(_("Who comes for your organisation?"), (), needed=_("Choose who comes"))
    role = forms.CharField(
        label=_("In what role?"), max_length=200, error_messages={"required": _("Enter the role")}
    )
    can_decide = choice(
        _("Can they decide for your organisation?"), YES_NO, needed=_("Choose whether they can decide")
    )
    looks = {"who": Look(size="m"), "role": Look(size="m"), "can_decide": Look(size="m")}

    def __init__(self, *args: Any, people: Places, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = people  # type: ignore[attr-defined]


class PutInForm(GovukForm):
    """A summary: facts, what others told, and opinion, each in its own place."""

    fact = block(_("What do you know?"), None, _("Only what your organisation saw or did itself."))
    reported = block(_("What were you told, and by whom?"))
    opinion = block(_("What do you think of it?"))
    own_words = block(_("What has the child said, in their own words?"))
    gaps = block(_("What do you not know that matters?"))
    not_held = block(_("What do you not hold?"), None, _("For example, no record before May."))
    looks = {
        name: Look(size="m", rows=4)
        for name in ("fact", "reported", "opinion", "own_words", "gaps", "not_held")
    }

    def clean(self) -> dict[str, Any]:
        """Something must be said."""
        cleaned = super().clean()
        if not self.errors and not any(cleaned.get(name, "").strip() for name in PutInForm.base_fields):
            self.add_error("fact", _("Write what you know, or that you hold nothing"))
        return cleaned

    def contribution(self) -> Contribution:
        """What was typed."""
        given = self.cleaned_data
        return Contribution(
            said=tuple(
                Said(label=label, text=given[name]) for name, label in PASSAGES.items() if given[name]
            ),
            gaps=given["gaps"],
            not_held=given["not_held"],
            own_words=given["own_words"],
            restricted=given.get("restricted", ""),
            family=FamilySaw(given.get("family") or FamilySaw.UNKNOWN),
            family_on=given.get("family_on"),
        )


class ReportForm(PutInForm):
    """The report to a conference. It goes to whoever called it, and everybody who is asked can read it."""

    restricted = block(
        _("What must the family, or a person you fear, not see?"),
        None,
        _("It stands apart and never goes into the printed record."),
    )
    family = choice(
        _("Has the family seen the rest?"), FAMILY, needed=_("Choose whether the family has seen it")
    )
    family_on = GovukDateField(
        label=_("When did they see it, or when will they?"), what=_("the day"), required=False
    )
    looks = {
        **PutInForm.looks,
        "restricted": Look(size="m", rows=4),
        "family": Look(size="m"),
        "family_on": Look(size="m"),
    }

    def clean(self) -> dict[str, Any]:
        """A day is wanted where the family has seen it, or will."""
        cleaned = super().clean()
        saw = cleaned.get("family") in {FamilySaw.SEEN, FamilySaw.WILL_SEE}
        if saw and not cleaned.get("family_on") and "family_on" not in self.errors:
            self.add_error("family_on", _("Enter the day"))
        return cleaned


class RecordForm(GovukForm):
    """Who was there, what was said, and up to five decisions."""

    present = forms.MultipleChoiceField(
        label=_("Who was there?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who was there")},
    )
    without = block(_("Was somebody who must be there missing? Why did you go ahead?"))
    words = block(_("What was said, in short?"), _("Write what was said"))
    restricted = block(
        _("What must the family, or a person you fear, not see?"),
        None,
        _("It stands apart and never goes into the printed record."),
    )
    looks = {
        "present": Look(size="m"),
        "without": Look(size="m", rows=2),
        "words": Look(size="m", rows=8),
        "restricted": Look(size="m", rows=3),
    }

    def __init__(self, *args: Any, places: Places, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = places  # type: ignore[attr-defined]
        for place in range(1, ROWS + 1):
            self.fields |= {
                f"what_{place}": _line(_("What is done?"), 1000),
                f"who_{place}": _line(_("Who does it?")),
                f"by_{place}": GovukDateField(label=_("By when?"), what=_("the day"), required=False),
                f"agreed_{place}": _line(_("Who agreed?")),
                f"other_{place}": _line(_("Did somebody see it otherwise? Who, and how?"), 1000),
            }

    def clean(self) -> dict[str, Any]:
        """A decision needs what and who."""
        cleaned = super().clean()
        for place in range(1, ROWS + 1):
            row = {name: cleaned.get(f"{name}_{place}") for name in ("what", "who", "by", "agreed", "other")}
            if any(row.values()) and not row["what"]:
                self.add_error(f"what_{place}", _("Say what is done"))
            if any(row.values()) and not row["who"]:
                self.add_error(f"who_{place}", _("Say who does it"))
        return cleaned

    @property
    def decisions(self) -> Iterator[tuple[int, list[forms.BoundField]]]:
        """Each decision’s number and its fields, for the page."""
        for place in range(1, ROWS + 1):
            yield place, [self[f"{name}_{place}"] for name in ("what", "who", "by", "agreed", "other")]

    def minutes(self) -> Minutes:
        """What was typed."""
        given = self.cleaned_data
        decided = tuple(
            Decided(
                what=given[f"what_{place}"],
                who=given[f"who_{place}"],
                by_when=given[f"by_{place}"],
                agreed_by=given[f"agreed_{place}"],
                other_view=given[f"other_{place}"],
            )
            for place in range(1, ROWS + 1)
            if given[f"what_{place}"]
        )
        return Minutes(
            present=tuple(given["present"]),
            words=given["words"],
            decisions=decided,
            without=given["without"],
            restricted=given["restricted"],
        )


def initial_of(minutes: Minutes) -> dict[str, Any]:
    """What stands in the form when a record is corrected."""
    found: dict[str, Any] = {
        "present": list(minutes.present),
        "words": minutes.words,
        "without": minutes.without,
        "restricted": minutes.restricted,
    }
    for place, one in enumerate(minutes.decisions, 1):
        found |= {f"what_{place}": one.what, f"who_{place}": one.who, f"by_{place}": one.by_when}
        found |= {f"agreed_{place}": one.agreed_by, f"other_{place}": one.other_view}
    return found


class AgreeForm(GovukForm):
    """That the record has an organisation’s own words right."""

    words = block(_("Anything to add? (optional)"))
    looks = {"words": Look(page_heading=True, rows=3)}


class ViewForm(GovukForm):
    """Another view, which stands beside the record."""

    words = block(
        _("How do you see it?"), _("Write how you see it"), _("It stands beside the record, and all read it.")
    )
    looks = {"words": Look(page_heading=True, rows=4)}


def _line(label: Any, longest: int = 200) -> forms.CharField:
    return forms.CharField(label=label, max_length=longest, required=False)
