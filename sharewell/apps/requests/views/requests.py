"""What each view begins with: the ask or request that it names."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop

from sharewell.apps.requests.policies import require_answer, require_ask
from sharewell.apps.requests.selectors import Ask, Request, ask_for, request_for
from sharewell.apps.requests.services import RequestsError
from sharewell.domain.access import Permission
from sharewell.kit.permissions import SignedInRequest

ANSWERING = gettext_noop("to answer what another organisation asks")
FOLLOWING = gettext_noop("to see where a request stands")


def named_ask(request: SignedInRequest, reference: str) -> Ask:
    """The ask that an address names. Raises Http404 where there is none for this person."""
    ask = ask_for(request.actor, reference)
    if ask is None:
        raise Http404
    return ask


def asked_of_us(request: SignedInRequest, reference: str) -> Ask:
    """The ask that an address names, for somebody of the side that was asked. Raises Http404 and Refused."""
    ask = named_ask(request, reference)
    require_answer(request.actor, ask)
    return ask


def asked_by_us(request: SignedInRequest, reference: str) -> Ask:
    """The ask that an address names, for somebody of the asking side. Raises Http404 and Refused."""
    ask = named_ask(request, reference)
    require_ask(request.actor, ask)
    return ask


def named_request(request: SignedInRequest, reference: str) -> Request:
    """The request that an address names, for its asking side. Raises Http404."""
    found = request_for(request.actor, reference)
    if found is None:
        raise Http404
    return found


def to_ask(reference: str) -> HttpResponse:
    """Back to the page of an ask."""
    return redirect("requests:ask", reference=reference)


def not_now(request: SignedInRequest, permission: Permission, reference: str) -> HttpResponse | None:
    """Back to the page of an ask with the reason, where a step is not possible from where it stands."""
    if permission:
        return None
    messages.error(request, permission.sentence)
    return to_ask(reference)


def done(request: SignedInRequest, reference: str, step: Callable[[], object], said: str) -> HttpResponse:
    """Take a step and go back to the page of the ask, saying what was done or why it could not be."""
    try:
        step()
    except RequestsError as late:
        messages.error(request, late.sentence)
    else:
        if said:
            messages.success(request, said)
    return to_ask(reference)
