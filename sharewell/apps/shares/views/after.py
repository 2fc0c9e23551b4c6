"""Correcting and confirming, asking back and giving back."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.shares import policies
from sharewell.apps.shares.forms import AskReturnForm, ConfirmForm, CorrectForm, ReturnForm
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.selectors.after import corrected_at_place, return_ask_of
from sharewell.apps.shares.services import (
    Asking,
    OpenedItem,
    Returned,
    answer_return,
    ask_return,
    confirm_correction,
    correct_item,
    open_share,
)
from sharewell.apps.shares.views.requests import FOLLOWING, done, named_share, not_now, to_share
from sharewell.domain.access import require
from sharewell.domain.sharing import ReturnAnswer
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def correct(request: SignedInRequest, reference: str, position: int) -> HttpResponse:
    """Mend one item, wherever it went."""
    found, at = named_share(request, reference), now()
    policies.require_correct(request.actor, found)
    if refused := not_now(request, policies.may_correct(request.actor, found), reference):
        return refused
    item = _own_item(request, found, position)
    form = CorrectForm(request.POST or None, initial={"text": item.text})
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "shares/correct.html", {"form": form, "reference": reference})
    step = partial(correct_item, actor=request.actor, share=found, position=position, at=at)
    said = _("It is corrected for everyone who has it. You see here who has confirmed.")
    return done(request, reference, partial(step, **form.cleaned_data), said)


def _own_item(request: SignedInRequest, found: Share, position: int) -> OpenedItem:
    opened = open_share(actor=request.actor, share=found, at=now(), purpose=FOLLOWING)
    for item in opened.items:
        if item.position == position and item.came_from is None:
            return item
    raise Http404


@require_POST
def confirm(request: SignedInRequest, reference: str, sequence: int) -> HttpResponse:
    """I have read the correction."""
    found, form = named_share(request, reference), ConfirmForm(request.POST)
    policies.require_do_errand(request.actor, found)
    row = corrected_at_place(found, sequence)
    if row is None:
        raise Http404
    did = form.cleaned_data["did"] if form.is_valid() else ""
    if not did and request.actor.organisation != found.recipient_id:
        messages.error(request, _("Write how you told them of the correction."))
        return to_share(reference)
    step = partial(confirm_correction, actor=request.actor, corrected=row, did=did, at=now())
    said = _("You have confirmed the correction. Whoever made it can see that.")
    return done(request, reference, step, said)


@either
def ask_for_return(request: SignedInRequest, reference: str) -> HttpResponse:
    """Ask for it back, once it was opened."""
    found, form = named_share(request, reference), AskReturnForm(request.POST or None)
    policies.require_correct(request.actor, found)
    if refused := not_now(request, policies.may_ask_return(request.actor, found), reference):
        return refused
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "reference": reference, "recipient": found.recipient_name}
        return form_page(request, "shares/ask_return.html", context)
    said = form.cleaned_data
    asking = Asking(reason=said["reason"], wrong_child=said["wrong_child"] == "yes")
    step = partial(ask_return, actor=request.actor, share=found, asking=asking, at=now())
    sentence = _("They have been asked to give it back, and so has everyone it was passed on to.")
    return done(request, reference, step, sentence)


@either
def give_back(request: SignedInRequest, reference: str) -> HttpResponse:
    """Say what became of something that was asked back."""
    found, form = named_share(request, reference), ReturnForm(request.POST or None)
    require(policies.may_do_errand(request.actor, found))
    ask = return_ask_of(found)
    if ask is None or hasattr(ask, "reply"):
        messages.error(request, _("Nothing waits for an answer here."))
        return to_share(reference)
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "reference": reference, "sender": found.sender_name, "ask": ask}
        return form_page(request, "shares/give_back.html", context)
    returned = _returned(form.cleaned_data)
    step = partial(answer_return, actor=request.actor, ask=ask, returned=returned, at=now())
    return done(request, reference, step, _("Thank you. Whoever asked for it has your answer."))


def _returned(said: Mapping[str, Any]) -> Returned:
    return Returned(
        answer=ReturnAnswer(said["answer"]),
        words=said["words"],
        copies=said["copies"] or 0,
        printed=said["printed"] or 0,
    )
