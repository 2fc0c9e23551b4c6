"""What the views of one journey share: its graph, its addresses, and the draft that a request opens."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from sharewell.domain.access import Actor
from sharewell.kit.clock import now
from sharewell.kit.journeys.answers import Answers
from sharewell.kit.journeys.content import Content
from sharewell.kit.journeys.graph import Journey
from sharewell.kit.journeys.models import Draft, DraftState
from sharewell.kit.journeys.page import Page, Visit
from sharewell.kit.journeys.path import Path, walk
from sharewell.kit.journeys.selectors import content_of, own_draft

Submit = Callable[[HttpRequest, Answers, Draft], HttpResponse]


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft as one request finds it. Locked where the request may change it."""

    request: HttpRequest
    actor: Actor
    draft: Draft
    content: Content
    path: Path
    at: datetime

    @property
    def is_finished(self) -> bool:
        return self.draft.state == DraftState.FINISHED

    @property
    def changing(self) -> bool:
        """Whether the person came from check-your-answers and wants to go back there."""
        return "change" in self.request.GET

    def visit(self, page: Page) -> Visit:
        """What the page's own functions are told. Raises ValueError for a page off the path."""
        answers = self.path.answers if page.checks else self.path.before(page.slug)
        own = self.content.answers.get(page.slug)
        return Visit(actor=self.actor, draft=self.draft.pk, at=self.at, answers=answers, own=own)


@dataclass(frozen=True, slots=True)
class Desk:
    """One journey as it is offered at one place of the site."""

    journey: Journey
    submit: Submit = field(repr=False)
    leave: str
    """The route to go to on save, discard, and back from the first page."""
    namespace: str = ""

    def within(self, namespace: str) -> "Desk":
        """The same desk, where routes are named within this namespace."""
        return replace(self, namespace=namespace)

    def open(self, request: HttpRequest, draft: UUID) -> Opened:
        """The actor's own draft, locked for an unsafe request. Raises Refused for any other."""
        at, lock = now(), request.method == "POST"
        actor: Actor | None = getattr(request, "actor", None)
        found = own_draft(actor, draft, at=at, journey=self.journey.name, lock=lock)
        assert actor is not None  # noqa: S101 – own_draft refuses nobody
        content = content_of(found) if found.state == DraftState.OPEN else Content()
        return Opened(request, actor, found, content, walk(self.journey, content), at)

    def page(self, slug: str) -> Page:
        """A page of this journey. Raises Http404 for another word."""
        if slug not in self.journey:
            raise Http404
        return self.journey[slug]

    def url(self, name: str, *args: Any, change: bool = False) -> str:
        """The address of one of this journey's routes."""
        route = f"{self.journey.name}_{name}"
        full = f"{self.namespace}:{route}" if self.namespace else route
        return reverse(full, args=args) + ("?change=1" if change else "")

    def page_url(self, opened: Opened, page: Page, *, change: bool = False) -> str:
        """The address of a page of the opened draft."""
        return self.url("page", opened.draft.pk, page.slug, change=change)

    def leave_url(self) -> str:
        return reverse(self.leave)

    def frontier(self, opened: Opened, content: Content) -> HttpResponse:
        """To the first page that still needs something, or to the last page when none does."""
        page = walk(self.journey, content).frontier
        return HttpResponseRedirect(self.page_url(opened, page, change=opened.changing and not page.checks))

    def onward(self, opened: Opened, page: Page, content: Content) -> HttpResponse:
        """To the next page; back to check-your-answers when the person only came to change something."""
        path = walk(self.journey, content)
        following = path.after(page.slug)
        if opened.changing or following is None:
            return self.frontier(opened, content)
        return HttpResponseRedirect(self.page_url(opened, following))

    def back_url(self, opened: Opened, page: Page) -> str:
        """Where the back link of a page leads: to the check page, the page before, or out of the journey."""
        if opened.changing and opened.path.is_complete and not page.is_last:
            return self.page_url(opened, opened.path.frontier)
        previous = opened.path.previous(page.slug)
        return self.page_url(opened, previous) if previous else self.leave_url()
