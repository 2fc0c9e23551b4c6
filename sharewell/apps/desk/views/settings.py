"""The filters to choose from, who has how many, and whether single keys do something."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.desk.forms import FilterForm, KeysForm
from sharewell.apps.desk.presenters.people import present_loads
from sharewell.apps.desk.selectors import loads_of, senders_that_wait
from sharewell.apps.desk.views.requests import KEYS, filters_in, wants_single_keys
from sharewell.apps.organisations.selectors import takers_of
from sharewell.domain.desk import written
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

YEAR = 365 * 24 * 3600
PLACE = "/desk/"


@require_safe
def choose_filters(request: SignedInRequest) -> HttpResponse:
    """Narrow the desk. The answers go to the desk's address."""
    people = [(str(one.person), one.name) for one in takers_of(request.actor.organisation)]
    senders = [(str(one), name) for one, name in senders_that_wait(request.actor)]
    form = FilterForm(initial=written(filters_in(request.GET)), people=people, senders=senders)
    return form_page(request, "desk/filter.html", {"form": form})


@require_safe
def people(request: SignedInRequest) -> HttpResponse:
    """Who has how many."""
    return render(request, "desk/people.html", {"rows": present_loads(loads_of(request.actor, at=now()))})


@either
def keys(request: SignedInRequest) -> HttpResponse:
    """Switch single keys on or off in this browser: a keyboard is the device's, not the person's."""
    initial = {"keys": "on" if wants_single_keys(request) else "off"}
    form = KeysForm(request.POST or None, initial=initial)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "desk/keys.html", {"form": form})
    response = redirect("desk:queue")
    if form.cleaned_data["keys"] == "on":
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(
            KEYS, "on", max_age=YEAR, path=PLACE, secure=secure, httponly=True, samesite="Lax"
        )
        messages.success(request, _("Single keys are on in this browser."))
    else:
        response.delete_cookie(KEYS, path=PLACE)
        messages.success(request, _("Single keys are off."))
    return response
