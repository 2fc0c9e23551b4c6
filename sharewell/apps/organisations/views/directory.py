"""The contact directory."""

from dataclasses import asdict
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from sharewell.apps.organisations.forms import ContactDetailsForm, DirectoryFilterForm
from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.policies import may_confirm_entry, may_see_freshness, require_confirm_entry
from sharewell.apps.organisations.presenters.contacts import present_contacts_of, present_on_duty
from sharewell.apps.organisations.presenters.directory import present_contacts, present_entry
from sharewell.apps.organisations.selectors import (
    answering_now,
    contacts_of,
    directory,
    directory_entry,
    escalation_chain,
    on_duty,
)
from sharewell.apps.organisations.services import change_contact_details, confirm_directory_entry
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest


def directory_page(request: SignedInRequest) -> HttpResponse:
    """Whom to ring, front doors first."""
    form = DirectoryFilterForm(request.GET or None)
    wanted = form.cleaned_data if form.is_valid() else {}
    found, at = directory(**wanted), now()
    contacts = contacts_of(found, at=at)
    entries = tuple(
        present_entry(one, answering=answering_now(one, contacts[one.id], at), at=at) for one in found
    )
    narrowed = any(wanted.values())
    return render(
        request,
        "organisations/directory.html",
        {
            "filter_form": form,
            "entries": entries,
            "narrowed": narrowed,
            "may_confirm": may_confirm_entry(request.actor, request.actor.organisation).allowed,
            "may_see_partnership": may_see_freshness(request.actor).allowed,
        },
    )


def organisation_page(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """One organisation: numbers, hours, who answers."""
    entry = directory_entry(organisation)
    if entry is None or not entry.is_shown_to(request.actor.organisation):
        raise Http404
    at, chain = now(), escalation_chain(organisation)
    contacts = contacts_of([entry], at=at)[organisation]
    answering = answering_now(entry, contacts, at)
    context = {
        "entry": present_entry(entry, answering=answering, at=at),
        "organisation": organisation,
        "answering": () if entry.suspended_at else present_contacts_of(answering),
        "numbers": present_contacts_of(contacts),
        "on_duty": present_on_duty(on_duty(organisation, at)),
        "people": present_contacts(chain.leads + chain.deputies + chain.duty_workers),
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
    return form_page(request, "organisations/contact_details.html", context)


def confirm_entry(request: SignedInRequest, organisation: UUID) -> HttpResponse:
    """Somebody of the organisation says that its details are right."""
    if request.method != "POST":
        raise Http404
    try:
        confirm_directory_entry(actor=request.actor, organisation=organisation, at=now())
    except Organisation.DoesNotExist as missing:
        raise Http404 from missing
    return redirect("organisations:organisation", organisation)
