"""For what somebody may look and how often; what a look is told."""

import pytest

from sharewell.apps.pointers.presenters import PURPOSES, TOLD_WORDS
from sharewell.domain.pointers import BadPointerRules, Showing, Told, pointer_rules, read_rules, told_as

GOOD = """
[looks]
person_a_day = 2
organisation_a_day = 3
prior = 1e-6
[agreement]
days = [91]
[[purpose]]
id = "harm"
says = "Harm"
source = { id = "sharewell-default", checked = 2026-11-22, seen = "own" }
"""


def test_the_rules_that_come_with_it_can_be_read_and_each_purpose_has_words_in_every_language() -> None:
    assert {one.id for one in pointer_rules().purposes} == set(PURPOSES)
    assert read_rules(GOOD).person_a_day == 2
    assert read_rules(GOOD).purpose("harm") is not None
    assert read_rules(GOOD).purpose("nosiness") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("person_a_day = 2", "person_a_day = 0"),
        ("days = [91]", "days = []"),
        ("person_a_day = 2", "person_a_day = 4"),
        ("prior = 1e-6", "prior = 1.0"),
        ("prior = 1e-6", ""),
        ('says = "Harm"', 'says = " "'),
        ('seen = "own"', 'seen = "heard"'),
        ("[[purpose]]", "[[purposes]]"),
    ],
)
def test_rules_that_are_wrong_are_refused(before: str, after: str) -> None:
    assert before in GOOD
    with pytest.raises(BadPointerRules):
        read_rules(GOOD.replace(before, after))


def test_two_purposes_with_one_id_are_refused() -> None:
    with pytest.raises(BadPointerRules):
        read_rules(GOOD + GOOD[GOOD.index("[[purpose]]") :])


@pytest.mark.parametrize("showing", list(Showing))
def test_what_is_kept_back_says_as_little_as_what_is_not_known(showing: Showing) -> None:
    absent = told_as(showing, known=False, kept_back=False)
    barred = told_as(showing, known=True, kept_back=True)
    assert absent is Told.NOTHING
    assert not absent.says_something and not barred.says_something
    told = told_as(showing, known=True, kept_back=False)
    assert told.says_something is (showing is not Showing.NOT_AT_ALL)


def test_whatever_a_look_can_be_told_has_words() -> None:
    assert set(TOLD_WORDS) == set(Told)
