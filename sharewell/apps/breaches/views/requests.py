"""What each view begins with."""

from django.http import Http404

from sharewell.apps.breaches.selectors import Breach, breach_for
from sharewell.kit.permissions import SignedInRequest


def named(request: SignedInRequest, reference: str) -> Breach:
    """The breach that an address names. Raises Http404 where there is none for this person."""
    found = breach_for(request.actor, reference)
    if found is None:
        raise Http404
    return found
