"""The filters that an address of the desk names, and what its browser chose."""

from django.http import HttpRequest, QueryDict

from sharewell.domain.desk import Filters, asked_for


def filters_in(given: QueryDict) -> Filters:
    """The filters of an address."""
    return asked_for({name: str(value) for name, value in given.items()})


KEYS = "desk_keys"
"""The cookie of a browser in which single keys are switched on. Without it they do nothing (WCAG 2.1.4)."""


def wants_single_keys(request: HttpRequest) -> bool:
    """Whether single keys are switched on in this browser."""
    return request.COOKIES.get(KEYS) == "on"
