"""What every page knows of the service itself."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

# Each language is named in itself, whatever the page's language.
NAMES = {"en": "English", "cy": "Cymraeg"}


def page(request: HttpRequest) -> dict[str, object]:
    """Context processor: whether this is a demonstration (the banner must never be missed out), and languages."""
    return {"demo": settings.SHAREWELL_DEMO, "page_languages": _languages(request)}


def _languages(request: HttpRequest) -> list[dict[str, object]]:
    """The languages to choose from; empty where the choosing page is not routed."""
    back = urlencode({"next": request.path})
    now = get_language()
    try:
        return [
            {
                "code": code,
                "name": NAMES[code[:2]],
                "current": code == now,
                "url": f"{_address(code, settings.ROOT_URLCONF)}?{back}",
            }
            for code, _ in settings.LANGUAGES
        ]
    except NoReverseMatch:
        return []


@cache
def _address(code: str, _addresses: str) -> str:
    return reverse("choose_language", args=[code])
