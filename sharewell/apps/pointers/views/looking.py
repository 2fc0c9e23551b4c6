"""Looking who else knows a child, and what that look was told."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import Entry, entry_of, shields_of
from sharewell.apps.organisations.selectors import contacts_of
from sharewell.apps.pointers.forms import LookForm
from sharewell.apps.pointers.presenters import look_rows, present_answers, purpose_choices, purpose_words
from sharewell.apps.pointers.selectors import Look, answers_of, look_of, looks_from, places_by_id
from sharewell.apps.pointers.services import PointersError, ask_for_a_ring, look_who_knows, open_look
from sharewell.domain.pointers import Told
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def look(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Why one looks; and the looks that one's organisation made before."""
    found = own_entry(request, entry)
    form = LookForm(request.POST or None, purposes=purpose_choices())
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = look_who_knows(actor=request.actor, entry=found, at=now(), **said)
        except PointersError as refused:
            form.add_error("purpose", refused.sentence)
        else:
            return redirect("pointers:result", made.pk)
    page = {
        "form": form,
        "entry": found.pk,
        "kept_safe": shields_of(request.actor, [found.pk]).exists(),
        "columns": [_("When"), _("Who"), _("Why")],
        "rows": look_rows(looks_from(request.actor, found), at=now()),
    }
    return form_page(request, "pointers/look.html", page)


@require_safe
def result(request: SignedInRequest, look: UUID) -> HttpResponse:
    """Who else knows the child, as they chose to say it."""
    found = _look(request, look)
    open_look(actor=request.actor, look=found, at=now())
    answers = answers_of(found)
    # Looked up for all who were asked: what is kept safe must not be told by a shorter page.
    places = places_by_id(one.organisation_id for one in answers if one.told != Told.LOCKED)
    pointers = present_answers(answers, places=places, contacts=contacts_of(list(places.values())), at=now())
    page = {
        "pointers": pointers,
        "asked": found.asked,
        "entry": found.entry_id,
        "purpose": purpose_words(found.purpose),
        "at": found.at,
    }
    return render(request, "pointers/result.html", page)


@require_POST
def ring(request: SignedInRequest, look: UUID, answer: UUID) -> HttpResponse:
    """Ask somebody who says only that they know the child to ring."""
    found = _look(request, look)
    try:
        ask_for_a_ring(actor=request.actor, look=found, answer=answer, at=now())
    except PointersError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("We asked them to ring you. If it cannot wait, share your worry now."))
    return redirect("pointers:result", look)


def own_entry(request: SignedInRequest, entry: UUID) -> Entry:
    """An entry of the actor's organisation. Raises Http404 and Refused."""
    found = entry_of(request.actor, entry)
    if found is None:
        raise Http404
    require_open_entry(request.actor, found)
    return found


def _look(request: SignedInRequest, look: UUID) -> Look:
    found = look_of(request.actor, look)
    if found is None:
        raise Http404
    return found
