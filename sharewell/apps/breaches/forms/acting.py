"""What whoever answers for a breach is asked, each thing on a page of its own."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.breaches.selectors.words import BAD_WORDS, CHOICE_WORDS, LIKELY_WORDS
from sharewell.domain.breaches import breach_rules
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.fields import GovukDateField, GovukDateTimeField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line


def _choices(words: dict[Any, Any]) -> list[tuple[str, Any]]:
    return [(str(value), said) for value, said in words.items()]


def _why(hint: Any = "") -> forms.CharField:
    return block(_("Why?"), _("Say why"), hint)


class NoteForm(GovukForm):
    """What else is known."""

    words = block(_("What else is known?"), _("Write what else is known"))


class KnownForm(GovukForm):
    """When it became known."""

    known_at = GovukDateTimeField(
        label=_("When did anybody here first know of it?"),
        help_text=_("The 72 hours run from then."),
        what=_("the day and time"),
    )
    why = _why()


class AboutForm(GovukForm):
    """Which share it is about."""

    reference = line(
        _("Reference of what was shared"),
        _("Write the reference"),
        _("It looks like SW-7K3F-92QM."),
        limit=30,
    )


class ContainForm(GovukForm):
    """What was done so that it grows no worse."""

    words = block(
        _("What was done so that it grows no worse?"),
        _("Write what was done"),
        _("For example: taken back, asked to be destroyed, a password changed, a family kept safe."),
    )


class JudgeForm(GovukForm):
    """Two questions, and why."""

    likely = forms.ChoiceField(choices=_choices(LIKELY_WORDS), widget=forms.RadioSelect)
    bad = forms.ChoiceField(choices=_choices(BAD_WORDS), widget=forms.RadioSelect)
    why = _why(_("Think of a child whose address somebody must not learn."))
    how_many = line(
        _("How many people is it about, and are they children? (optional)"), None, _("About so many will do.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for line_of in breach_rules().questions:
            self.fields[line_of.key].label = in_language(line_of.says)


class RegulatorForm(GovukForm):
    """Whether the regulator is told."""

    choice = forms.ChoiceField(
        label=_("Do you tell the regulator?"),
        choices=[("tell", _("Yes")), ("not", _("No"))],
        widget=forms.RadioSelect,
    )
    why = _why(_("Your reasons stay on record, whatever you decide."))


class RegulatorToldForm(GovukForm):
    """That the regulator was told."""

    told_at = GovukDateTimeField(label=_("When did you tell the regulator?"), what=_("the day and time"))
    reference = line(_("Their reference (optional)"))
    late = block(_("If it is later than 72 hours: why? (optional)"))


class PeopleForm(GovukForm):
    """Whether the people concerned are told."""

    choice = forms.ChoiceField(
        label=_("Do you tell the people concerned?"),
        choices=_choices(CHOICE_WORDS),
        widget=forms.RadioSelect,
    )
    why = _why(_("If telling them could put somebody in danger, say so here."))


class LetterForm(GovukForm):
    """A letter to one of the people concerned."""

    to = line(_("To whom?"), _("Write to whom"), _("As it stands on the letter."))
    words = block(
        _("What do you tell them?"),
        _("Write what you tell them"),
        _("What happened, what it may mean for them, what you have done, and whom they can ring."),
    )
    looks = {"words": Look(rows=10)}


class PartnerForm(GovukForm):
    """Which partner is told, and in which words."""

    partner = forms.ChoiceField(
        label=_("Which organisation do you tell?"),
        error_messages={"required": _("Choose the organisation")},
    )
    words = block(
        _("What do you tell them?"),
        _("Write what you tell them"),
        _("They read these words and nothing else of this."),
    )

    def __init__(self, *args: Any, partners: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].choices = [("", _("Choose")), *partners]  # type: ignore[attr-defined]


class LessonForm(GovukForm):
    """What is to change."""

    words = block(_("What is to change, so that it does not happen again?"), _("Write what is to change"))
    owner = line(_("Who sees to it?"), _("Say who sees to it"), _("A role rather than a name"))
    by = GovukDateField(label=_("By when?"), what=_("the day"))


class CloseForm(GovukForm):
    """Closing it."""

    words = block(_("Anything to add? (optional)"))


class ReopenForm(GovukForm):
    """Opening it again."""

    why = _why()
