"""The base form for our pages: questions that open under an option are asked only when it is chosen."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.forms.utils import pretty_name
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.looks import Look


def _is_choice(field: forms.Field) -> bool:
    return isinstance(field, forms.ChoiceField | forms.BooleanField)


class GovukForm(forms.Form):
    """A form with `looks`. A conditional field is needed when its option is chosen and emptied when it is not."""

    looks: ClassVar[Mapping[str, Look]] = {}
    not_needed: ClassVar[tuple[str, ...]] = ()
    """Conditional fields that may stay empty even when their option is chosen."""

    def full_clean(self) -> None:
        """As Django does; what is missing is then said with the question's own words."""
        if self.is_bound:
            self._name_the_questions()
        super().full_clean()

    def _name_the_questions(self) -> None:
        """Django's own words do not say which question is meant, and the summary lists only the words."""
        general = forms.Field.default_error_messages["required"]
        for name, field in self.fields.items():
            if field.error_messages.get("required") is general:
                label = field.label or pretty_name(name)
                words = (
                    _("Choose an answer: %(label)s") if _is_choice(field) else _("Enter an answer: %(label)s")
                )
                field.error_messages["required"] = words % {"label": label}

    def clean(self) -> dict[str, Any]:
        """Settle the conditional fields."""
        cleaned = super().clean() or self.cleaned_data
        for name, look in self.looks.items():
            for value, opened in look.conditional.items():
                self._settle(opened, chosen=self._is_chosen(name, value), cleaned=cleaned)
        return cleaned

    def _is_chosen(self, name: str, value: str) -> bool:
        answer = self.cleaned_data.get(name)
        answers = answer if isinstance(answer, list | tuple | set) else [answer]
        return value in {str(one) for one in answers}

    def _settle(self, name: str, *, chosen: bool, cleaned: dict[str, Any]) -> None:
        field = self.fields[name]
        if not chosen:
            # What was typed under an option that was then left is no answer.
            self.errors.pop(name, None)
            cleaned[name] = field.empty_value if isinstance(field, forms.CharField) else None
        elif (
            name not in self.not_needed
            and cleaned.get(name) in field.empty_values
            and name not in self.errors
        ):
            self.add_error(name, field.error_messages.get("required") or _("This field is required."))
