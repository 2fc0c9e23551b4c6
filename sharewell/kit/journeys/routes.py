"""The addresses of a journey, made for an app's `urls.py`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern

from sharewell.kit.journeys.graph import Journey
from sharewell.kit.journeys.views import items, leaving, pages
from sharewell.kit.journeys.views.desk import Desk, Submit
from sharewell.kit.permissions import Allows, route

DeskView = Callable[..., HttpResponse]
READ, BOTH, WRITE = ("GET", "HEAD"), ("GET", "HEAD", "POST"), ("POST",)

ROUTES: tuple[tuple[str, str, DeskView, tuple[str, ...]], ...] = (
    ("start", "", leaving.start_view, BOTH),
    ("resume", "<uuid:draft>/", leaving.resume_view, READ),
    ("discard", "<uuid:draft>/discard/", leaving.discard_view, BOTH),
    ("page", "<uuid:draft>/<slug:slug>/", pages.page_view, BOTH),
    ("save", "<uuid:draft>/<slug:slug>/save/", leaving.save_view, WRITE),
    ("autosave", "<uuid:draft>/<slug:slug>/autosave/", leaving.autosave_view, WRITE),
    ("add", "<uuid:draft>/<slug:slug>/add/", items.add_view, READ),
    ("item", "<uuid:draft>/<slug:slug>/<uuid:item>/", items.item_view, BOTH),
    ("remove", "<uuid:draft>/<slug:slug>/<uuid:item>/remove/", items.remove_view, BOTH),
)


def journey_routes(
    journey: Journey, *, prefix: str, submit: Submit, leave: str, allows: Allows
) -> list[URLPattern]:
    """Every route of a journey, named `<journey>_start`, `<journey>_page` and so on. See the package's docstring."""
    desk = Desk(journey=journey, submit=submit, leave=leave)
    return [
        route(prefix + pattern, _at(desk, view, methods), name=f"{journey.name}_{name}", allows=allows)
        for name, pattern, view, methods in ROUTES
    ]


def _at(desk: Desk, view: DeskView, methods: tuple[str, ...]) -> DeskView:
    """The view at this desk; what a POST does is one transaction, also where no key is asked for."""

    @wraps(view)
    def answer(request: HttpRequest, **where: Any) -> HttpResponse:
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        match = request.resolver_match
        here = desk.within(match.namespace if match else "")
        if request.method != "POST":
            return view(request, here, **where)
        with transaction.atomic():
            return view(request, here, **where)

    return answer
