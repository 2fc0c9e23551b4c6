"""Files of agreements that come from elsewhere: begun as a draft, or checked against what was given out."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render

from sharewell.apps.agreements import policies
from sharewell.apps.agreements.forms import FileForm, PartiesForm, brought_along, found_in, read_again
from sharewell.apps.agreements.selectors import copy_looked_at, looked_words, parties_here
from sharewell.apps.agreements.services import NotPossible, import_agreement
from sharewell.apps.agreements.views.requests import places_for
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.domain.agreements import Exchanged
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def bring_in(request: SignedInRequest) -> HttpResponse:
    """A new draft from a file. Nothing is written until it is whole and it is known who each party is. Where a file is
    sent, nothing beside it counts."""
    policies.require_work(request.actor)
    if "content" in request.POST and not request.FILES:
        return _answered(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "agreements/import.html", {"form": form})
    found = found_in(form.cleaned_data["file"])
    known = parties_here(found)
    if len(known) == len(found.parties):
        return _begin(request, form, found, known)
    asking = _asking(request, found, known, {"content": brought_along(found)})
    return render(request, "agreements/match.html", {"form": asking})


@either
def check(request: SignedInRequest) -> HttpResponse:
    """Whether a file is as it was given out here, to the letter."""
    policies.require_work(request.actor)
    form = FileForm(request.POST or None, request.FILES or None)
    looked = None
    if request.method == "POST" and form.is_valid():
        looked = copy_looked_at(form.cleaned_data["file"])
    words = looked_words(looked) if looked else []
    return form_page(request, "agreements/check.html", {"form": form, "looked": looked, "words": words})


def _answered(request: SignedInRequest) -> HttpResponse:
    try:
        found = read_again(request.POST["content"])
    except ValidationError:
        return redirect("agreements:import")
    known = parties_here(found)
    form = _asking(request, found, known)
    if not form.is_valid():
        return form_page(request, "agreements/match.html", {"form": form})
    chosen = {place: UUID(one) for place, one in form.chosen.items()}
    return _begin(request, form, found, {**known, **chosen})


def _asking(
    request: SignedInRequest, found: Exchanged, known: dict[int, UUID], initial: dict[str, str] | None = None
) -> PartiesForm:
    strange = [(place, one.name) for place, one in enumerate(found.parties) if place not in known]
    own = directory_entry(request.actor.organisation)
    ours = [(str(own.id), f"{own.name}, {own.area}")] if own else []
    data = None if initial else request.POST
    return PartiesForm(data, initial=initial, strange=strange, places=[*ours, *places_for(request.actor)])


def _begin(
    request: SignedInRequest, form: FileForm | PartiesForm, found: Exchanged, parties: dict[int, UUID]
) -> HttpResponse:
    try:
        made = import_agreement(actor=request.actor, at=now(), found=found, parties=parties)
    except NotPossible as refused:
        form.add_error(None, refused.sentence)
        page = "match" if isinstance(form, PartiesForm) else "import"
        return form_page(request, f"agreements/{page}.html", {"form": form})
    return redirect("agreements:agreement", made.reference)
