"""How somebody wants to be told."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.reaching import QuietHours
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.mobile import MobileField

HOURS = [(str(hour), f"{hour:02d}:00") for hour in range(24)]
AT_ONCE, DAILY = "at_once", "daily"
DAILY_HINT: dict[str, Any] = {DAILY: _("It counts them, and says no more.")}


class WhenToldForm(GovukForm):
    """Quiet hours, and one message a day."""

    quiet_from = forms.ChoiceField(
        label=_("Quiet from"), choices=[("", _("No quiet hours")), *HOURS], required=False
    )
    quiet_until = forms.ChoiceField(
        label=_("Quiet until"), choices=[("", _("No quiet hours")), *HOURS], required=False
    )
    how_often = forms.ChoiceField(
        label=_("How often do you want to be told of what can wait?"),
        choices=[(AT_ONCE, _("Each thing as it comes")), (DAILY, _("Once a day, all in one message"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how often you want to be told")},
    )
    daily_at = forms.ChoiceField(
        label=_("At which hour?"),
        choices=HOURS,
        required=False,
        error_messages={"required": _("Choose an hour")},
    )
    looks = {"how_often": Look(conditional={DAILY: "daily_at"}, hints=DAILY_HINT)}

    def clean(self) -> dict[str, Any]:
        """Both ends of the quiet hours or neither, as `quiet`; the hour as a number."""
        cleaned = super().clean()
        start, end = cleaned.get("quiet_from") or "", cleaned.get("quiet_until") or ""
        cleaned["quiet"] = None
        if bool(start) != bool(end):
            self.add_error(
                "quiet_until" if start else "quiet_from", _("Choose both hours, or no quiet hours")
            )
        elif start and start == end:
            self.add_error("quiet_until", _("Choose another hour than the one at which it begins"))
        elif start:
            cleaned["quiet"] = QuietHours(int(start), int(end))
        daily = cleaned.get("daily_at")
        cleaned["daily_at"] = int(daily) if daily else None
        return cleaned


class MobileForm(GovukForm):
    """A mobile number, as it is typed."""

    mobile = MobileField(
        own=True,
        label=_("Your mobile number"),
        help_text=_(
            "We text a code to it, so that nobody else’s phone is told. A number of another country begins with +."
        ),
        error_messages={"required": _("Enter your mobile number")},
    )
    looks = {"mobile": Look(width=20)}


class CodeFromTextForm(GovukForm):
    """The code that was texted."""

    code = forms.CharField(
        label=_("The code that we texted to you"),
        help_text=_("Six digits. It works for 15 minutes."),
        max_length=20,
        error_messages={"required": _("Enter the code from the text")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )
    looks = {"code": Look(width=10)}

    def clean_code(self) -> str:
        """Its digits, without spaces."""
        return "".join(str(self.cleaned_data["code"]).split())


class TryAddressForm(forms.Form):
    """The address to try anew."""

    address = forms.EmailField(max_length=254)
