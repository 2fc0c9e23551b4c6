"""What each view begins with."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop

from sharewell.apps.shares.services import SharesError
from sharewell.apps.transfers.selectors import Transfer, transfer_for
from sharewell.apps.transfers.services import TransfersError
from sharewell.kit.permissions import SignedInRequest

MOVING = gettext_noop("to move a child's file")
TELLING = gettext_noop("to tell a school before the school day")


def named(request: SignedInRequest, reference: str) -> Transfer:
    """The transfer that an address names. Raises Http404 where there is none for this person."""
    found = transfer_for(request.actor, reference)
    if found is None:
        raise Http404
    return found


def done(request: SignedInRequest, reference: str, step: Callable[[], object], said: str) -> HttpResponse:
    """Take a step and go back to the transfer's page, saying what was done or why it could not be."""
    try:
        step()
    except (TransfersError, SharesError) as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, said)
    return redirect("transfers:transfer", reference)
