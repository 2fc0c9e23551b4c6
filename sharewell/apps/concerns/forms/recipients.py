"""Who should know? Organisations of the directory, at most three."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.limits import MOST_RECIPIENTS
from sharewell.kit.govuk.choices import choice, choices_several
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line

Places = Sequence[tuple[str, str, str]]
"""(id, name, hint with telephone numbers) of organisations."""


class RecipientsForm(GovukForm):
    """`look_up({"nation": …, "area": …, "sector": …, "words": …})` gives what the directory has there, `keep(ids)`
    those that were ticked before.

    Pressing the "show" button changes the list and moves nobody on; what was ticked stays ticked and stays shown.
    """

    recipients = choices_several(
        _("Who should know?"), (), needed=_("Choose who should know"),
        help_text=_("Choose up to 3. The front door of the council comes first."),
    )  # fmt: skip
    nation = choice(_("Nation"), (), widget=forms.Select)
    area = choice(_("Area"), (), widget=forms.Select)
    sector = choice(_("Kind of service"), (), widget=forms.Select)
    words = line(_("Name of the service"))

    def __init__(
        self,
        *args: Any,
        look_up: Callable[[Mapping[str, str]], Places] = lambda _asked: (),
        keep: Callable[[Sequence[str]], Places] = lambda _ids: (),
        nations: Sequence[tuple[str, Any]] = (),
        areas: Sequence[tuple[str, Any]] = (),
        sectors: Sequence[tuple[str, Any]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("nation", nations), ("area", areas), ("sector", sectors)):
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        self.look_up, self.keep = look_up, keep
        # A function, because what is stored is put in place after the form is made.
        self.fields["recipients"].choices = self._offered  # type: ignore[attr-defined]

    @cached_property
    def places(self) -> dict[str, tuple[str, str, str]]:
        """What can be ticked: what was ticked already, then what the directory has for what is asked."""
        asked = {name: str(self[name].value() or "") for name in ("nation", "area", "sector", "words")}
        kept = self.keep([str(one) for one in self["recipients"].value() or ()])
        return {place[0]: place for place in [*kept, *self.look_up(asked)]}

    @property
    def looks(self) -> dict[str, Look]:  # type: ignore[override]
        """The telephone numbers stand under each name."""
        hints = {key: hint for key, (_id, _name, hint) in self.places.items()}
        return {"recipients": Look(page_heading=True, hints=hints), "words": Look(width="two-thirds")}

    def _offered(self) -> list[tuple[str, str]]:
        return [(key, name) for key, name, _hint in self.places.values()]

    @property
    def found_nobody(self) -> bool:
        """Whether there is nothing to tick."""
        return not self.places

    @property
    def is_looking(self) -> bool:
        """Whether the button that changes the list was pressed."""
        return "look" in self.data

    def is_valid(self) -> bool:
        """Never valid while looking; then nothing is wrong either."""
        if self.is_looking:
            self.cleaned_data = {}
            self._errors = forms.utils.ErrorDict()
            return False
        return super().is_valid()

    def clean_recipients(self) -> list[str]:
        """At most three. Raises ValidationError."""
        chosen = list(dict.fromkeys(self.cleaned_data["recipients"]))
        if len(chosen) > MOST_RECIPIENTS:
            raise forms.ValidationError(_("Choose 3 or fewer. Others can be told in a second share."))
        return chosen

    def answers(self) -> dict[str, Any]:
        """Who was chosen; how the list was narrowed is no answer."""
        return {"recipients": self.cleaned_data["recipients"]}
