"""Words that were stopped on their way out: what was found, writing them differently, and the second person."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.children import policies
from sharewell.apps.children.forms import AgainForm
from sharewell.apps.children.presenters import ShownHeld, fields_to_change, present_held
from sharewell.apps.children.selectors import HeldWords, held_for
from sharewell.apps.children.services import (
    NotPossibleNow,
    answer_held,
    ask_about_held,
    give_up_held,
    open_held,
)
from sharewell.apps.organisations.selectors import people_to_agree
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.govuk.second import AgreeForm, SecondForm
from sharewell.kit.permissions import SignedInRequest, either

SETTLING = gettext_noop("to settle words that were stopped")


@require_safe
def held(request: SignedInRequest, held: UUID) -> HttpResponse:
    """What was found and where, and what this person can do about it."""
    found = _named(request, held)
    opened = open_held(actor=request.actor, at=now(), held=found, purpose=SETTLING)
    context = {
        "held": found.pk,
        "shown": present_held(opened, at=now()),
        "again": AgainForm(fields=opened.held.fields, changed=fields_to_change(opened)),
        "is_mine": found.said_by_id == request.actor.person,
        "may_change": bool(policies.may_change_held(request.actor, found)),
        "may_agree": bool(policies.may_agree_to_held(request.actor, found)),
    }
    return render(request, "children/held.html", context)


@either
def ask(request: SignedInRequest, held: UUID) -> HttpResponse:
    """Ask a second person to agree that they go as they are."""
    found = _named(request, held)
    policies.require_change_held(request.actor, found)
    colleagues = people_to_agree(found.organisation_id, but=found.said_by_id)
    form = SecondForm(request.POST or None, colleagues=colleagues)
    if request.method != "POST" or not form.is_valid():
        context = {"held": found.pk, "form": form}
        return form_page(request, "children/held_ask.html", context)
    of, reason = UUID(form.cleaned_data["of"]), form.cleaned_data["reason"]
    return _done(
        request,
        found,
        lambda: ask_about_held(actor=request.actor, at=now(), held=found, of=of, reason=reason),
        _("They have been told. You see here and on your home page what they say."),
    )


@either
def second(request: SignedInRequest, held: UUID) -> HttpResponse:
    """For the second person: the words with what was found, and whether they should go as they are."""
    found = _named(request, held)
    policies.require_agree_to_held(request.actor, found)
    form = AgreeForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        context = {"held": found.pk, "form": form, "shown": _shown(request, found)}
        return form_page(request, "children/held_second.html", context)
    agrees, note = form.cleaned_data["answer"] == "yes", form.cleaned_data["note"]
    agreed = _("You agreed. Whoever wrote it can send it now.")
    return _done(
        request,
        found,
        lambda: answer_held(actor=request.actor, at=now(), held=found, agrees=agrees, note=note),
        agreed if agrees else _("You did not agree. It has not gone."),
    )


@require_POST
def give_up(request: SignedInRequest, held: UUID) -> HttpResponse:
    """Do not send them."""
    found = _named(request, held)
    return _done(
        request,
        found,
        lambda: give_up_held(actor=request.actor, at=now(), held=found),
        _("It was not sent. It stays on record."),
    )


def _named(request: SignedInRequest, held: UUID) -> HeldWords:
    found = held_for(request.actor, held)
    if found is None:
        raise Http404
    return found


def _shown(request: SignedInRequest, found: HeldWords) -> ShownHeld:
    at = now()
    return present_held(open_held(actor=request.actor, at=at, held=found, purpose=SETTLING), at=at)


def _done(request: SignedInRequest, found: HeldWords, step: Callable[[], object], said: str) -> HttpResponse:
    try:
        step()
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, said)
    return redirect("children:held", held=found.pk)
