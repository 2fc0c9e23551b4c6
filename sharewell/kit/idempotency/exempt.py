"""Which views need no key, each with its reason."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings

View = TypeVar("View", bound=Callable[..., Any])


def exempt_from_idempotency(reason: str) -> Callable[[View], View]:
    """Mark a view whose repetition does no harm, saying why. Put it next to the function, inside `route`."""

    def mark(view: View) -> View:
        view.idempotency_exempt = reason  # type: ignore[attr-defined]
        return view

    return mark


def exemption(view: object, view_name: str) -> str:
    """Why this view needs no key; empty when it needs one."""
    if view_name in settings.THIRD_PARTY_ROUTES and not hasattr(view, "allows"):
        return "a page of the sign-in library, which has its own forms"
    return str(getattr(view, "idempotency_exempt", ""))
