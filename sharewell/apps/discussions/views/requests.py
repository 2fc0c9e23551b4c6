"""What each view begins with."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop

from sharewell.apps.discussions.selectors import Discussion, discussion_for
from sharewell.apps.discussions.services import DiscussionsError
from sharewell.kit.permissions import SignedInRequest

TAKING_PART = gettext_noop("to take part in a discussion between agencies")


def named(request: SignedInRequest, reference: str) -> Discussion:
    """The discussion that an address names. Raises Http404 where there is none for this person."""
    found = discussion_for(request.actor, reference)
    if found is None:
        raise Http404
    return found


def done(request: SignedInRequest, reference: str, step: Callable[[], object], said: str) -> HttpResponse:
    """Take a step and go back to the discussion's page, saying what was done or why it could not be."""
    try:
        step()
    except DiscussionsError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, said)
    return redirect("discussions:discussion", reference)
