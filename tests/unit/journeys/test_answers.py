"""Answers can be read by anybody and changed by nobody."""

import pytest

from sharewell.kit.journeys import Answers

GIVEN = {"child": {"name": "Kit", "ages": [4, 5]}, "saw": [{"id": "1", "words": "a bruise"}]}


def test_answers_cannot_be_changed_from_outside() -> None:
    given = {"child": {"name": "Kit"}}
    answers = Answers(given)
    given["child"]["name"] = "Ash"
    answers.plain()["child"]["name"] = "Ash"
    assert answers.value("child", "name") == "Kit"
    with pytest.raises(TypeError):
        answers["child"]["name"] = "Ash"


def test_a_missing_page_or_field_gives_the_default() -> None:
    answers = Answers(GIVEN)
    assert answers.value("nowhere", "name") is None
    assert answers.value("child", "nothing", "none") == "none"
    assert answers.value("saw", "words") is None
    assert answers.items_of("child") == ()
    assert [item["words"] for item in answers.items_of("saw")] == ["a bruise"]


def test_a_repr_says_nothing_that_was_answered() -> None:
    assert repr(Answers(GIVEN)) == "<Answers to child, saw>"


def test_the_fingerprint_depends_on_the_answers_alone() -> None:
    turned = {"saw": GIVEN["saw"], "child": GIVEN["child"]}
    assert Answers(GIVEN).fingerprint() == Answers(turned).fingerprint()
    assert Answers(GIVEN).fingerprint() != Answers({"child": GIVEN["child"]}).fingerprint()
