"""Headers on every answer that Django does not set itself."""

from collections.abc import Callable, MutableMapping

from django.http import HttpRequest, HttpResponse

FIXED = {
    # A shared computer keeps nothing (SECURITY.md C02). Static files are served before this and may be kept.
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
        "publickey-credentials-get=(self), publickey-credentials-create=(self)"
    ),
    "X-Robots-Tag": "noindex, nofollow",
}


def keep_to_ourselves(headers: MutableMapping[str, str], _path: str, _url: str) -> None:
    """Adds to a static file that no other site may use it."""
    headers["Cross-Origin-Resource-Policy"] = FIXED["Cross-Origin-Resource-Policy"]


class Headers:
    """Adds the fixed headers to every page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in FIXED.items():
            response.headers.setdefault(name, value)
        return response
