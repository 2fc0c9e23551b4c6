"""Each thing that is done about a breach: a page with a few questions, and what its button does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from sharewell.apps.breaches import forms, policies, services
from sharewell.apps.breaches.presenters import heading
from sharewell.apps.breaches.selectors import Breach
from sharewell.apps.breaches.services import NotPossible
from sharewell.apps.breaches.views.requests import named
from sharewell.apps.organisations.selectors import place_choices
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.breaches import Bad, Choice, Likely
from sharewell.kit.clock import now
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that can be done: its questions, its service, and the words around them.

    `read` turns what was answered into what the service wants, where that is not the same.
    """

    form: type[GovukForm]
    service: Callable[..., object]
    title: Promise
    button: Promise
    read: Callable[[dict[str, Any]], dict[str, Any]] = dict
    may: Callable[[Actor, Breach], Permission] = policies.may_work


SAVE = gettext_lazy("Save")
ACTS: dict[str, Act] = {
    "note": Act(
        form=forms.NoteForm,
        service=services.add_note,
        title=gettext_lazy("Add what else is known"),
        button=SAVE,
        may=policies.may_see,
    ),
    "known": Act(
        form=forms.KnownForm,
        service=services.set_known,
        title=gettext_lazy("When it became known"),
        button=SAVE,
    ),
    "about": Act(
        form=forms.AboutForm, service=services.set_about, title=gettext_lazy("What it is about"), button=SAVE
    ),
    "contain": Act(
        form=forms.ContainForm,
        service=services.contain,
        title=gettext_lazy("So that it grows no worse"),
        button=SAVE,
    ),
    "judge": Act(
        form=forms.JudgeForm,
        service=services.judge,
        title=gettext_lazy("The risk to people"),
        button=SAVE,
        read=lambda said: {**said, "likely": Likely(said["likely"]), "bad": Bad(said["bad"])},
    ),
    "regulator": Act(
        form=forms.RegulatorForm,
        service=services.decide_regulator,
        title=gettext_lazy("The regulator"),
        button=gettext_lazy("Decide"),
        read=lambda said: {"tell": said["choice"] == "tell", "why": said["why"]},
    ),
    "regulator-told": Act(
        form=forms.RegulatorToldForm,
        service=services.note_regulator_told,
        title=gettext_lazy("The regulator was told"),
        button=SAVE,
    ),
    "people": Act(
        form=forms.PeopleForm,
        service=services.decide_people,
        title=gettext_lazy("The people concerned"),
        button=gettext_lazy("Decide"),
        read=lambda said: {"choice": Choice(said["choice"]), "why": said["why"]},
    ),
    "letter": Act(
        form=forms.LetterForm,
        service=services.write_letter,
        title=gettext_lazy("A letter to one of the people concerned"),
        button=gettext_lazy("Write the letter"),
    ),
    "partner": Act(
        form=forms.PartnerForm,
        service=services.tell_partner,
        title=gettext_lazy("Tell another organisation"),
        button=gettext_lazy("Tell them"),
        read=lambda said: {**said, "partner": UUID(said["partner"])},
    ),
    "lesson": Act(
        form=forms.LessonForm,
        service=services.add_lesson,
        title=gettext_lazy("What is to change"),
        button=SAVE,
    ),
    "close": Act(
        form=forms.CloseForm,
        service=services.close_breach,
        title=gettext_lazy("Close this"),
        button=gettext_lazy("Close it"),
    ),
    "reopen": Act(
        form=forms.ReopenForm,
        service=services.reopen_breach,
        title=gettext_lazy("Open this again"),
        button=gettext_lazy("Open it again"),
        may=lambda actor, _breach: policies.may_answer_for(actor),
    ),
}


@either
def do(request: SignedInRequest, breach: str, act: str) -> HttpResponse:
    """The page of one thing that can be done; pressing its button does it."""
    row, found = named(request, breach), ACTS.get(act)
    if found is None:
        raise Http404
    require(found.may(request.actor, row))
    form = _form(request, found, row)
    if request.method == "POST" and form.is_valid() and _is_done(request, found, row, form):
        messages.success(request, _("It is written down."))
        return redirect("breaches:breach", row.reference)
    shown = {"form": form, "page": heading(row, at=now()), "title": found.title, "button": found.button}
    return form_page(request, "breaches/do.html", {**shown, "act": act})


def _is_done(request: SignedInRequest, found: Act, row: Breach, form: GovukForm) -> bool:
    """Do it. Where it cannot be done, the form says why, and keeps what was typed."""
    try:
        found.service(actor=request.actor, breach=row, at=now(), **found.read(form.cleaned_data))
    except NotPossible as refused:
        form.add_error(None, refused.sentence)
        return False
    return True


@require_POST
def lesson_done(request: SignedInRequest, breach: str, lesson: int) -> HttpResponse:
    """What was to change has changed."""
    row = named(request, breach)
    try:
        services.finish_lesson(actor=request.actor, breach=row, at=now(), lesson=lesson)
    except NotPossible as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("It is written down."))
    return redirect("breaches:breach", row.reference)


def _form(request: SignedInRequest, found: Act, row: Breach) -> GovukForm:
    initial = {"known_at": row.known_at, "told_at": now()}
    if found.form is forms.PartnerForm:
        return forms.PartnerForm(request.POST or None, partners=place_choices(but=request.actor.organisation))
    return found.form(request.POST or None, initial=initial)
