"""The way through a journey that the answers give: pure, and the only place that says which answers count."""

from dataclasses import dataclass
from typing import Any

from sharewell.kit.journeys.answers import Answers, frozen
from sharewell.kit.journeys.content import Content
from sharewell.kit.journeys.graph import Journey
from sharewell.kit.journeys.page import Page


@dataclass(frozen=True)
class Path:
    """The pages from the first to the frontier: the first page still to be answered, or the last page."""

    journey: Journey
    pages: tuple[Page, ...]
    answers: Answers
    """The answers that count: those of answered pages on this path, and of no other page."""

    @property
    def frontier(self) -> Page:
        """Where the person stands: the first page that needs something."""
        return self.pages[-1]

    @property
    def is_complete(self) -> bool:
        """Whether everything before the last page is answered, so that only its button is left."""
        return self.frontier.is_last

    def __contains__(self, slug: object) -> bool:
        return any(page.slug == slug for page in self.pages)

    def before(self, slug: str) -> Answers:
        """The answers that count before this page. Raises ValueError when the page is off the path."""
        earlier = {page.slug for page in self.pages[: self._place(slug)]}
        return Answers({name: answer for name, answer in self.answers.items() if name in earlier})

    def previous(self, slug: str) -> Page | None:
        """The page before this one on the path, for the back link; None for the first."""
        place = self._place(slug)
        return self.pages[place - 1] if place else None

    def after(self, slug: str) -> Page | None:
        """The page after this one on the path; None where the path stops, or when the page is off it."""
        if slug not in self or slug == self.frontier.slug:
            return None
        return self.pages[self._place(slug) + 1]

    def step(self, slug: str) -> tuple[int, int]:
        """Which step this page is, and of about how many: unanswered pages are taken to lead the usual way."""
        page, ahead = self.frontier, 0
        while not page.is_last:
            page, ahead = self.journey[page.next[-1].to], ahead + 1
        return self._place(slug) + 1, len(self.pages) + ahead

    def _place(self, slug: str) -> int:
        return [page.slug for page in self.pages].index(slug)


def walk(journey: Journey, content: Content) -> Path:
    """Follow the graph from the first page as far as the answers go.

    A predicate sees only what counts before it, so an answer to a question that is no longer asked decides nothing.
    """
    page, pages, counted = journey.first, [journey.first], dict[str, Any]()
    while True:
        before = Answers(counted)
        answered = is_answered(page, content, before)
        if answered and page.asks:
            counted[page.slug] = frozen(content.answers[page.slug])
        target = page.target(Answers(counted)) if answered else None
        if target is None:
            return Path(journey, tuple(pages), Answers(counted))
        page = journey[target]
        pages.append(page)


def is_answered(page: Page, content: Content, before: Answers) -> bool:
    """Whether the page needs nothing more, given the answers that count before it."""
    if page.slug not in content.passed or (page.asks and page.slug not in content.answers):
        return False
    if page.again_when_changed and content.passed[page.slug] != before.fingerprint():
        return False
    return _enough(page, content) and _stands(page, content, before)


def _enough(page: Page, content: Content) -> bool:
    return page.repeats is None or len(content.answers[page.slug]) >= page.repeats.at_least


def _stands(page: Page, content: Content, before: Answers) -> bool:
    if page.stands_while is None:
        return True
    own = {page.slug: content.answers[page.slug]} if page.asks else {}
    return bool(page.stands_while(Answers({**before, **own})))
