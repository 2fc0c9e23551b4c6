"""One ask for either side, and one request for its asker."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.disagreements.selectors import disagreements_about
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.requests import policies
from sharewell.apps.requests.presenters.asks import present_ask, present_request
from sharewell.apps.requests.presenters.rows import cover_row
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.requests.services import open_ask, open_request
from sharewell.apps.requests.views.requests import (
    ANSWERING,
    FOLLOWING,
    asked_of_us,
    done,
    named_ask,
    named_request,
)
from sharewell.domain.requests import AskState
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest


@require_safe
def request_page(request: SignedInRequest, reference: str) -> HttpResponse:
    """What we asked, and where each stands."""
    found, at = named_request(request, reference), now()
    opened = open_request(actor=request.actor, request=found, at=at, purpose=FOLLOWING)
    return render(request, "requests/request.html", {"request_shown": present_request(opened, at=at)})


@require_safe
def ask(request: SignedInRequest, reference: str) -> HttpResponse:
    """The page of an ask. It opens nothing for those who were asked and have not pressed the button."""
    found, at = named_ask(request, reference), now()
    if found.asker_id == request.actor.organisation:
        return _asking_side(request, found)
    closed = found.state == AskState.DELIVERED or not policies.may_open(request.actor, found)
    if closed:
        withdrawn = found.state == AskState.WITHDRAWN
        return render(
            request, "requests/cover.html", {"row": cover_row(found, at=at), "withdrawn": withdrawn}
        )
    return _asked_side(request, found)


@require_POST
def open_it(request: SignedInRequest, reference: str) -> HttpResponse:
    """Open an ask: a step that the asker sees."""
    found, at = asked_of_us(request, reference), now()
    return done(
        request, reference, lambda: open_ask(actor=request.actor, ask=found, at=at, purpose=ANSWERING), ""
    )


def _asked_side(request: SignedInRequest, found: Ask) -> HttpResponse:
    at, actor = now(), request.actor
    opened = open_ask(actor=actor, ask=found, at=at, purpose=ANSWERING)
    asker = directory_entry(found.asker_id, on=at.date())
    shown = present_ask(opened, other=asker, person=found.asked_by_name, me=actor.person, at=at)
    may = {
        "own": policies.may_own(actor, found),
        "answer": policies.may_answer(actor, found),
        "clarify": policies.may_ask_to_clarify(actor, found),
        "forward": policies.may_forward(actor, found),
        "uphold": policies.may_uphold(actor, found),
        "reopen": policies.may_reopen(actor, found),
        "disagree": policies.may_disagree(actor, found),
    }
    views = disagreements_about(actor, found.pk) if found.answer else ()
    return render(request, "requests/asked.html", {"ask": shown, "may": may, "disagreements": views})


def _asking_side(request: SignedInRequest, found: Ask) -> HttpResponse:
    at, actor = now(), request.actor
    opened = open_ask(actor=actor, ask=found, at=at, purpose=FOLLOWING)
    other = directory_entry(found.asked_id, on=at.date())
    shown = present_ask(opened, other=other, person=found.owner_name, me=actor.person, at=at)
    may = {
        "clarify": policies.may_clarify(actor, found),
        "challenge": policies.may_challenge(actor, found),
        "agree": policies.may_agree_to_forward(actor, found),
        "withdraw": policies.may_withdraw(actor, found),
        "disagree": policies.may_disagree(actor, found),
    }
    views = disagreements_about(actor, found.pk) if found.answer else ()
    context = {"ask": shown, "may": may, "shared": found.share is not None, "disagreements": views}
    context["suspended"] = bool(found.due_at and (other is None or other.suspended_at))
    return render(request, "requests/asking_one.html", context)
