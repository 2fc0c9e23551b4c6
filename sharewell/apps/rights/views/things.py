"""Searching, and deciding about each thing that was found."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.rights.forms import WeighForm
from sharewell.apps.rights.presenters.things import grounds_of, present_things
from sharewell.apps.rights.selectors import RightsRequest, thing_of, things_of
from sharewell.apps.rights.services import (
    OpenedThing,
    RightsError,
    case_of,
    open_request,
    open_thing,
    search,
    weigh,
)
from sharewell.apps.rights.views.requests import ANSWERING, changeable, named
from sharewell.domain.rights import Right
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

A_PAGE = 50


@require_POST
def look(request: SignedInRequest, rights: str) -> HttpResponse:
    """Look through all that is held."""
    row = changeable(request, rights)
    try:
        new = search(actor=request.actor, request=row, at=now())
    except RightsError as refused:
        messages.error(request, refused.sentence)
        return redirect("rights:request", row.reference)
    messages.success(request, ngettext("%d new thing was found.", "%d new things were found.", new) % new)
    return redirect("rights:things", row.reference)


@require_safe
def things(request: SignedInRequest, rights: str) -> HttpResponse:
    """What was found, oldest first, with what was decided."""
    row = named(request, rights)
    page = Paginator(things_of(row), A_PAGE).get_page(request.GET.get("page"))
    shown = {"reference": row.reference, "rows": present_things(row, page.object_list), "page": page}
    return render(request, "rights/things.html", shown)


@either
def thing(request: SignedInRequest, rights: str, thing: UUID) -> HttpResponse:
    """One thing: its texts, the decision, the ground, and what is covered."""
    row, at = changeable(request, rights), now()
    found = thing_of(row, thing)
    if found is None:
        raise Http404
    opened = open_thing(actor=request.actor, request=row, thing=found, at=at, purpose=ANSWERING)
    form = _form(request, row, opened)
    if request.method == "POST" and form.is_valid():
        try:
            weigh(actor=request.actor, request=row, opened=opened, at=at, weighed=form.weighed)
        except RightsError as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, _("It is decided."))
            return redirect("rights:things", row.reference)
    (shown,) = present_things(row, [found])
    page = {"form": form, "reference": row.reference, "row": shown, "was_changed": opened.was_changed}
    page["can_correct"] = row.right == Right.RECTIFICATION and found.kind in {"share_sent", "answer"}
    return form_page(request, "rights/thing.html", page)


def _form(request: SignedInRequest, row: RightsRequest, opened: OpenedThing) -> WeighForm:
    said = open_request(actor=request.actor, request=row, at=now(), purpose=ANSWERING)
    grounds = grounds_of(case_of(row, said.content, now()))
    return WeighForm(request.POST or None, right=Right(row.right), opened=opened, grounds=grounds)
