"""What each view begins with: the request of a signed-in person, and the share that it names."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop

from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.policies import require_receive
from sharewell.apps.shares.selectors import Share, share_for
from sharewell.domain.access import Actor, Permission

DEALING = gettext_noop("to deal with what was shared")
FOLLOWING = gettext_noop("to see where a share stands")
RECORD = gettext_noop("to read the record")
PRINTING = gettext_noop("to print the record")


class SignedInRequest(HttpRequest):
    """A request whose route admits signed-in people alone, so that there is always an actor."""

    actor: Actor


def named_share(request: SignedInRequest, reference: str) -> Share:
    """The share that an address names. Raises Http404 where there is none for this person."""
    share = share_for(request.actor, reference)
    if share is None:
        raise Http404
    return share


def received_share(request: SignedInRequest, reference: str) -> Share:
    """The share that an address names, for somebody on its receiving side. Raises Http404 and Refused."""
    share = named_share(request, reference)
    require_receive(request.actor, share)
    return share


def to_share(reference: str) -> HttpResponse:
    """Back to the share's page."""
    return redirect("shares:share", reference)


def not_now(request: SignedInRequest, permission: Permission, reference: str) -> HttpResponse | None:
    """Back to the share's page with the reason, where a step is not possible from where it stands."""
    if permission:
        return None
    messages.error(request, permission.sentence)
    return to_share(reference)


def done(request: SignedInRequest, reference: str, step: Callable[[], object], said: str) -> HttpResponse:
    """Take a step and go back to the share's page, saying what was done or why it could not be."""
    try:
        step()
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        if said:
            messages.success(request, said)
    return to_share(reference)
