"""Adding somebody who has no account, from the page of a journey that asks who should know, and back to it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.concerns.forms.outside import OutsideForm
from sharewell.apps.concerns.journeys import EMERGENCY, ORDINARY, TOLD
from sharewell.apps.concerns.selectors import own_place
from sharewell.apps.organisations.services import add_outside_recipient
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.journeys.selectors import own_draft
from sharewell.kit.permissions import SignedInRequest, either

ASKED_ON = {
    ORDINARY.name: "concerns:ordinary_page recipients",
    EMERGENCY.name: "concerns:emergency_page send",
    TOLD.name: "concerns:told_page spoken",
    "asking": "requests:asking_page whom",
}
"""The page of each journey that asks who should know, or who could."""


@either
def add(request: SignedInRequest, draft: UUID) -> HttpResponse:
    """Who they are, how to reach them, and how that was checked; then they can be chosen."""
    found, own = own_draft(request.actor, draft, at=now()), own_place(request.actor)
    name, page = ASKED_ON[found.journey].split()
    back = reverse(name, args=[found.pk, page])
    form = OutsideForm(request.POST or None, initial={"nation": own.nation if own else ""})
    if not form.is_valid():
        context = {"form": form, "back_url": back}
        return form_page(request, "concerns/outside.html", context)
    added = add_outside_recipient(actor=request.actor, at=now(), **form.given())
    messages.success(request, _("%(who)s can be chosen now.") % {"who": added.person_name or added.name})
    return redirect(back)
