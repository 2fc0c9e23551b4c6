"""Each refusal leaves its event, like each success (SECURITY.md B12)."""

import re
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from sharewell.apps.audit.services import record_refusal
from sharewell.kit.clock import now

OURS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|SW(-[0-9A-Z]{4}){2}")
"""What an id or a reference of ours looks like. Anything else in an address could be somebody's words."""


class RecordRefusals:
    """Writes down who asked for what and was answered "not found".

    Stands outside the transaction of an unsafe request, which a refusal undoes. A thing that is another's and a thing
    that does not exist are written alike, so that the log cannot be used to tell them apart.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        actor, match = getattr(request, "actor", None), request.resolver_match
        if response.status_code == HTTPStatus.NOT_FOUND and actor and match:
            asked = [str(value) for value in match.kwargs.values() if OURS.fullmatch(str(value))]
            record_refusal(actor=actor, at=now(), route=match.view_name, asked=asked)
        return response
