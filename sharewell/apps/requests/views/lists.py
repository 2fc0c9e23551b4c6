"""What we asked, and what we were asked."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.requests.presenters.rows import present_made, present_received
from sharewell.apps.requests.selectors import AskInbox, ask_counts
from sharewell.apps.requests.services import list_asks, list_requests
from sharewell.domain.access import Role
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest


@require_safe
def received(request: SignedInRequest) -> HttpResponse:
    """What we were asked, by what runs out first."""
    at, after = now(), request.GET.get("after", "")
    asked = request.GET.get("show", "")
    which = AskInbox(asked) if asked in set(AskInbox) else AskInbox.WAITING
    listing = list_asks(actor=request.actor, at=at, which=which, after=after)
    counts = ask_counts(request.actor, at=at)
    page = present_received(listing, which=which, after=after, counts=counts, at=at)
    return render(request, "requests/received.html", {"page": page})


@require_safe
def made(request: SignedInRequest) -> HttpResponse:
    """What I asked, or for a lead what we asked, and who has answered."""
    at, after = now(), request.GET.get("after", "")
    is_lead = request.actor.role is Role.SAFEGUARDING_LEAD
    everybody = is_lead and request.GET.get("whose") == "everybody"
    listing = list_requests(actor=request.actor, at=at, everybody=everybody, after=after)
    page = present_made(listing, everybody=everybody, may_see_all=is_lead, after=after, at=at)
    return render(request, "requests/made.html", {"page": page})
