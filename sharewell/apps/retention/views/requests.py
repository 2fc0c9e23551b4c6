"""What every page of files does: find the file, take a step, and say what was done or why it could not be."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from sharewell.apps.retention.selectors import File, file_for
from sharewell.apps.retention.services import NotPossible
from sharewell.kit.permissions import SignedInRequest


def named(request: SignedInRequest, entry: UUID) -> File:
    """The file that an address names. Raises Http404 where there is none for this person."""
    found = file_for(request.actor, entry)
    if found is None:
        raise Http404
    return found


def done(
    request: SignedInRequest, step: Callable[[], object], said: str, to: str, *where: object
) -> HttpResponse:
    """Take a step and go on, saying what was done or why it could not be."""
    try:
        step()
    except NotPossible as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, said)
    return redirect(f"retention:{to}", *where)
