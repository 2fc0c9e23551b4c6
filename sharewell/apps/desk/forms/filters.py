"""What the desk is narrowed to. The answers go into the address, so none of them says anything about a child."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.desk.selectors.words import KIND_WORDS, PART_WORDS, SINCE_WORDS, SORT_WORDS
from sharewell.apps.organisations.selectors.words import NATION_WORDS, SECTOR_WORDS
from sharewell.apps.shares.selectors import URGENCY_WORDS
from sharewell.domain.advice.vocabulary import Nation, Sector
from sharewell.domain.desk.filters import MINE, NOBODY
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

Choices = Iterable[tuple[str, Any]]
ANY = ("", _("Any"))


def _choice(label: Any, choices: Choices) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[ANY, *choices], required=False, widget=forms.Select)


class FilterForm(GovukForm):
    """Each question may stay unanswered."""

    kind = _choice(_("What it is"), KIND_WORDS.items())
    part = _choice(_("How far it is"), PART_WORDS.items())
    urgency = _choice(_("How urgent"), URGENCY_WORDS.items())
    owner = _choice(_("Who has it"), ())
    since = _choice(_("How long it has waited"), [(str(days), text) for days, text in SINCE_WORDS.items()])
    sector = _choice(
        _("From which kind of organisation"),
        [(one.value, SECTOR_WORDS[one]) for one in Sector if one is not Sector.UNKNOWN],
    )
    sender = _choice(_("From which organisation"), ())
    nation = _choice(
        _("Nation"), [(one.value, NATION_WORDS[one]) for one in Nation if one is not Nation.UNKNOWN]
    )
    sort = forms.ChoiceField(
        label=_("What comes first"), choices=SORT_WORDS.items(), required=False, widget=forms.Select
    )
    overdue = forms.ChoiceField(
        label=_("Only what is overdue"), choices=[("", _("No")), ("yes", _("Yes"))], required=False,
        widget=forms.Select,
    )  # fmt: skip

    def __init__(self, *args: Any, people: Choices, senders: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owners = [ANY, (NOBODY, _("Nobody")), (MINE, _("Me")), *people]
        self.fields["owner"].choices = owners  # type: ignore[attr-defined]
        self.fields["sender"].choices = [ANY, *senders]  # type: ignore[attr-defined]


class KeysForm(GovukForm):
    """Whether single keys do something."""

    keys = forms.ChoiceField(
        label=_("Do you want to use single keys at your desk?"),
        help_text=_("Leave them off if you speak to your computer, or press keys by accident."),
        choices=[("on", _("Yes, switch them on")), ("off", _("No, leave them off"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether you want to use single keys")},
    )
    looks = {"keys": Look(size="m")}
