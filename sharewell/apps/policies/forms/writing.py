"""The heading of a draft, one part of it, and who reads it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.selectors import ROLE_WORDS
from sharewell.domain.access import Role
from sharewell.domain.policies import LONGEST_TITLE, LONGEST_WORDS, Part
from sharewell.kit.advice.words import STEPS
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line


class HeadingForm(GovukForm):
    """Its name, who answers for it, and where a longer text stands."""

    title = line(_("What is it called?"), _("Give it a name"), _("Do not name a child."), limit=LONGEST_TITLE)
    owner = line(_("Who answers for it?"), _("Say who answers for it"), _("A role rather than a name"))
    link = line(
        _("Where does a longer text stand?"),
        None,
        _("An address such as https://example.org/policy. You can leave this empty."),
        limit=400,
    )
    looks = {name: Look(size="s") for name in ("title", "owner", "link")}

    def clean_link(self) -> str:
        """It is an address of the web."""
        link: str = self.cleaned_data["link"].strip()
        if link and not link.startswith(("https://", "http://")):
            raise forms.ValidationError(_("Write an address that begins with https://"))
        return link


class PartForm(GovukForm):
    """One part, and which of the ten steps it speaks of."""

    title = line(_("Its title"), _("Give it a title"), limit=LONGEST_TITLE)
    words = block(
        _("What it says"),
        _("Write what it says"),
        _("Short sentences. Leave a line free between paragraphs. Do not name a child."),
        limit=LONGEST_WORDS,
    )
    steps = forms.TypedMultipleChoiceField(
        label=_("Which of the ten steps does it speak of?"),
        choices=[(str(number), words) for number, words in STEPS.items()],
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    looks = {"title": Look(size="s"), "words": Look(size="s", rows=8), "steps": Look(size="s", small=True)}

    def part(self, key: str = "") -> Part:
        """What was written. `key` is of the part that it was before."""
        said = self.cleaned_data
        return Part(
            title=said["title"],
            words=said["words"].replace("\r\n", "\n"),
            steps=tuple(said["steps"]),
            key=key,
        )


class ReadersForm(GovukForm):
    """Who has to read it, and from when."""

    roles = forms.MultipleChoiceField(
        label=_("Who has to read it?"),
        help_text=_("Whoever joins in such a role is asked too. You can choose nobody."),
        choices=[(str(role), ROLE_WORDS[role]) for role in Role],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    read_from = GovukDateField(label=_("From which day?"), what=_("the day"))
    looks = {"roles": Look(size="m"), "read_from": Look(size="m")}

    @property
    def chosen(self) -> list[Role]:
        """The roles."""
        return [Role(one) for one in self.cleaned_data["roles"]]
