"""The request as views of signed-in people get it, and the view that both shows a form and takes it."""

from django.http import HttpRequest
from django.views.decorators.http import require_http_methods

from sharewell.domain.access import Actor

either = require_http_methods(["GET", "HEAD", "POST"])
"""A view that shows a form and takes what was filled in; any other method is answered with 405."""


class SignedInRequest(HttpRequest):
    """A request whose route admits signed-in people alone, so that there is always an actor."""

    actor: Actor
