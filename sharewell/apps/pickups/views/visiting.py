"""The pages for somebody without an account: the code, the content, an answer, a question, leaving."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.pickups.forms import AnswerForm, AskForm, CodeForm, ConfirmForm, GiveBackForm
from sharewell.apps.pickups.presenters.visit import VisitPresenter, present_visit
from sharewell.apps.pickups.selectors import lives, token_of
from sharewell.apps.pickups.services import (
    answer_here,
    ask_here,
    collect,
    confirm_here,
    give_back_here,
    leave_visit,
    read_here,
    say_wrong_person,
    take_on_here,
)
from sharewell.apps.pickups.views.asked import read_asked
from sharewell.apps.pickups.views.requests import Visit, begin, forget, require_visit, to_door, visit_in
from sharewell.apps.shares.services import NotPossibleNow
from sharewell.domain.access import SYSTEM
from sharewell.domain.sharing import Answer, ReturnAnswer
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import either
from sharewell.kit.permissions.away import away


@either
def door(request: HttpRequest, token: str) -> HttpResponse:
    """Where a link leads: one field for the code, or what it opened in this browser.

    Before the code the page is the same for any link, also one that never was.
    """
    visit = visit_in(request, token)
    if visit is not None and request.method != "POST":
        if visit.pick_up.ask_id is not None:
            return render(request, "pickups/asked.html", {"asked": read_asked(visit), "token": token})
        return render(request, "pickups/visit.html", {"visit": read(visit), "token": token})
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        collected = collect(actor=SYSTEM, token=token, code=form.cleaned_data["code"], at=now())
        if collected is not None:
            return begin(token, collected)
        form.refuse()
    minutes = int(lives().visit.total_seconds() // 60)
    return form_page(request, "pickups/door.html", {"form": form, "token": token, "minutes": minutes})


@require_POST
def own(request: HttpRequest, token: str) -> HttpResponse:
    """I have this and will deal with it."""
    visit = require_visit(request, token)
    return _done(
        request,
        token,
        lambda: take_on_here(actor=visit.actor, pick_up=visit.pick_up, at=visit.at),
        _("They can see that you have it."),
    )


@either
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Tell the sender the outcome."""
    visit, form = require_visit(request, token), AnswerForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "pickups/answer.html", {"form": form, "token": token})
    outcome, note = Answer(form.cleaned_data["outcome"]), form.cleaned_data["note"]
    return _done(
        request,
        token,
        lambda: answer_here(
            actor=visit.actor, pick_up=visit.pick_up, at=visit.at, outcome=outcome, note=note
        ),
        _("They have your answer."),
    )


@either
def ask(request: HttpRequest, token: str) -> HttpResponse:
    """Ask the sender the one question."""
    visit, form = require_visit(request, token), AskForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "pickups/ask.html", {"form": form, "token": token})
    question = form.cleaned_data["question"]
    return _done(
        request,
        token,
        lambda: ask_here(actor=visit.actor, pick_up=visit.pick_up, at=visit.at, question=question),
        _("They have your question."),
    )


@require_POST
def confirm(request: HttpRequest, token: str, sequence: int) -> HttpResponse:
    """I have read the correction."""
    visit, form = require_visit(request, token), ConfirmForm(request.POST)
    did = form.cleaned_data["did"] if form.is_valid() else ""
    step = partial(confirm_here, actor=visit.actor, pick_up=visit.pick_up, at=visit.at)
    said = _("You have confirmed the correction. Whoever made it can see that.")
    return _done(request, token, partial(step, sequence=sequence, did=did), said)


@either
def give_back(request: HttpRequest, token: str) -> HttpResponse:
    """Say what became of something that was asked back."""
    visit, form = require_visit(request, token), GiveBackForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "pickups/give_back.html", {"form": form, "token": token})
    answer, words = ReturnAnswer(form.cleaned_data["answer"]), form.cleaned_data["words"]
    step = partial(give_back_here, actor=visit.actor, pick_up=visit.pick_up, at=visit.at)
    said = _("Thank you. Whoever asked for it has your answer.")
    after = _done(request, token, partial(step, answer=answer, words=words), said)
    return after if visit_in(request, token) else forget(redirect("pickups:closed"), token)


@either
def wrong_person(request: HttpRequest, token: str) -> HttpResponse:
    """This was not meant for me. Asked first, and the same for any link."""
    if request.method != "POST":
        return render(request, "pickups/wrong_person.html", {"token": token})
    visit = visit_in(request, token)
    say_wrong_person(actor=visit.actor if visit else SYSTEM, token=token, at=now())
    return forget(redirect("pickups:thanks"), token)


@either
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """End the visit: by the button, or by the way out at once, which leads to a page of another site."""
    visit = visit_in(request, token)
    if visit is not None:
        leave_visit(actor=visit.actor, pick_up=visit.pick_up, at=visit.at)
    if request.method == "POST":
        return forget(redirect("pickups:closed"), token)
    return forget(away(), token)


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """After saying that it was meant for somebody else."""
    return render(request, "pickups/wrong_person_said.html")


@require_safe
def closed(request: HttpRequest) -> HttpResponse:
    """After closing it."""
    return render(request, "pickups/left.html")


def read(visit: Visit) -> VisitPresenter:
    """The content in words; the look is in the log first."""
    opened = read_here(actor=visit.actor, pick_up=visit.pick_up, at=visit.at)
    sender = directory_entry(visit.pick_up.sender_id, on=visit.at.date())
    return present_visit(opened, visit.pick_up, sender=sender, token=token_of(visit.pick_up), at=visit.at)


def _done(request: HttpRequest, token: str, step: Callable[[], object], said: str) -> HttpResponse:
    try:
        step()
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, said)
    return to_door(token)
