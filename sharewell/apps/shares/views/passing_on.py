"""Passing on what came from elsewhere, and asking its sender first."""

from collections.abc import Sequence
from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sharewell.apps.agreements.selectors import cover_sentence
from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.shares import policies
from sharewell.apps.shares.errors import SharesError
from sharewell.apps.shares.forms import AskToPassOnForm, PassingAnswerForm, PassOnForm
from sharewell.apps.shares.journeys.passing import Choice, chosen, counsel_on, passing_and_deciding, seen_mark
from sharewell.apps.shares.presenters.passing import item_choices, item_hints, place_choices, present_counsel
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.selectors.after import passing_ask_at
from sharewell.apps.shares.selectors.onward import places_to_pass_on_to
from sharewell.apps.shares.services import (
    OpenedItem,
    Passing,
    answer_passing_on,
    ask_to_pass_on,
    open_share,
    pass_on,
)
from sharewell.apps.shares.views.requests import (
    DEALING,
    FOLLOWING,
    done,
    named_share,
    not_now,
    received_share,
)
from sharewell.domain.sharing import Deciding, OnwardLimit
from sharewell.kit.clock import now
from sharewell.kit.crypto import RecordGone
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def go_on(request: SignedInRequest, reference: str) -> HttpResponse:
    """Choose what goes on to whom, see the advice, and pass it on: the first press shows the advice, the next sends."""
    found = received_share(request, reference)
    if refused := not_now(request, policies.may_pass_on(request.actor, found), reference):
        return refused
    items, places = _items(request, found), _places(request, found)
    form = PassOnForm(
        request.POST or None,
        items=item_choices(items),
        hints=item_hints(items, found),
        places=place_choices(places),
        initial={"urgency": found.urgency},
    )
    if request.method != "POST" or not form.is_valid():
        return _form(request, found, form, items)
    return _decide(request, found, form, chosen(form.cleaned_data, items, places))


def _decide(request: SignedInRequest, found: Share, form: PassOnForm, choice: Choice) -> HttpResponse:
    counsel = counsel_on(request.actor, choice, at=now())
    mark = seen_mark(choice, counsel)
    if request.POST.get("seen") == mark:
        passing, deciding = passing_and_deciding(choice, counsel)
        if not deciding.reasons:
            form.add_error("reason", _("Write why: our advice is not to do this as it is"))
        elif sent := _sent(request, found, form, passing, deciding):
            return redirect("shares:share", sent.reference)
    advice, agreement = counsel.advice, cover_sentence(counsel.cover)
    context = {"counsel": present_counsel(advice, choice, agreement) if advice else None, "seen": mark}
    return _form(request, found, form, choice.items, **context)


def _sent(
    request: SignedInRequest, found: Share, form: PassOnForm, passing: Passing, deciding: Deciding
) -> Share | None:
    try:
        sent = pass_on(actor=request.actor, share=found, passing=passing, deciding=deciding, at=now())
    except SharesError as refused:
        form.add_error(None, refused.sentence)
        return None
    if not sent.shares:
        form.add_error(None, _("It was stopped: it would tell them something that must be kept safe."))
        return None
    messages.success(request, _("It has been passed on."))
    return sent.shares[0]


@either
def ask_first(request: SignedInRequest, reference: str) -> HttpResponse:
    """Ask the sender whether something may go on."""
    found = received_share(request, reference)
    if refused := not_now(request, policies.may_pass_on(request.actor, found), reference):
        return refused
    items = [one for one in _items(request, found) if one.onward is OnwardLimit.ASK_FIRST]
    places = place_choices(_places(request, found))
    form = AskToPassOnForm(request.POST or None, items=item_choices(items), places=places)
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "reference": reference, "sender": found.sender_name, "any": bool(items)}
        return form_page(request, "shares/ask_to_pass_on.html", context)
    asked, sentence = form.asked(), _("They have your question.")
    step = partial(ask_to_pass_on, actor=request.actor, share=found, at=now(), **asked)
    return done(request, reference, step, sentence)


@either
def answer(request: SignedInRequest, reference: str, sequence: int) -> HttpResponse:
    """Say whether something may go on."""
    found, form = named_share(request, reference), PassingAnswerForm(request.POST or None)
    policies.require_correct(request.actor, found)
    ask = passing_ask_at(found, sequence)
    if ask is None:
        raise Http404
    if request.method != "POST" or not form.is_valid():
        return _asked(request, found, form, sequence)
    said = {"allowed": form.cleaned_data["allowed"] == "yes", "words": form.cleaned_data["words"]}
    step = partial(answer_passing_on, actor=request.actor, ask=ask, at=now(), **said)
    return done(request, reference, step, _("They have your answer."))


def _asked(request: SignedInRequest, found: Share, form: PassingAnswerForm, sequence: int) -> HttpResponse:
    opened = open_share(actor=request.actor, share=found, at=now(), purpose=FOLLOWING)
    asked = next((one for one in opened.after.asks if one.ask.sequence == sequence), None)
    if asked is None:
        raise RecordGone("the key was destroyed")
    places = {int(one) for one in asked.ask.positions.split(",")}
    items = [one for one in opened.items if one.position in places]
    context = {"form": form, "reference": found.reference, "asked": asked, "items": items}
    context["came_from"] = any(one.came_from is not None for one in items)
    return form_page(request, "shares/answer_passing_on.html", context)


def _items(request: SignedInRequest, found: Share) -> Sequence[OpenedItem]:
    opened = open_share(actor=request.actor, share=found, at=now(), purpose=DEALING)
    return [one for one in opened.items if not one.is_gone]


def _places(request: SignedInRequest, found: Share) -> tuple[DirectoryEntry, ...]:
    find = request.GET.get("find", "").replace("\x00", "")[:100]
    return places_to_pass_on_to(request.actor, found, find=find)


def _form(
    request: SignedInRequest, found: Share, form: PassOnForm, items: Sequence[OpenedItem], **more: object
) -> HttpResponse:
    context = {
        "form": form,
        "reference": found.reference,
        "sender": found.sender_name,
        "asks": any(one.onward is OnwardLimit.ASK_FIRST for one in items),
        "find": request.GET.get("find", ""),
        **more,
    }
    return form_page(request, "shares/pass_on.html", context)
