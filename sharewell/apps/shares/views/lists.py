"""The inbox, and what was sent."""

from django.http import HttpResponse
from django.shortcuts import render

from sharewell.apps.shares.presenters.lists import present_inbox, present_sent
from sharewell.apps.shares.selectors import Inbox, inbox_counts
from sharewell.apps.shares.services import list_inbox, list_sent
from sharewell.domain.access import Role
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest


def inbox(request: SignedInRequest) -> HttpResponse:
    """What was shared with us, by what runs out first."""
    at, after = now(), request.GET.get("after", "")
    asked = request.GET.get("show", "")
    which = Inbox(asked) if asked in set(Inbox) else Inbox.WAITING
    listing = list_inbox(actor=request.actor, at=at, which=which, after=after)
    counts = inbox_counts(request.actor, at=at)
    page = present_inbox(listing, which=which, after=after, counts=counts, at=at)
    return render(request, "shares/inbox.html", {"page": page})


def sent(request: SignedInRequest) -> HttpResponse:
    """What I sent, or for a lead what we sent, and where each stands."""
    at, after = now(), request.GET.get("after", "")
    is_lead = request.actor.role is Role.SAFEGUARDING_LEAD
    everybody = is_lead and request.GET.get("whose") == "everybody"
    listing = list_sent(actor=request.actor, at=at, everybody=everybody, after=after)
    page = present_sent(listing, everybody=everybody, may_see_all=is_lead, after=after, at=at)
    return render(request, "shares/sent.html", {"page": page})
