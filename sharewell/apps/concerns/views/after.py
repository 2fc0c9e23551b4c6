"""The page after it has gone."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from sharewell.apps.concerns.presenters.after import present_after_sending
from sharewell.apps.concerns.selectors import after_sending
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest


def sent(request: SignedInRequest, concern: UUID) -> HttpResponse:
    """What went and where it stands; what happens next; what is left to do and by when."""
    found = after_sending(request.actor, concern)
    if found is None:
        raise Http404
    return render(
        request, "concerns/sent.html", {"after": present_after_sending(found, at=now()), "concern": concern}
    )
