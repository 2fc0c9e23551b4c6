"""The contact directory."""

from dataclasses import asdict
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from sharewell.apps.organisations.forms import ContactDetailsForm, DirectoryFilterForm
from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.policies import may_confirm_entry, require_confirm_entry
from sharewell.apps.organisations.presenters.directory import present_contacts, present_entry
from sharewell.apps.organisations.selectors import directory, directory_entry, escalation_chain
from sharewell.apps.organisations.services import change_contact_details, confirm_directory_entry
from sharewell.apps.organisations.views.requests import SignedInRequest
from sharewell.kit.clock import now


def directory_page(request: SignedInRequest) -> HttpResponse:
    """Whom to ring, front doors first."""
    form = DirectoryFilterForm(request.GET or None)
    wanted = form.cleaned_data if form.is_valid() else {}
    entries = tuple(present_entry(one) for one in directory(**wanted))
    narrowed = any(wanted.values())
    return render(
        request,
        "organisations/directory.html",
        {"filter_form": form, "entries": entries, "narrowed": narrowed},
    )


def organisation_page(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """One organisation: numbers, hours, who answers."""
    entry = directory_entry(organisation)
    if entry is None or not entry.is_shown_to(request.actor.organisation):
        raise Http404
    chain = escalation_chain(organisation)
    context = {
        "entry": present_entry(entry),
        "organisation": organisation,
        "contacts": present_contacts(chain.leads + chain.deputies + chain.duty_workers),
        "may_confirm": may_confirm_entry(request.actor, organisation).allowed,
    }
    return render(request, "organisations/organisation.html", context)


def contact_details(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """Put numbers, hours and the notice address right."""
    require_confirm_entry(request.actor, organisation)
    entry = directory_entry(organisation)
    if entry is None:
        raise Http404
    form = ContactDetailsForm(request.POST or None, initial=asdict(entry))
    if request.method == "POST" and form.is_valid():
        change_contact_details(actor=request.actor, organisation=entry.id, at=now(), **form.cleaned_data)
        return redirect("organisations:organisation", entry.id)
    context = {"form": form, "entry": present_entry(entry)}
    return render(request, "organisations/contact_details.html", context)


def confirm_entry(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """Somebody of the organisation says that its details are right."""
    if request.method != "POST":
        raise Http404
    try:
        confirm_directory_entry(actor=request.actor, organisation=organisation, at=now())
    except Organisation.DoesNotExist as missing:
        raise Http404 from missing
    return redirect("organisations:organisation", organisation)
