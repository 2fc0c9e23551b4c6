"""What can be asked for: the fewest named facts, in each nation's terms, and never everything."""

from dataclasses import replace
from datetime import date

import pytest

from sharewell.domain.advice.vocabulary import ItemKind, Sector, Urgency
from sharewell.domain.requests.askable import Objective, askable_by_id, facts_offered, smallest_list
from sharewell.domain.requests.askable_files import (
    BadAskable,
    aims,
    askables,
    read_aims,
    read_askables,
    source_titles,
)
from sharewell.domain.requests.lint_askable import faults_of, lint_askables
from sharewell.domain.requests.narrow import Wide, breadth, is_blanket
from tests.reading_age import grade

TODAY = date(2026, 11, 22)
FILE = """
from = 2024-01-01
source = { id = "practice-knowledge", part = "what schools hold", checked = 2026-11-22, seen = "unverified" }
[[fact]]
id = "school/askable/one"
says = "When the child was last there"
kind = "education"
about = "child"
months = 6
needed_for = ["whereabouts"]
"""


def test_every_shipped_fact_passes_the_lint_and_every_sector_has_some() -> None:
    assert lint_askables() == []
    assert {fact.sector for fact in askables()} == set(Sector) - {Sector.UNKNOWN}
    assert [aim.objective for aim in aims()] == list(Objective)


def test_what_is_asked_can_be_read_by_a_child_of_ten_on_the_whole() -> None:
    grades = [grade(f"{fact.says}.") for fact in askables()]
    assert sum(grades) / len(grades) < 5
    assert all(grade(aim.says) < 5 for aim in aims())


def test_the_smallest_list_is_a_few_needed_facts_for_each_sector() -> None:
    found = smallest_list(
        askables(),
        objective=Objective.SAFE_TONIGHT,
        sectors=["school", "police", "court"],
        nation="england",
        on=TODAY,
    )
    assert list(found) == ["school", "police", "court"]
    assert all(1 <= len(facts) <= 4 for facts in found.values())
    assert [fact.id for fact in found["school"]] == ["school/askable/collects"]


def test_needed_facts_come_first_and_the_rest_is_offered_without_a_tick() -> None:
    offered = facts_offered(
        askables(), sector="school", nation="scotland", objective=Objective.ENQUIRY, on=TODAY
    )
    ticked = [one.on_the_list for one in offered]
    assert ticked == sorted(ticked, reverse=True)
    assert True in ticked and False in ticked


def test_each_nation_is_asked_in_its_own_terms_and_for_what_it_alone_has() -> None:
    def said(nation: str) -> str:
        offered = facts_offered(
            askables(), sector="childrens_social_care", nation=nation, objective=Objective.ENQUIRY, on=TODAY
        )
        return " / ".join(one.says for one in offered)

    assert "care and support protection plan" in said("wales")
    assert "supervision order" in said("scotland") and "supervision order" not in said("england")
    assert "register" not in said("england")


def test_a_sector_without_facts_of_its_own_is_asked_what_anybody_can_be_asked() -> None:
    facts = [fact for fact in askables() if fact.sector is not Sector.SPORT]
    offered = facts_offered(facts, sector="sport", nation="wales", objective=Objective.ENQUIRY, on=TODAY)
    assert offered and {one.fact.sector for one in offered} == {Sector.OTHER}


def test_a_fact_is_not_offered_before_its_first_day_or_after_its_last() -> None:
    (fact,) = read_askables(FILE, "school")
    ended = replace(fact, last=date(2025, 1, 1))
    for facts, day in (([fact], date(2023, 12, 31)), ([ended], date(2025, 1, 2))):
        assert not facts_offered(facts, sector="school", nation="", objective=Objective.WHEREABOUTS, on=day)
    assert askable_by_id([fact], ["gone", fact.id]) == {fact.id: fact}


@pytest.mark.parametrize(
    ("what", "instead", "told"),
    [
        ('"education"', '"shoe_size"', "shoe_size"),
        ('"whereabouts"', '"curiosity"', "curiosity"),
        ("months = 6", "months = 600", "whole number"),
        ('seen = "unverified"', 'seen = "surely"', "seen is one of"),
        ("months = 6", "months = 6\nnote = 1", "unknown ['note']"),
        ("2024-01-01", "2024-01-01T08:00:00Z", "not a date"),
        ('"When the child was last there"', '""', "not text in one line"),
        ("part =", "page = 2, part =", "unknown ['page']"),
        ("from = 2024-01-01", "from = 2024-01-01\nwhat = 1", "unknown ['what']"),
        ("[[fact]]", "[[fact", "Expected"),
    ],
)
def test_wrong_data_is_refused_with_what_is_wrong(what: str, instead: str, told: str) -> None:
    with pytest.raises(BadAskable) as refused:
        read_askables(FILE.replace(what, instead), "school")
    assert told in str(refused.value)


def test_a_sector_that_is_not_listed_is_refused_and_so_is_an_objective() -> None:
    with pytest.raises(BadAskable):
        read_askables(FILE, "circus")
    with pytest.raises(BadAskable):
        read_aims('[[objective]]\nid = "curiosity"\nsays = "a"\nwhy = "b"')


def test_the_lint_finds_a_fact_that_asks_for_everything_and_one_from_nowhere() -> None:
    (fact,) = read_askables(FILE, "school")
    planted = [
        replace(fact, says="All records about the child"),
        replace(fact, source=replace(fact.source, id="a-rumour")),
        replace(fact, id="one", kind=ItemKind.UNKNOWN),
        replace(fact, needed_for=frozenset()),
        replace(fact, says="word " * 30),
    ]
    told = " ".join(fault.says for fault in faults_of(planted, source_titles()))
    for sentence in (
        "asks for everything",
        "no source a-rumour",
        "what it is",
        "no objective",
        "more than 22 words",
    ):
        assert sentence in told
    assert "0 facts" in told


@pytest.mark.parametrize(
    "words",
    [
        "Please send all records", "any and all information you hold", "the full chronology and file",
        "Everything you have on this family", "a copy of the whole file", "any other relevant information",
        "anything you know about mum", "Popeth sydd gennych", "your complete medical records",
    ],
)  # fmt: skip
def test_an_asking_for_everything_is_known_as_one(words: str) -> None:
    assert is_blanket(words)


@pytest.mark.parametrize(
    "words",
    [
        "When did you last see her?", "Was he at school on 3 March?", "Any injuries since May",
        "Who collects the child on Fridays", "What was said when everything went wrong at home on Sunday?",
    ],
)  # fmt: skip
def test_a_named_thing_is_not_taken_for_everything(words: str) -> None:
    assert not is_blanket(words)


@pytest.mark.parametrize("urgency", [Urgency.IMMEDIATE_DANGER, Urgency.SIGNIFICANT_HARM, Urgency.UNKNOWN])
def test_a_blanket_asking_is_never_held_where_harm_is_near_or_may_be(urgency: Urgency) -> None:
    found = breadth(facts=(), own_words="all records", has_span=False, urgency=urgency)
    assert [one.why for one in found] == [Wide.BLANKET, Wide.NO_TIME_SPAN]
    assert not any(one.must_narrow for one in found)


def test_below_that_it_must_be_narrowed_and_a_long_list_is_only_questioned() -> None:
    wide = breadth(facts=(), own_words="", has_span=True, urgency=Urgency.WELFARE_CONCERN)
    assert [(one.why, one.must_narrow) for one in wide] == [(Wide.NO_FACTS, True)]
    many = breadth(facts=["a"] * 9, own_words="", has_span=True, urgency=Urgency.WELFARE_CONCERN)
    assert [(one.why, one.must_narrow) for one in many] == [(Wide.MANY_FACTS, False)]
    assert not breadth(facts=["a"], own_words="", has_span=True, urgency=Urgency.NO_CONCERN)
