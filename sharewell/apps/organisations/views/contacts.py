"""An organisation's own duty contacts, and the page that the monthly pulse leads to."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sharewell.apps.organisations.errors import ContactInUse
from sharewell.apps.organisations.forms import ContactForm, contact_filled_in
from sharewell.apps.organisations.policies import require_confirm_entry
from sharewell.apps.organisations.presenters.contacts import present_contact, present_contacts_of
from sharewell.apps.organisations.presenters.directory import present_entry
from sharewell.apps.organisations.selectors import contact_of, contacts_of, directory_entry
from sharewell.apps.organisations.services import add_contact, change_contact, remove_contact
from sharewell.domain.contacts import Contact
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest


def contacts(request: SignedInRequest) -> HttpResponse:
    """All contacts of the actor's own organisation, to change, to add to."""
    return render(request, "organisations/contacts.html", _own(request))


def pulse(request: SignedInRequest) -> HttpResponse:
    """Is all this still right? One press says so."""
    return render(request, "organisations/pulse.html", _own(request))


def add(request: SignedInRequest) -> HttpResponse:
    """A new contact."""
    require_confirm_entry(request.actor, request.actor.organisation)
    form = ContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            add_contact(
                actor=request.actor, organisation=request.actor.organisation, details=form.details(), at=now()
            )
        except ContactInUse:
            _say_twice(form)
        else:
            return redirect("organisations:contacts")
    return form_page(request, "organisations/contact.html", {"form": form, "title": _("Add a contact")})


def change(request: SignedInRequest, contact: UUID) -> HttpResponse:
    """Put a contact right."""
    held = _held(request, contact)
    form = ContactForm(request.POST or None, initial=contact_filled_in(held))
    if request.method == "POST" and form.is_valid():
        try:
            change_contact(
                actor=request.actor,
                organisation=request.actor.organisation,
                contact=contact,
                details=form.details(),
                at=now(),
            )
        except ContactInUse:
            _say_twice(form)
        else:
            return redirect("organisations:contacts")
    context = {"form": form, "title": _("Change a contact"), "contact": present_contact(held)}
    return form_page(request, "organisations/contact.html", context)


def remove(request: SignedInRequest, contact: UUID) -> HttpResponse:
    """Take a contact out of the directory, after asking once."""
    held = _held(request, contact)
    if request.method != "POST":
        return render(request, "organisations/remove_contact.html", {"contact": present_contact(held)})
    remove_contact(actor=request.actor, organisation=request.actor.organisation, contact=contact, at=now())
    messages.success(request, _("{name} is no longer in the directory.").format(name=held.name))
    return redirect("organisations:contacts")


def _own(request: SignedInRequest) -> dict[str, object]:
    organisation = request.actor.organisation
    require_confirm_entry(request.actor, organisation)
    entry = directory_entry(organisation)
    if entry is None:
        raise Http404
    held = contacts_of([entry])[organisation]
    return {
        "entry": present_entry(entry),
        "organisation": organisation,
        "contacts": present_contacts_of(held),
    }


def _held(request: SignedInRequest, contact: UUID) -> Contact:
    require_confirm_entry(request.actor, request.actor.organisation)
    found = contact_of(contact, organisation=request.actor.organisation)
    if found is None:
        raise Http404
    return found


def _say_twice(form: ContactForm) -> None:
    form.add_error("name", _("You have a contact of this name for this already. Change that one instead"))
