"""What others learn of one child whom one knows: who works with the child, who is never told, who looked."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import Entry, organisations_left_out, shields_of
from sharewell.apps.organisations.selectors import organisation_names, people_of
from sharewell.apps.pointers.forms import WorkerForm
from sharewell.apps.pointers.presenters import SHOWING_WORDS, looked_columns, looked_rows
from sharewell.apps.pointers.selectors import agreements_of, looks_at_entry, showing_of, worker_of
from sharewell.apps.pointers.services import (
    PointersError,
    end_worker,
    name_worker,
)
from sharewell.apps.pointers.views.looking import own_entry
from sharewell.domain.access.role import CONTENT_ROLES, Role
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
        "left_out": _left_out(request, found),
        "is_lead": request.actor.role is Role.SAFEGUARDING_LEAD,
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


def _left_out(request: SignedInRequest, entry: Entry) -> list[str]:
    bars = list(organisations_left_out(request.actor, entry))
    names = organisation_names({one.organisation for one in bars if one.organisation})
    return [names.get(one.organisation, "") if one.organisation else _("Nobody may be told") for one in bars]


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
