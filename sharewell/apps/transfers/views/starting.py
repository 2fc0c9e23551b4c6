"""What moves, and that a child is leaving."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import offered_choices
from sharewell.apps.organisations.selectors import place_choices
from sharewell.apps.transfers.forms import LeavesForm, PlaceForm
from sharewell.apps.transfers.presenters import present_list
from sharewell.apps.transfers.selectors import coming, leaving
from sharewell.apps.transfers.services import ChildLeaves, TransfersError, place_known, start_transfer
from sharewell.apps.transfers.views.requests import MOVING, done, named
from sharewell.domain.transfers import Leaving
from sharewell.kit.clock import now
from sharewell.kit.govuk.finding import find_page
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def transfers(request: SignedInRequest) -> HttpResponse:
    """Files that leave and files that come."""
    at = now()
    rows = {
        "leaving": present_list(leaving(request.actor), coming=False, at=at),
        "coming": present_list(coming(request.actor), coming=True, at=at),
        "leaving_columns": [_("To"), _("Where it stands"), _("By when")],
        "coming_columns": [_("From"), _("Where it stands"), _("By when")],
    }
    return render(request, "transfers/list.html", rows)


@either
def find(request: SignedInRequest) -> HttpResponse:
    """Which child."""
    return find_page(
        request,
        question=_("Which child is leaving?"),
        look_up=lambda typed: offered_choices(actor=request.actor, typed=typed, at=now(), purpose=MOVING),
        leads_to="transfers:start",
        back_to="transfers:list",
    )


@either
def start(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """That this child leaves."""
    if entry_of(request.actor, entry) is None:
        raise Http404
    form = LeavesForm(request.POST or None, places=_places(request))
    if request.method != "POST" or form.is_looking or not form.is_valid():
        return _form_page(request, form, _("Write it down"))
    try:
        made = start_transfer(actor=request.actor, at=now(), child=_said(entry, form))
    except TransfersError as refused:
        form.add_error("recipient", refused.sentence)
        return _form_page(request, form, _("Write it down"))
    messages.success(request, _("Written down. The clock for the file runs."))
    return redirect("transfers:transfer", made.reference)


@either
def place(request: SignedInRequest, transfer: str) -> HttpResponse:
    """Where the child goes."""
    found = named(request, transfer)
    form = PlaceForm(request.POST or None, places=_places(request))
    if (
        request.method == "POST"
        and not form.is_looking
        and form.is_valid()
        and form.cleaned_data["recipient"]
    ):
        recipient = UUID(form.cleaned_data["recipient"])
        return done(
            request,
            transfer,
            lambda: place_known(actor=request.actor, transfer=found, at=now(), recipient=recipient),
            _("Written down."),
        )
    return _form_page(request, form, _("Write it down"), reference=transfer)


def _said(entry: UUID, form: LeavesForm) -> ChildLeaves:
    said = form.cleaned_data
    return ChildLeaves(
        entry=entry,
        leaving=Leaving(said["leaving"]),
        leaves_on=said["leaves_on"],
        recipient=UUID(said["recipient"]) if said["recipient"] else None,
        urgency=said["urgency"],
        about=said["about"],
    )


def _places(request: SignedInRequest) -> list[tuple[str, str]]:
    words, chosen = request.POST.get("words", "").strip(), request.POST.get("recipient", "")
    return place_choices(but=request.actor.organisation, query=words) if words or chosen else []


def _form_page(
    request: SignedInRequest, form: PlaceForm, button: str, *, reference: str = ""
) -> HttpResponse:
    looking = form.is_bound and form.is_looking
    status = 422 if form.is_bound and not looking else 200
    page = {"form": form, "button_text": button, "reference": reference, "looking": looking}
    return render(request, "transfers/start.html", page, status=status)
