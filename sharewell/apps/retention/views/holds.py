"""Holds: setting one, asking that one be lifted, and a second person's answer."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.retention import policies
from sharewell.apps.retention.forms import AnswerForm, ReasonForm
from sharewell.apps.retention.presenters import hold_words
from sharewell.apps.retention.selectors import (
    File,
    lifted_moratoriums,
    lifting_for,
    liftings_waiting,
    standing_hold,
    standing_own_holds,
)
from sharewell.apps.retention.services import (
    answer_lifting,
    ask_to_lift_hold,
    ask_to_lift_moratorium,
    set_hold,
)
from sharewell.apps.retention.views.requests import done, named
from sharewell.domain.retention import moratoriums
from sharewell.kit.advice.words import in_language
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

MOST = 100


@require_safe
def holds(request: SignedInRequest) -> HttpResponse:
    """What holds, what is asked to be lifted, and what stands in the data."""
    lifted = lifted_moratoriums(request.actor.organisation)
    context = {
        "rows": [hold_words(row) for row in standing_own_holds(request.actor.organisation)[:MOST]],
        "liftings": liftings_waiting(request.actor)[:MOST],
        "moratoriums": [(one.key, in_language(one.says)) for one in moratoriums() if one.key not in lifted],
        "me": request.actor.person,
    }
    return render(request, "retention/holds.html", context)


@either
def add(request: SignedInRequest) -> HttpResponse:
    """Hold everything that the organisation keeps."""
    return _set(request, None, _("Hold everything that we keep"))


@either
def hold_file(request: SignedInRequest, kept_file: UUID) -> HttpResponse:
    """Hold one file."""
    return _set(request, named(request, kept_file), _("Hold this file"))


@either
def lift(request: SignedInRequest, retention_hold: UUID) -> HttpResponse:
    """Ask that a hold be lifted."""
    row, form = standing_hold(request.actor, retention_hold), ReasonForm(request.POST or None)
    if row is None:
        raise Http404
    if request.method == "POST" and form.is_valid():
        step = partial(ask_to_lift_hold, actor=request.actor, at=now(), hold=row, **form.cleaned_data)
        return done(request, step, _("A second person has to agree."), "holds")
    return _form(request, form, _("Ask that this hold be lifted"), _("Ask"), reverse("retention:holds"))


@either
def moratorium(request: SignedInRequest, moratorium: str) -> HttpResponse:
    """Ask that a moratorium of the data hold this organisation no more."""
    found = next((one for one in moratoriums() if one.key == moratorium), None)
    form = ReasonForm(request.POST or None)
    if found is None:
        raise Http404
    if request.method == "POST" and form.is_valid():
        said = {"moratorium": found.key, **form.cleaned_data}
        step = partial(ask_to_lift_moratorium, actor=request.actor, at=now(), **said)
        return done(request, step, _("A second person has to agree."), "holds")
    title = _("Ask that this hold us no more")
    return _form(
        request, form, title, _("Ask"), reverse("retention:holds"), says=str(in_language(found.says))
    )


@either
def answer(request: SignedInRequest, lifting: UUID) -> HttpResponse:
    """As a second person: whether a hold is lifted."""
    row, form = lifting_for(request.actor, lifting), AnswerForm(request.POST or None)
    if row is None:
        raise Http404
    policies.require_answer_lifting(request.actor, row)
    if request.method == "POST" and form.is_valid():
        agrees = form.cleaned_data["agrees"] == "yes"
        step = partial(answer_lifting, actor=request.actor, at=now(), lifting=row, agrees=agrees)
        return done(request, step, _("Your answer is kept."), "holds")
    said = _("%(who)s asks: %(reason)s") % {"who": row.person_name, "reason": row.reason}
    return _form(request, form, _("Is it to be lifted?"), _("Answer"), reverse("retention:holds"), says=said)


def _set(request: SignedInRequest, file: File | None, title: str) -> HttpResponse:
    policies.require_keep(request.actor)
    form = ReasonForm(request.POST or None)
    back = ("file", file.pk) if file else ("holds",)
    if request.method == "POST" and form.is_valid():
        step = partial(set_hold, actor=request.actor, at=now(), file=file, **form.cleaned_data)
        return done(request, step, _("It is held. Nothing of it is destroyed."), *back)
    return _form(request, form, title, _("Hold it"), reverse(f"retention:{back[0]}", args=back[1:]))


def _form(
    request: SignedInRequest, form: object, title: str, button: str, back: str, says: str = ""
) -> HttpResponse:
    context = {"form": form, "title": title, "button": button, "back": back, "says": says}
    return form_page(request, "retention/form.html", context)
