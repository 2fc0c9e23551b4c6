"""Words that the guard stopped are kept whole, whichever page they were typed on."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from sharewell.apps.children.errors import KeptSafe
from sharewell.apps.children.services import hold_words
from sharewell.domain.access import Actor
from sharewell.kit.clock import now

NOT_TYPED = frozenset({"csrfmiddlewaretoken", "idempotency_key"})


class KeepStoppedWords:
    """Turns KeptSafe, which no view catches, into the page where its writer sees what was found.

    Stands inside the transaction of the request: the service that was stopped has undone what it did, and what is kept
    commits with the request's key.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Keep what was typed and show where it lies now; any other exception is somebody else's."""
        actor: Actor | None = getattr(request, "actor", None)
        if not isinstance(exception, KeptSafe) or actor is None:
            return None
        typed = tuple(
            (name, tuple(str(value) for value in values))
            for name, values in request.POST.lists()
            if name not in NOT_TYPED
        )
        held = hold_words(
            actor=actor, at=now(), stopped=exception.stopped, path=request.get_full_path(), fields=typed
        )
        return redirect("children:held", held=held.pk)
