"""What others learn of one child whom one knows: who works with the child, who is never told, who looked."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.children.selectors import Entry, shields_of
from sharewell.apps.organisations.selectors import people_of
from sharewell.apps.pointers.forms import EVERYBODY, BarForm, WorkerForm
from sharewell.apps.pointers.presenters import SHOWING_WORDS, bar_rows, looked_columns, looked_rows
from sharewell.apps.pointers.selectors import (
    agreements_of,
    bar_of,
    bars_of,
    looks_at_entry,
    showing_of,
    worker_of,
)
from sharewell.apps.pointers.services import (
    PointersError,
    bar_organisation,
    end_bar,
    end_worker,
    name_worker,
)
from sharewell.apps.pointers.views.looking import own_entry
from sharewell.apps.pointers.views.places import found_places
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def ours(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """What others learn of one child."""
    found = own_entry(request, entry)
    page = {
        "entry": found.pk,
        "agreed": agreements_of(request.actor.organisation).count(),
        "words": SHOWING_WORDS[showing_of(request.actor.organisation)],
        "kept_safe": shields_of(request.actor, [found.pk]).exists(),
        "worker": worker_of(found),
        "bars": bar_rows(bars_of(found), at=now()),
        "columns": looked_columns(with_entry=False),
        "rows": looked_rows(looks_at_entry(request.actor, found), at=now(), opens=False),
    }
    return render(request, "pointers/ours.html", page)


@either
def worker(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Who works with the child here."""
    found = own_entry(request, entry)
    named = worker_of(found)
    initial = {"person": str(named.person_id) if named else ""}
    form = WorkerForm(request.POST or None, people=_people(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        _name(request, found, form.cleaned_data["person"])
        return redirect("pointers:ours", found.pk)
    return form_page(request, "pointers/worker.html", {"form": form, "entry": found.pk})


@either
def bar(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Who is never told."""
    found = own_entry(request, entry)
    looking = "look" in request.POST
    places = found_places(request, "barred")
    form = BarForm(
        None if looking else request.POST or None,
        places=places,
        initial={"find": request.POST.get("find", ""), "barred": request.POST.get("barred", "")},
    )
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["barred"]
        barred = None if chosen == EVERYBODY else UUID(chosen)
        bar_organisation(actor=request.actor, entry=found, barred=barred, at=now())
        messages.success(request, _("Saved. They get the same answer as if you did not know the child."))
        return redirect("pointers:ours", found.pk)
    page = {"form": form, "entry": found.pk, "none_found": looking and not places}
    return form_page(request, "pointers/bar.html", page)


@require_POST
def unbar(request: SignedInRequest, bar: UUID) -> HttpResponse:
    """It may be said again."""
    found = bar_of(request.actor, bar)
    if found is None:
        raise Http404
    end_bar(actor=request.actor, bar=found, at=now())
    messages.success(request, _("Saved. From now on they learn what everybody may learn."))
    return redirect("pointers:ours", found.entry_id)


def _people(request: SignedInRequest) -> list[tuple[str, str]]:
    return [
        (str(one.person), f"{one.name}, {one.job}" if one.job else one.name)
        for one in people_of(request.actor.organisation)
        if one.role in CONTENT_ROLES
    ]


def _name(request: SignedInRequest, entry: Entry, chosen: str) -> None:
    try:
        if chosen:
            name_worker(actor=request.actor, entry=entry, person=UUID(chosen), at=now())
        else:
            end_worker(actor=request.actor, entry=entry, at=now())
    except PointersError as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("Saved."))
