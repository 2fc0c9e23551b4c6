"""What each view begins and ends with."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from sharewell.apps.agreements.selectors import Agreement, Party, agreement_for, party_in
from sharewell.apps.agreements.services import NotPossible
from sharewell.apps.organisations.selectors import directory, directory_entry
from sharewell.domain.access import Actor
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest


def named(request: SignedInRequest, reference: str) -> Agreement:
    """The agreement that an address names. Raises Http404 where there is none for this person."""
    found = agreement_for(request.actor, reference)
    if found is None:
        raise Http404
    return found


def named_party(agreement: Agreement, party: UUID) -> Party:
    """A party that an address names. Raises Http404."""
    found = party_in(agreement, party)
    if found is None:
        raise Http404
    return found


def done(
    request: SignedInRequest, reference: str, step: Callable[[], object], said: str, *, to: str = "agreement"
) -> HttpResponse:
    """Take a step and go on, saying what was done or why it could not be."""
    try:
        step()
    except NotPossible as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, said)
    return redirect(f"agreements:{to}", reference)


def places_for(actor: Actor) -> list[tuple[str, str]]:
    """The organisations of the directory in the actor's nation that can be parties, by id and name."""
    own = directory_entry(actor.organisation)
    found = directory(nation=own.nation) if own else ()
    return [(str(one.id), f"{one.name}, {one.area}") for one in found if one.id != actor.organisation]


def text_page(
    request: SignedInRequest, row: Agreement, form: object, title: str, button: str
) -> HttpResponse:
    """The page with one form of an agreement."""
    context = {"form": form, "button": button, "reference": row.reference, "title": title}
    return form_page(request, "agreements/form.html", context)
