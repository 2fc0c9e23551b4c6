"""A shift's questions."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.selectors import Colleague
from sharewell.domain.rota import LONGEST_SHIFT, Span, latest
from sharewell.kit.govuk.fields import GovukDateTimeField
from sharewell.kit.govuk.forms import GovukForm


class ShiftForm(GovukForm):
    """Who is on duty, from when until when."""

    person = forms.TypedChoiceField(
        label=_("Who is on duty?"), coerce=UUID, error_messages={"required": _("Choose who is on duty")}
    )
    starts_at = GovukDateTimeField(label=_("From"), what=_("the start"))
    ends_at = GovukDateTimeField(label=_("Until"), what=_("the end"))

    def __init__(self, *args: Any, people: Iterable[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose somebody")), *((str(one.person), one.name) for one in people)]
        self.fields["person"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The end comes after the start, and not more than a week after."""
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        if not starts or not ends:
            return cleaned
        # In the night in which an hour comes twice, somebody stays until the second.
        ends = cleaned["ends_at"] = latest(ends)
        if ends <= starts:
            self.add_error("ends_at", _("The end must be later than the start"))
        elif ends - starts > LONGEST_SHIFT:
            self.add_error("ends_at", _("The end must be no more than a week after the start"))
        return cleaned

    def span(self) -> Span:
        """The time on duty. Only after is_valid()."""
        return Span(self.cleaned_data["starts_at"], self.cleaned_data["ends_at"])
