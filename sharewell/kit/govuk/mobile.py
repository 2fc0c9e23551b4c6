"""A field for a mobile number: as people type it, and cleaned to how it is dialled from anywhere."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.reaching import NotAMobile, dialled

WHY_NOT: dict[str, Any] = {
    "letters": _("A mobile number has only digits, spaces and perhaps a + in front"),
    "length": _("This number has too many or too few digits"),
    "not_mobile": _("Enter a mobile number, like 07700 900123. Texts do not arrive at other numbers"),
    "country": _("Begin with 0 or, for a number of another country, with + and its code"),
}


class MobileField(forms.CharField):
    """A mobile number; `own` where it is that of whoever types, whose browser may then fill it in."""

    def __init__(self, *, own: bool = False, **kwargs: Any) -> None:
        complete = "tel" if own else "off"
        widget = forms.TextInput(attrs={"inputmode": "tel", "autocomplete": complete})
        super().__init__(max_length=40, widget=widget, **kwargs)

    def clean(self, value: Any) -> Any:
        """The number as it is dialled. Raises ValidationError."""
        typed = super().clean(value)
        try:
            return dialled(typed) if typed else typed
        except NotAMobile as wrong:
            raise forms.ValidationError(WHY_NOT[wrong.code]) from None
