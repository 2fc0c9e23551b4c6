"""The links at the top of every page."""

from django.http import HttpRequest


def navigation(request: HttpRequest) -> dict[str, object]:
    """Context processor: what this role can go to. Nobody signed in: nothing."""
    return {"navigation": []}
