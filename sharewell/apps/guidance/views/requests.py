"""What each view begins with: the day whose law is asked for."""

from datetime import date

from django.http import HttpRequest
from django.utils.timezone import localdate

from sharewell.kit.clock import now


def today() -> date:
    """Today by the local calendar."""
    return localdate(now())


def day_asked(request: HttpRequest) -> date:
    """The day of `?on=2026-11-22`; today where there is none, or none that can be read."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return today()
