"""The way out at once: to a page that anybody might look at, with nothing left in the browser (SECURITY.md C16)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

ELSEWHERE = "https://www.bbc.co.uk/weather"
LEAVE_NOTHING = '"cache", "cookies", "storage"'
"""Clear-Site-Data: a shared computer keeps nothing."""


def away() -> HttpResponse:
    """To a page of another site; this browser keeps nothing of ours."""
    return leave_nothing(redirect(ELSEWHERE))


def leave_nothing(response: HttpResponse) -> HttpResponse:
    """The answer, with the browser told to keep nothing of ours."""
    response.headers["Clear-Site-Data"] = LEAVE_NOTHING
    return response


def is_pressed_here(request: HttpRequest) -> bool:
    """Whether this is a look by a person who came from a page of ours, as far as the browser says where from.

    Another site's link, or a browser that fetches ahead, ends nobody's session.
    """
    came_from = request.headers.get("Sec-Fetch-Site", "same-origin")
    ahead = "Sec-Purpose" in request.headers or request.headers.get("Purpose") == "prefetch"
    return request.method == "GET" and came_from in {"same-origin", "none"} and not ahead
