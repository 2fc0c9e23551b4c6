"""The request of a signed-in person, and the filters that its address names."""

from django.http import HttpRequest, QueryDict

from sharewell.domain.access import Actor
from sharewell.domain.desk import Filters, asked_for


class SignedInRequest(HttpRequest):
    """A request whose route admits signed-in people alone, so that there is always an actor."""

    actor: Actor


def filters_in(given: QueryDict) -> Filters:
    """The filters of an address."""
    return asked_for({name: str(value) for name, value in given.items()})


KEYS = "desk_keys"
"""The cookie of a browser in which single keys are switched on. Without it they do nothing (WCAG 2.1.4)."""


def wants_single_keys(request: HttpRequest) -> bool:
    """Whether single keys are switched on in this browser."""
    return request.COOKIES.get(KEYS) == "on"
