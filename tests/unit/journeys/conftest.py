"""A small journey of every kind of page, without a database."""

import pytest
from django import forms

from sharewell.kit.journeys import Answers, Edge, Journey, Page, Repeats


class WordsForm(forms.Form):
    words = forms.CharField(label="Words")


def is_unborn(answers: Answers) -> bool:
    return answers.value("child", "words") == "unborn"


def mentions_child(answers: Answers) -> bool:
    """Whether the recipients were chosen for the child as described now."""
    return str(answers.value("child", "words")) in str(answers.value("who", "words"))


@pytest.fixture
def journey() -> Journey:
    return Journey(
        "small",
        pages=[
            Page("child", WordsForm, "Child", personal=True, next=[Edge("due", when=is_unborn), Edge("saw")]),
            Page("due", WordsForm, "Due", personal=True, next=[Edge("saw")]),
            Page("saw", WordsForm, "Saw", personal=True, next=[Edge("who")], repeats=Repeats(at_least=2)),
            Page("who", WordsForm, "Who", personal=False, next=[Edge("advice")], stands_while=mentions_child),
            Page("advice", None, "Advice", next=[Edge("check")], again_when_changed=True),
            Page("check", None, "Check", checks=True),
        ],
    )
