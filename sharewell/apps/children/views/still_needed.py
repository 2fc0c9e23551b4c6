"""The page on which somebody says that a protection or a bar is still needed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sharewell.apps.children.forms.still_needed import StillNeededForm
from sharewell.apps.children.selectors import Bar, Shield
from sharewell.apps.children.services import keep_standing
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest


def keep_page(request: SignedInRequest, thing: Shield | Bar, back: str) -> HttpResponse:
    """The form, and `back` once it is said."""
    form = StillNeededForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "children/still_needed.html", {"back": back, "form": form})
    keep_standing(actor=request.actor, at=now(), thing=thing, review_on=form.cleaned_data["review_on"])
    messages.success(request, _("It holds. Your leads are reminded on that day."))
    return redirect(back)
