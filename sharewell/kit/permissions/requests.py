"""The request as views of signed-in people get it."""

from django.http import HttpRequest

from sharewell.domain.access import Actor


class SignedInRequest(HttpRequest):
    """A request whose route admits signed-in people alone, so that there is always an actor."""

    actor: Actor
