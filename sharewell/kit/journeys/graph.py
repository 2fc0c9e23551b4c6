"""A journey: pages joined by edges, checked when it is declared and drawn when it is documented."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field

from sharewell.kit.journeys.page import Page, Words

RESERVED = frozenset({"discard"})
"""Words that stand in an address where a page's slug would."""


class BadJourney(Exception):
    """The graph of a journey cannot be right. `problems` has one sentence for each fault."""

    def __init__(self, name: str, problems: Sequence[str]) -> None:
        super().__init__(f"journey {name!r}: " + "; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Journey:
    """A declared graph of pages. The first page is where it starts.

    Raises:
        BadJourney: at once, with every fault, so that a wrong graph fails at import.
    """

    name: str
    pages: Sequence[Page]
    _: KW_ONLY
    title: Words = ""
    longest: int | None = None
    """The most pages that a person may have to go through; None for no limit."""
    keeps_days: int = 7
    """Days after the last save until a draft is removed."""
    progress: bool = False
    """Whether pages say "Step 3 of about 8"."""
    by_slug: Mapping[str, Page] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_slug", {page.slug: page for page in self.pages})
        self.check()

    def __getitem__(self, slug: str) -> Page:
        return self.by_slug[slug]

    def __contains__(self, slug: object) -> bool:
        return slug in self.by_slug

    @property
    def first(self) -> Page:
        return self.pages[0]

    def check(self) -> None:
        """Look for every fault: unknown, unreachable, circular, dead ends, handling that is not declared.

        Raises:
            BadJourney: with all that was found.
        """
        if problems := self.problems():
            raise BadJourney(self.name, problems)

    def problems(self) -> list[str]:
        """The faults of this graph, one sentence each; empty when it is right."""
        if not self.pages:
            return ["has no pages"]
        found = [*self._naming_faults(), *(fault for page in self.pages for fault in page.problems())]
        found += [
            f"page {page.slug!r} leads to {edge.to!r}, which does not exist"
            for page in self.pages
            for edge in page.next
            if edge.to not in self
        ]
        if not any(page.is_last for page in self.pages):
            found.append("has no page that ends it")
        return found or list(self._shape_faults())

    def _naming_faults(self) -> Iterator[str]:
        slugs = [page.slug for page in self.pages]
        for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1}):
            yield f"page {slug!r} is declared twice"
        for slug in sorted(RESERVED.intersection(slugs)):
            yield f"page {slug!r} has a name that the addresses need"

    def _shape_faults(self) -> Iterator[str]:
        """Faults that only a graph without unknown targets can be searched for."""
        if circle := self._circle():
            yield f"goes in a circle: {' > '.join(circle)}"
            return
        reached = self._reached()
        for page in self.pages:
            if page.slug not in reached:
                yield f"page {page.slug!r} cannot be reached"
        if self.longest is not None and self.depth(self.first) > self.longest:
            yield f"can take {self.depth(self.first)} pages, more than {self.longest}"

    def _reached(self) -> set[str]:
        reached, waiting = set[str](), [self.first.slug]
        while waiting:
            slug = waiting.pop()
            if slug not in reached:
                reached.add(slug)
                waiting += [edge.to for edge in self[slug].next]
        return reached

    def _circle(self) -> list[str]:
        done: set[str] = set()
        for page in self.pages:
            if found := self._circle_from(page.slug, [], done):
                return found
        return []

    def _circle_from(self, slug: str, trail: list[str], done: set[str]) -> list[str]:
        if slug in trail:
            return [*trail[trail.index(slug) :], slug]
        if slug in done:
            return []
        for edge in self[slug].next:
            if found := self._circle_from(edge.to, [*trail, slug], done):
                return found
        done.add(slug)
        return []

    def depth(self, page: Page) -> int:
        """Pages on the longest way from this page to an end, itself included."""
        return 1 + max((self.depth(self[edge.to]) for edge in page.next), default=0)

    def handling(self) -> dict[str, bool]:
        """For each page that keeps answers, whether they are about a person."""
        return {page.slug: bool(page.personal) for page in self.pages if page.asks}

    def to_mermaid(self) -> str:
        """The graph as a Mermaid flow chart: lists with double lines, ends rounded, predicates on the edges."""
        lines = ["flowchart TD"]
        lines += [f"    {_node(page.slug)}{_shape(page)}" for page in self.pages]
        for page in self.pages:
            for edge in page.next:
                label = f'|"{edge.label}"|' if edge.label else ""
                lines.append(f"    {_node(page.slug)} -->{label} {_node(edge.to)}")
        return "\n".join(lines) + "\n"


def _node(slug: str) -> str:
    # "end" is a word of the diagram language.
    return "p_" + slug.replace("-", "_")


def _shape(page: Page) -> str:
    text = str(page.title or page.slug).replace('"', "'")
    if page.is_last:
        return f'(["{text}"])'
    return f'[["{text}"]]' if page.repeats else f'["{text}"]'
