"""The pages for somebody without an account who is asked something: reading it, and every way to answer."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.pickups.forms import ClarifyForm, RefuseForm, TellForm
from sharewell.apps.pickups.presenters.asked import AskedPresenter, present_asked
from sharewell.apps.pickups.selectors import ask_of
from sharewell.apps.pickups.services import (
    answer_ask_here,
    clarify_here,
    hold_nothing_here,
    read_ask_here,
    refuse_here,
    take_answer_back_here,
)
from sharewell.apps.pickups.views.requests import Visit, require_asked, to_door
from sharewell.apps.requests.services import RequestsError
from sharewell.apps.shares.services import NotSendable

either = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
def nothing(request: HttpRequest, token: str) -> HttpResponse:
    """We hold nothing: one press."""
    visit = require_asked(request, token)
    step = partial(hold_nothing_here, actor=visit.actor, pick_up=visit.pick_up, at=visit.at)
    return _done(request, token, step, _("They have your answer. Thank you."))


@either
def tell(request: HttpRequest, token: str) -> HttpResponse:
    """Answer each thing that is asked."""
    visit = require_asked(request, token)
    shown = read_asked(visit)
    form = TellForm(request.POST or None, facts=shown.facts, urgency=ask_of(visit.pick_up).urgency)
    return _step(
        request,
        token,
        form,
        lambda: answer_ask_here(actor=visit.actor, pick_up=visit.pick_up, at=visit.at, said=form.said()),
        {"template": "pickups/tell.html", "asked": shown},
    )


@either
def refuse(request: HttpRequest, token: str) -> HttpResponse:
    """We cannot share this, because."""
    visit = require_asked(request, token)
    form = RefuseForm(request.POST or None, urgency=ask_of(visit.pick_up).urgency)

    def act() -> None:
        refuse_here(
            actor=visit.actor,
            pick_up=visit.pick_up,
            at=visit.at,
            reason=form.chosen,
            note=form.cleaned_data["note"],
        )

    return _step(request, token, form, act, {"template": "pickups/refuse.html"})


@either
def clarify(request: HttpRequest, token: str) -> HttpResponse:
    """Ask them to say more first."""
    visit, form = require_asked(request, token), ClarifyForm(request.POST or None)

    def act() -> None:
        question = form.cleaned_data["question"]
        clarify_here(actor=visit.actor, pick_up=visit.pick_up, at=visit.at, question=question)

    return _step(request, token, form, act, {"template": "pickups/clarify.html"})


@require_POST
def take_back(request: HttpRequest, token: str) -> HttpResponse:
    """Take back an answer that had no content, to give another."""
    visit = require_asked(request, token)
    step = partial(take_answer_back_here, actor=visit.actor, pick_up=visit.pick_up, at=visit.at)
    return _done(request, token, step, _("You can answer again."))


def read_asked(visit: Visit) -> AskedPresenter:
    """What is asked in words; the look is in the log first."""
    opened = read_ask_here(actor=visit.actor, pick_up=visit.pick_up, at=visit.at)
    asker = directory_entry(visit.pick_up.sender_id, on=visit.at.date())
    return present_asked(opened, visit.pick_up, actor=visit.actor, asker=asker, at=visit.at)


def _step(
    request: HttpRequest, token: str, form: Any, act: Callable[[], object], context: dict[str, Any]
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        return _done(request, token, act, _("They have your answer. Thank you."))
    status = 422 if request.method == "POST" else 200
    return render(request, context.pop("template"), {"form": form, "token": token, **context}, status=status)


def _done(request: HttpRequest, token: str, act: Callable[[], object], said: str) -> HttpResponse:
    try:
        act()
    except (RequestsError, NotSendable) as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, said)
    return to_door(token)
