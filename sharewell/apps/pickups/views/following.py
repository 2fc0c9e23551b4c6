"""The page of what was left to be collected, or asked: the link, the code to read out, where it stands, ending it."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.pickups.forms import TextCodeForm
from sharewell.apps.pickups.policies import may_leave, require_follow
from sharewell.apps.pickups.presenters.following import present_following
from sharewell.apps.pickups.selectors import code_to_read_out, lives, outside_of, pick_ups_of, texts_of
from sharewell.apps.pickups.services import (
    CodeNotTexted,
    NothingToLeave,
    end_pick_up,
    leave_for_collection,
    text_code,
)
from sharewell.apps.requests.selectors import Ask, ask_for
from sharewell.apps.shares.selectors import Share, share_for
from sharewell.apps.shares.selectors.after import last_told_at
from sharewell.domain.requests import AskState
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.notify.transports import has_texts
from sharewell.kit.permissions import SignedInRequest


@require_safe
def following(request: SignedInRequest, reference: str) -> HttpResponse:
    """Everything that was left of a share, and what to say when ringing."""
    share = followed(request, reference)
    return _page(request, share, told_at=last_told_at(share))


@require_safe
def asked(request: SignedInRequest, reference: str) -> HttpResponse:
    """Every link to an ask, and what to say when ringing."""
    ask = followed_ask(request, reference)
    news = ask.state in {AskState.OWNED, AskState.CHALLENGED}
    return _page(request, ask, told_at=ask.state_at if news else None)


@require_POST
def make(request: SignedInRequest, reference: str) -> HttpResponse:
    """Make a new link and a new code for a share."""
    _make(request, followed(request, reference))
    return redirect("pickups:following", reference)


@require_http_methods(["GET", "HEAD", "POST"])
def text(request: SignedInRequest, reference: str) -> HttpResponse:
    """Text the code, where it cannot be read out."""
    share, form = followed(request, reference), TextCodeForm(request.POST or None)
    if not has_texts():
        raise Http404
    if request.method != "POST" or not form.is_valid() or not _texted(request, share, form):
        return form_page(request, "pickups/text.html", {"form": form, "reference": reference})
    messages.success(request, _("The code is on its way by text."))
    return redirect("pickups:following", reference)


def _texted(request: SignedInRequest, share: Share, form: TextCodeForm) -> bool:
    try:
        text_code(actor=request.actor, share=share, number=form.cleaned_data["number"], at=now())
    except CodeNotTexted as refused:
        form.add_error("number", refused.sentence)
        return False
    return True


@require_POST
def make_asked(request: SignedInRequest, reference: str) -> HttpResponse:
    """Make a new link and a new code for an ask."""
    _make(request, followed_ask(request, reference))
    return redirect("pickups:asked", reference)


@require_POST
def end(request: SignedInRequest, reference: str) -> HttpResponse:
    """End what can still be collected of a share."""
    _end(request, followed(request, reference))
    return redirect("pickups:following", reference)


@require_POST
def end_asked(request: SignedInRequest, reference: str) -> HttpResponse:
    """End what can still be opened of an ask."""
    _end(request, followed_ask(request, reference))
    return redirect("pickups:asked", reference)


def followed(request: SignedInRequest, reference: str) -> Share:
    """The share that an address names, for its sending side. Raises Http404 and Refused."""
    share = share_for(request.actor, reference)
    if share is None:
        raise Http404
    require_follow(request.actor, share)
    return share


def followed_ask(request: SignedInRequest, reference: str) -> Ask:
    """The ask that an address names, for its asking side. Raises Http404 and Refused."""
    ask = ask_for(request.actor, reference)
    if ask is None:
        raise Http404
    require_follow(request.actor, ask)
    return ask


def _page(request: SignedInRequest, thing: Share | Ask, *, told_at: datetime | None) -> HttpResponse:
    at = now()
    recipient = directory_entry(outside_of(thing), on=at.date())
    if recipient is None:
        raise Http404
    rows, may = pick_ups_of(thing), may_leave(request.actor, thing)
    shown = present_following(
        thing,
        rows,
        recipient=recipient,
        code=code_to_read_out(rows[0], person=request.actor.person, at=at) if rows else "",
        code_minutes=int(lives().code.total_seconds() // 60),
        texts=texts_of(rows[0]) if rows else (),
        can_text=has_texts() and isinstance(thing, Share),
        told_at=told_at,
        not_now="" if may else may.sentence,
        at=at,
    )
    return render(request, "pickups/following.html", {"left": shown})


def _make(request: SignedInRequest, thing: Share | Ask) -> None:
    try:
        leave_for_collection(actor=request.actor, thing=thing, at=now())
    except NothingToLeave as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("The link is on its way by e-mail. Now ring them and read out the code."))


def _end(request: SignedInRequest, thing: Share | Ask) -> None:
    end_pick_up(actor=request.actor, thing=thing, at=now())
    messages.success(request, _("The link opens nothing any more."))
