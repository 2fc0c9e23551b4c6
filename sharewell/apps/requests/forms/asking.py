"""The pages of asking: about whom, why, whom, what."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.requests.forms.fields import picked
from sharewell.apps.requests.forms.places import PlacesForm
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.requests.content import MOST_ASKED
from sharewell.domain.requests.narrow import breadth
from sharewell.kit.clock import now
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.choosing import NEW, ChoosingForm
from sharewell.kit.govuk.fields import GovukDateField, GovukDateTimeField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line

BY_CLOCK, BY_DAY = "clock", "day"
URGENCIES = [
    (Urgency.IMMEDIATE_DANGER, _("A child is in danger, now or in the next few hours")),
    (Urgency.SIGNIFICANT_HARM, _("A child has been hurt or neglected, or I fear they will be")),
    (Urgency.WELFARE_CONCERN, _("A child or their family needs help")),
    (Urgency.UNKNOWN, _("I am not sure")),
]
BACK = [
    ("0", _("Only how it stands now")),
    ("3", _("3 months")),
    ("6", _("6 months")),
    ("12", _("1 year")),
    ("24", _("2 years")),
    ("60", _("5 years")),
]


def today() -> date:
    """The day by the clock."""
    return now().date()


class AboutForm(ChoosingForm):
    """One of our own entries, or somebody new. Only what others need to find the child."""

    name = line(_("Their name"))
    born = GovukDateField(
        label=_("Date of birth"), what=_("the date of birth"), not_after=today, required=False,
        help_text=_("For example, 27 3 2016. Leave it empty if you do not know it."),
    )  # fmt: skip
    where = line(
        _("Where they live"),
        hint=_(
            "Only as much as others need to find them, such as a street. Leave out what must be kept safe."
        ),
    )
    concern = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    looks = {
        "name": Look(width="two-thirds"),
        "where": Look(width="two-thirds"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["search"].label = _("Look for somebody you have a record of")

    def clean(self) -> dict[str, Any]:
        """One entry, or a name."""
        cleaned = super().clean()
        cleaned["chosen"] = cleaned.get("chosen") or NEW
        if cleaned["chosen"] == NEW and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", _("Write the name of whom you ask about"))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """What is kept: the entry, or what is known of somebody new."""
        kept = {name: value for name, value in self.cleaned_data.items() if name != "search"}
        if kept["chosen"] != NEW:
            kept = {name: kept.get(name) for name in ("chosen", "where", "concern")}
        plain = {
            name: value.isoformat() if isinstance(value, date) else value for name, value in kept.items()
        }
        return {name: value for name, value in plain.items() if value not in ("", None)}


class WhyForm(GovukForm):
    """How urgent, what for, why, and by when."""

    urgency = choice(_("How urgent is it?"), URGENCIES, needed=_("Say how urgent it is"))
    objective = choice(_("What do you want to find out?"), (), needed=_("Choose what you want to find out"))
    why = block(
        _("Why do you need to know?"),
        _("Write why you need to know"),
        _("Two sentences are enough. Those whom you ask read them, so leave out what they need not know."),
    )
    when = choice(
        _("When do you need it?"),
        [(BY_CLOCK, _("As soon as they can. We remind them.")), (BY_DAY, _("By a day and time"))],
        needed=_("Say when you need it"),
    )
    needed_by = GovukDateTimeField(
        label=_("By when?"), what=_("the day by which you need it"), required=False,
        help_text=_("For example, 27 3 2027, 4:15pm"),
    )  # fmt: skip
    looks = {
        "urgency": Look(size="m"),
        "objective": Look(size="m"),
        "why": Look(size="m", rows=5),
        "when": Look(size="m", conditional={BY_DAY: "needed_by"}),
    }

    def __init__(self, *args: Any, aims: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["objective"].choices = list(aims)  # type: ignore[attr-defined]

    def clean_needed_by(self) -> datetime | None:
        """A time that is still to come. Raises ValidationError."""
        found: datetime | None = self.cleaned_data["needed_by"]
        if found is not None and found <= now():
            raise forms.ValidationError(_("Choose a time that is still to come"))
        return found


class WhomForm(PlacesForm):
    """Which organisations to ask; those that could know stand first, with the reason."""

    organisations = forms.MultipleChoiceField(
        label=_("Whom do you want to ask?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Each is asked by itself. None of them sees whom else you asked."),
        error_messages={"required": _("Choose whom to ask")},
    )
    sector, area, nation = picked(_("Kind of service")), picked(_("Area")), picked(_("Nation"))
    words = line(_("Name of the service"))
    chosen_field = "organisations"
    heading = True

    def clean_organisations(self) -> list[str]:
        """Each once, and not too many. Raises ValidationError."""
        chosen = list(dict.fromkeys(self.cleaned_data["organisations"]))
        if len(chosen) > MOST_ASKED:
            raise forms.ValidationError(_("Choose %d or fewer.") % MOST_ASKED)
        return chosen

    def answers(self) -> dict[str, Any]:
        """Who was chosen; how the list was narrowed is no answer."""
        return {"organisations": self.cleaned_data["organisations"]}


class WhatForm(GovukForm):
    """What each kind of service is asked: the facts of its own list, the few that are needed ticked already."""

    own = block(
        _("Anything else?"),
        hint=_("One thing on each line. Everybody whom you ask is asked this."),
        limit=1000,
    )
    back = choice(_("How far back should they look?"), BACK, needed=_("Say how far back they should look"))
    prefix_of_facts = "facts_"

    def __init__(
        self,
        *args: Any,
        offered: Mapping[str, Sequence[tuple[str, str]]] | None = None,
        titles: Mapping[str, Any] | None = None,
        urgency: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.urgency = urgency
        fields = {
            f"{self.prefix_of_facts}{sector}": forms.MultipleChoiceField(
                label=(titles or {}).get(sector, sector),
                choices=facts,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
            for sector, facts in (offered or {}).items()
        }
        self.fields = {**fields, **self.fields}
        self.order_fields([*fields, "own", "back"])

    @property
    def looks(self) -> dict[str, Look]:  # type: ignore[override]
        """Each kind of service has a heading of its own."""
        return {name: Look(size="m", rows=3) for name in self.fields}

    @property
    def fact_fields(self) -> list[str]:
        """The names of the fields with facts."""
        return [name for name in self.fields if name.startswith(self.prefix_of_facts)]

    def clean(self) -> dict[str, Any]:
        """Nobody is asked for everything, or for nothing, where it can wait until it is narrower."""
        cleaned = super().clean()
        own = cleaned.get("own") or ""
        for name in self.fact_fields:
            facts = cleaned.get(name) or []
            for wide in breadth(facts=facts, own_words=own, has_span=True, urgency=self.urgency):
                if wide.must_narrow or (not facts and not own.strip()):
                    self.add_error(name if not facts and not own.strip() else "own", wide.says)
        return cleaned

    def answers(self) -> dict[str, Any]:
        """The facts by kind of service, what is asked besides, and how far back."""
        facts = {
            name.removeprefix(self.prefix_of_facts): self.cleaned_data[name] for name in self.fact_fields
        }
        own, back = self.cleaned_data["own"], self.cleaned_data["back"]
        return {
            "facts": facts,
            "own": own,
            "back": back,
            **{n: self.cleaned_data[n] for n in self.fact_fields},
        }
