"""What others may learn, and who looked: for the leads of an organisation."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.pointers.forms import AgreeForm, SettingForm
from sharewell.apps.pointers.policies import require_set
from sharewell.apps.pointers.presenters import (
    SHOWING_WORDS,
    agreed_rows,
    length_choices,
    looked_columns,
    looked_rows,
)
from sharewell.apps.pointers.selectors import agreement_of, agreements_of, looks_at, setting_of, showing_of
from sharewell.apps.pointers.services import agree_with, choose_showing, end_agreement
from sharewell.apps.pointers.views.places import found_places
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.pointers import Showing, pointer_rules
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def setting(request: SignedInRequest) -> HttpResponse:
    """What others may learn."""
    require_set(request.actor)
    chosen = showing_of(request.actor.organisation)
    form = SettingForm(request.POST or None, initial={"showing": chosen.value})
    if request.method == "POST" and form.is_valid():
        showing = Showing(form.cleaned_data["showing"])
        choose_showing(actor=request.actor, showing=showing, at=now())
        messages.success(request, _("Saved. %(what)s") % {"what": SHOWING_WORDS[showing]})
        return redirect("pointers:setting")
    page = {
        "form": form,
        "row": setting_of(request.actor.organisation),
        "rules": pointer_rules(),
        "agreed": agreed_rows(agreements_of(request.actor.organisation), on=local_day(now())),
    }
    return form_page(request, "pointers/setting.html", page)


@either
def agree(request: SignedInRequest) -> HttpResponse:
    """What one organisation learns by an agreement."""
    require_set(request.actor)
    looking, places = "look" in request.POST, found_places(request, "partner")
    form = AgreeForm(
        None if looking else request.POST or None,
        places=places,
        lengths=length_choices(),
        initial={name: request.POST.get(name, "") for name in AgreeForm.base_fields} if looking else {},
    )
    if request.method == "POST" and form.is_valid():
        agree_with(actor=request.actor, at=now(), **form.asked())
        messages.success(request, _("Saved."))
        return redirect("pointers:setting")
    page = {"form": form, "none_found": looking and not places}
    return form_page(request, "pointers/agree.html", page)


@require_POST
def end(request: SignedInRequest, agreed: UUID) -> HttpResponse:
    """From now on they learn what everybody may learn."""
    require_set(request.actor)
    found = agreement_of(request.actor, agreed)
    if found is None:
        raise Http404
    end_agreement(actor=request.actor, agreed=found, at=now())
    messages.success(request, _("Ended. They learn what everybody may learn."))
    return redirect("pointers:setting")


@require_safe
def who_looked(request: SignedInRequest) -> HttpResponse:
    """Who looked for children whom one's organisation knows."""
    require_set(request.actor)
    after = request.GET.get("after", "")
    found = looks_at(request.actor, after=after)
    opens = request.actor.role in CONTENT_ROLES
    first = reverse("pointers:who_looked")
    page = {
        "rows": looked_rows(found.rows, at=now(), opens=opens),
        "columns": looked_columns(with_entry=opens),
        "first_url": first if after else "",
        "older_url": f"{first}?after={found.next_after}" if found.next_after else "",
        "words": SHOWING_WORDS[showing_of(request.actor.organisation)],
    }
    return render(request, "pointers/who_looked.html", page)
