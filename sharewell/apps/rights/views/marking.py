"""Marking live records, lifting the marks, and putting right what was shared."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sharewell.apps.children.services import KeptSafe
from sharewell.apps.rights.forms.marking import CorrectForm, MarkForm, UnmarkForm
from sharewell.apps.rights.presenters.things import present_things
from sharewell.apps.rights.selectors import FoundThing, RightsRequest, thing_of, things_of
from sharewell.apps.rights.services import (
    Mended,
    RightsError,
    correct_for,
    items_of,
    mark_for,
    open_thing,
    unmark,
)
from sharewell.apps.rights.views.requests import ANSWERING, changeable, done, named
from sharewell.apps.shares.services import SharesError
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def mark(request: SignedInRequest, rights: str) -> HttpResponse:
    """Which of the things that were found are marked."""
    row = changeable(request, rights)
    found = [(one["id"], f"{one['title']}, {one['day']}") for one in present_things(row, things_of(row))]
    form = MarkForm(request.POST or None, things=found)
    if request.method == "POST" and form.is_valid():
        chosen = {UUID(one) for one in form.cleaned_data["things"]}
        act = partial(mark_for, actor=request.actor, request=row, at=now(), things=chosen)
        return done(request, row, act, _("It is marked. Everybody who opens it sees that."))
    lead = "" if found else _("Nothing was found yet. Search what is held first.")
    shown = {"form": form, "reference": row.reference, "lead": lead, "button": _("Mark it")}
    return form_page(request, "rights/form.html", shown)


@either
def lift(request: SignedInRequest, rights: str) -> HttpResponse:
    """Lift the marks, with the reason that was told."""
    row = named(request, rights)
    form = UnmarkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        act = partial(unmark, actor=request.actor, request=row, at=now(), reason=reason)
        return done(request, row, act, _("The marks are lifted."))
    shown = {"form": form, "reference": row.reference, "button": _("Lift the marks")}
    return form_page(request, "rights/form.html", shown)


@either
def correct(request: SignedInRequest, rights: str, thing: UUID) -> HttpResponse:
    """Put an item right that was shared from here."""
    row, at = changeable(request, rights), now()
    found = thing_of(row, thing)
    if found is None:
        raise Http404
    opened = open_thing(actor=request.actor, request=row, thing=found, at=at, purpose=ANSWERING)
    form = CorrectForm(
        request.POST or None, items=items_of(actor=request.actor, thing=found, texts=opened.texts)
    )
    if request.method == "POST" and form.is_valid() and _is_corrected(request, row, found, form):
        messages.success(request, _("It is put right, and everybody who has a copy is told."))
        return redirect("rights:thing", row.reference, found.pk)
    named_so = {"title": _("Put it right"), "button": _("Put it right")}
    return form_page(request, "rights/form.html", {"form": form, "reference": row.reference, **named_so})


def _is_corrected(request: SignedInRequest, row: RightsRequest, found: FoundThing, form: CorrectForm) -> bool:
    """Correct it; where that cannot be, the form says why and what was typed stays."""
    try:
        correct_for(actor=request.actor, request=row, thing=found, at=now(), mended=Mended(**form.mended))
    except (RightsError, SharesError) as refused:
        form.add_error(None, refused.sentence)
    except KeptSafe:
        form.add_error(None, _("These words tell somebody what must be kept safe. Nothing has gone."))
    return not form.errors
