"""What each page of a request begins and ends with."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop

from sharewell.apps.rights.policies import require_change
from sharewell.apps.rights.selectors import RightsRequest, request_for
from sharewell.apps.rights.services import RightsError
from sharewell.kit.permissions import SignedInRequest

ANSWERING = gettext_noop("to answer a request about rights")


def named(request: SignedInRequest, reference: str) -> RightsRequest:
    """The request that an address names. Raises Http404 where there is none for this person."""
    found = request_for(request.actor, reference)
    if found is None:
        raise Http404
    return found


def changeable(request: SignedInRequest, reference: str) -> RightsRequest:
    """The same, while it can be changed. Raises Http404 and Refused."""
    found = named(request, reference)
    require_change(request.actor, found)
    return found


def done(
    request: SignedInRequest, row: RightsRequest, act: Callable[[], object], said: str, to: str = "request"
) -> HttpResponse:
    """Act and go on, saying what was done or why it could not be."""
    try:
        act()
    except RightsError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, said)
    return redirect(f"rights:{to}", row.reference)
