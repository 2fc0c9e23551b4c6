"""The register, and a request as it comes."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import offered_choices, open_for_answer
from sharewell.apps.rights.forms import CameForm, FindForm
from sharewell.apps.rights.policies import may_work
from sharewell.apps.rights.presenters import present_row
from sharewell.apps.rights.selectors import Wanted, register, waiting_to_be_read
from sharewell.apps.rights.services import RightsError, record_request
from sharewell.apps.rights.views.requests import ANSWERING
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from sharewell.kit.govuk.finding import find_page
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

A_PAGE = 25


@require_safe
def requests(request: SignedInRequest) -> HttpResponse:
    """The register: what runs out first first."""
    form, at = FindForm(request.GET or {"state": "open"}), now()
    said = form.cleaned_data if form.is_valid() else {"state": "open"}
    page = Paginator(register(request.actor, Wanted(**said), at=at), A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "form": form,
        "rows": [present_row(one, at=at) for one in page.object_list],
        "page": page,
        "may_work": bool(may_work(request.actor)),
        "to_read": [one.reference for one in waiting_to_be_read(request.actor)[:A_PAGE]],
    }
    return render(request, "rights/list.html", shown)


@either
def find(request: SignedInRequest) -> HttpResponse:
    """Whom it is about, among the organisation's own records."""
    return find_page(
        request,
        question=_("Whom is the request about?"),
        look_up=lambda typed: offered_choices(actor=request.actor, typed=typed, at=now(), purpose=ANSWERING),
        leads_to="rights:start_about",
        back_to="rights:list",
    )


@either
def start(request: SignedInRequest) -> HttpResponse:
    """What came, about somebody of whom there is no record here."""
    return _start(request, None, None)


@either
def start_about(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """What came, about somebody of whom there is a record."""
    found = entry_of(request.actor, entry)
    if found is None:
        raise Http404
    identity = open_for_answer(actor=request.actor, entry=found, at=now(), purpose=ANSWERING)
    return _start(request, entry, identity)


def _start(request: SignedInRequest, entry: UUID | None, identity: Identity | None) -> HttpResponse:
    name = _name(identity)
    form = CameForm(request.POST or None, initial={"about": name})
    if request.method == "POST" and form.is_valid():
        born = identity.born.isoformat() if identity and identity.born else ""
        try:
            made = record_request(actor=request.actor, at=now(), came=form.came(entry=entry, born=born))
        except RightsError as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, _("Written down. The clock runs from the day on which it came."))
            return redirect("rights:request", made.reference)
    shown: dict[str, Any] = {"form": form, "name": name, "is_known": entry is not None}
    return form_page(request, "rights/start.html", shown)


def _name(identity: Identity | None) -> str:
    return f"{identity.given_names} {identity.family_name}".strip() if identity else ""
