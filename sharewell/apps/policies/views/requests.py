"""What each view begins and ends with."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from sharewell.apps.policies import policies
from sharewell.apps.policies.selectors import Policy, policy_for
from sharewell.apps.policies.services import NotPossible
from sharewell.kit.permissions import SignedInRequest


def named(request: SignedInRequest, reference: str) -> Policy:
    """The policy that an address names. Raises Http404 where there is none that this person may read."""
    found = policy_for(request.actor, reference)
    if found is None or not policies.may_read(request.actor, found):
        raise Http404
    return found


def kept(request: SignedInRequest, reference: str) -> Policy:
    """The same for somebody who writes policies. Raises Http404 or Refused."""
    policies.require_keep(request.actor)
    return named(request, reference)


def done(
    request: SignedInRequest, policy: Policy, act: Callable[[], object], said: str, *, to: str = "policy"
) -> HttpResponse:
    """Do it and go on, saying what was done or why it could not be."""
    try:
        act()
    except NotPossible as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, said)
    return redirect(f"policies:{to}", policy.reference)
