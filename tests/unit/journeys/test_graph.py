"""A wrong graph fails when it is declared, with every fault named."""

import pytest
from django import forms

from sharewell.kit.journeys import Answers, BadJourney, Edge, Journey, Page, Repeats


class AForm(forms.Form):
    words = forms.CharField()


def holds(answers: Answers) -> bool:
    return bool(answers)


def asks(slug: str, *to: str, **more: object) -> Page:
    return Page(slug, AForm, slug.title(), personal=False, next=[Edge(target) for target in to], **more)  # type: ignore[arg-type]


END = Page("end", None, "End", checks=True)


def test_a_right_graph_has_no_problems(journey: Journey) -> None:
    assert journey.problems() == []


@pytest.mark.parametrize(
    ("pages", "problem"),
    [
        ([], "has no pages"),
        ([asks("a", "nowhere"), END], "page 'a' leads to 'nowhere', which does not exist"),
        ([asks("a", "end"), asks("b", "end"), END], "page 'b' cannot be reached"),
        ([asks("a", "b"), asks("b", "a"), END], "goes in a circle: a > b > a"),
        ([asks("a", "a"), END], "goes in a circle: a > a"),
        ([asks("a"), END], "page 'a' is a dead end when none of its edges holds"),
        ([asks("a", "end"), asks("a", "end"), END], "page 'a' is declared twice"),
        ([asks("a", "b"), asks("b", "a")], "has no page that ends it"),
        ([asks("a", "end", "end"), END], "page 'a' has an edge that is never taken"),
        ([asks("a", "end"), asks("end", "a", finishes=True)], "page 'end' ends the journey but leads on"),
        ([asks("discard", "end"), END], "page 'discard' has a name that the addresses need"),
        (
            [Page("a", AForm, next=[Edge("end")]), END],
            "page 'a' does not say whether its answers are personal",
        ),
        ([Page("a", None, next=[Edge("end")], repeats=Repeats()), END], "page 'a' repeats but has no form"),
        ([asks("a", finishes=True, repeats=Repeats())], "page 'a' repeats, so it cannot end the journey"),
    ],
)
def test_a_wrong_graph_is_refused_with_its_fault(pages: list[Page], problem: str) -> None:
    with pytest.raises(BadJourney) as refused:
        Journey("wrong", pages=pages)
    assert problem in refused.value.problems


def test_a_page_whose_edges_may_all_fail_is_a_dead_end() -> None:
    page = Page("a", AForm, personal=True, next=[Edge("end", when=holds)])
    with pytest.raises(BadJourney, match="dead end"):
        Journey("wrong", pages=[page, END])


def test_a_predicate_without_a_name_is_refused() -> None:
    page = Page("a", AForm, personal=True, next=[Edge("end", when=lambda _answers: True), Edge("end")])
    with pytest.raises(BadJourney, match="predicate without a name"):
        Journey("wrong", pages=[page, END])


def test_a_journey_that_grows_past_its_limit_is_refused() -> None:
    pages = [asks("a", "b"), asks("b", "end"), END]
    assert Journey("right", pages=pages, longest=3).depth(pages[0]) == 3
    with pytest.raises(BadJourney, match="can take 3 pages, more than 2"):
        Journey("long", pages=pages, longest=2)


def test_all_faults_come_at_once() -> None:
    with pytest.raises(BadJourney) as refused:
        Journey("wrong", pages=[Page("a", AForm), Page("a", AForm)])
    assert len(refused.value.problems) >= 4


def test_the_diagram_names_every_page_edge_and_predicate(journey: Journey) -> None:
    drawn = journey.to_mermaid()
    assert drawn.startswith("flowchart TD\n")
    assert 'p_child -->|"is unborn"| p_due' in drawn
    assert "p_child --> p_saw" in drawn
    assert 'p_saw[["Saw"]]' in drawn
    assert 'p_check(["Check"])' in drawn


def test_the_handling_of_each_answer_can_be_listed(journey: Journey) -> None:
    assert journey.handling() == {"child": True, "due": True, "saw": True, "who": False}
