"""Over random graphs and random edits: no answer of a page off the path ever counts or decides anything."""

from collections.abc import Callable

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from sharewell.kit.journeys import Answers, Content, Edge, Journey, Page, Path, walk
from sharewell.kit.journeys import path as path_module

VALUES = ("yes", "no", "unknown")
Edit = tuple[str, int, str]


class ValueForm(forms.Form):
    value = forms.CharField()


def says(slug: str, value: str) -> Callable[[Answers], bool]:
    def predicate(answers: Answers) -> bool:
        return answers.value(slug, "value") == value

    return predicate


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Graphs that only lead forward, whose predicates may read any page; unreachable pages are taken out."""
    count = draw(st.integers(2, 8))
    names = [f"p{number}" for number in range(count)] + ["end"]
    pages = [_page(draw, names, number) for number in range(count)]
    reached = {"p0"}
    for page in pages:
        if page.slug in reached:
            reached.update(edge.to for edge in page.next)
    kept = [page for page in pages if page.slug in reached]
    return Journey("random", pages=[*kept, Page("end", None, "End", checks=True)])


def _page(draw: st.DrawFn, names: list[str], number: int) -> Page:
    later = st.sampled_from(names[number + 1 :])
    forks = draw(st.lists(st.tuples(later, st.sampled_from(names[:-1]), st.sampled_from(VALUES)), max_size=3))
    edges = [Edge(to, when=says(slug, value)) for to, slug, value in forks]
    asks = draw(st.integers(0, 4)) > 0
    return Page(
        names[number], ValueForm if asks else None, personal=False, next=[*edges, Edge(draw(later))],
        again_when_changed=draw(st.booleans()),
    )  # fmt: skip


EDITS = st.lists(
    st.tuples(st.sampled_from(["answer", "pass", "forget"]), st.integers(0, 8), st.sampled_from(VALUES)),
    max_size=25,
)


def edited(journey: Journey, edits: list[Edit]) -> Content:
    """A content after a person (or a forger) has answered and passed pages in any order."""
    content = Content()
    for what, number, value in edits:
        page = journey.pages[number % len(journey.pages)]
        path = walk(journey, content)
        before = path.before(page.slug) if page.slug in path else Answers({"stale": {"value": value}})
        if what == "answer" and page.asks:
            content = content.with_answer(page.slug, {"value": value})
        if what != "forget":
            content = content.with_passed(page.slug, before.fingerprint())
    return content


def check_counts(journey: Journey, content: Content) -> Path:
    """Retrace the path by hand: each page follows from counted answers alone, and nothing else is counted."""
    path = walk(journey, content)
    seen: dict[str, object] = {}
    for place, page in enumerate(path.pages):
        if page.slug in path.answers:
            seen[page.slug] = content.answers[page.slug]
        if place + 1 < len(path.pages):
            assert page.target(Answers(seen)) == path.pages[place + 1].slug
    assert path.answers.plain() == seen
    return path


@given(journeys(), EDITS)
def test_only_answers_of_pages_on_the_path_count(journey: Journey, edits: list[Edit]) -> None:
    path = check_counts(journey, edited(journey, edits))
    assert set(path.answers) <= {page.slug for page in path.pages}


@given(journeys(), EDITS, st.sampled_from(VALUES))
def test_answers_off_the_path_decide_nothing(journey: Journey, edits: list[Edit], value: str) -> None:
    content = edited(journey, edits)
    path = walk(journey, content)
    other = content
    for page in journey.pages:
        if page.slug not in path and page.asks:
            other = other.with_answer(page.slug, {"value": value}).with_passed(page.slug, "")
    again = walk(journey, other)
    assert (again.pages, again.answers.plain()) == (path.pages, path.answers.plain())


@given(journeys(), EDITS)
def test_every_walk_ends_at_a_page_to_answer_or_at_the_end(journey: Journey, edits: list[Edit]) -> None:
    path = walk(journey, edited(journey, edits))
    assert path.frontier.is_last == path.is_complete
    assert len(path.pages) <= len(journey.pages)


def test_the_check_would_see_an_engine_that_counts_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seeded fault: predicates that read every stored answer."""
    pages = [
        Page("a", ValueForm, personal=False, next=[Edge("b", when=says("a", "yes")), Edge("c")]),
        Page("b", ValueForm, personal=False, next=[Edge("c")]),
        Page("c", ValueForm, personal=False, next=[Edge("d", when=says("b", "yes")), Edge("end")]),
        Page("d", ValueForm, personal=False, next=[Edge("end")]),
        Page("end", None, checks=True),
    ]
    journey = Journey("seeded", pages=pages)
    content = Content()
    for slug, value in (("a", "no"), ("b", "yes"), ("c", "no")):
        content = content.with_answer(slug, {"value": value}).with_passed(slug, "")
    assert check_counts(journey, content).is_complete
    everything = Answers(content.answers)
    monkeypatch.setattr(path_module, "Answers", lambda _counted: everything)
    with pytest.raises(AssertionError):
        check_counts(journey, content)
