"""Answers become facts in one place, and what was not answered stays unknown."""

from typing import Any
from uuid import UUID

import pytest

from sharewell.apps.concerns.selectors import (
    emergency_situation,
    items_that_go,
    situation_for,
    suggested_items,
)
from sharewell.apps.concerns.selectors.items import items_cover_the_answers
from sharewell.domain.advice import Situation
from sharewell.domain.advice import vocabulary as v
from sharewell.kit.journeys import Answers
from tests.unit.concerns.directory import TODAY, place

DESK = UUID("00000000-0000-0000-0000-00000000000d")
CHILD = {"child": {"chosen": "new", "given_names": "Ella"}}
SEEN = {"text": "A bruise.", "how": "seen", "when": "today"}


def situation(answers: dict[str, Any], **given: Any) -> Situation:
    held = Answers(answers)
    desk = place("childrens_social_care", id=DESK, **given)
    return situation_for(held, items_that_go(held), sharer=place("school"), recipient=desk, on=TODAY)


def test_nothing_answered_is_all_unknown() -> None:
    found = situation({})
    facts = (found.urgency, found.purpose, found.family_wishes, found.family_telling, found.confidence_owed)
    assert {str(fact) for fact in facts} == {"unknown"}
    assert found.recipient_linked_to_person_of_concern is v.YesNo.UNKNOWN
    assert (found.nation, found.sharer_sector) == (v.Nation.ENGLAND, v.Sector.SCHOOL)


def test_a_place_is_verified_when_its_number_was_once_checked() -> None:
    assert situation({}).recipient_verified is v.YesNo.YES
    assert situation({}, confirmed=False).recipient_verified is v.YesNo.UNKNOWN


@pytest.mark.parametrize(
    ("said", "means"),
    [
        (["nobody"], "no"),
        (["not_sure"], "unknown"),
        ([str(DESK)], "yes"),
        ([str(UUID(int=1))], "no"),
        ([], "unknown"),
    ],
)
def test_a_link_is_asked_of_each_recipient_alone(said: list[str], means: str) -> None:
    assert situation({"family": {"linked": said}}).recipient_linked_to_person_of_concern == means


def test_only_ticked_items_are_advised_on_and_a_missing_need_is_unknown() -> None:
    row = {"kind": "health", "about": "child", "status": "fact", "text": "x"}
    items = [
        {**row, "keep": True, "because": "to treat"},
        {**row, "keep": False, "because": "no"},
        {**row, "keep": True, "because": ""},
    ]
    found = situation({"items": {"items": items}})
    assert [str(item.needed) for item in found.items] == ["yes", "unknown"]


@pytest.mark.parametrize(
    ("ticked", "field", "means"),
    [
        (["worker"], "concern_about_worker", "yes"),
        (["rumour"], "concern_grounds", "rumour"),
        (["moved"], "child_schooling", "moved"),
        (["order"], "family_court_order", "limits_contact"),
        (["contract"], "sharer_standing", "contracted"),
        (["worker"], "child_died", "unknown"),
        (["home_educated", "missing"], "child_schooling", "missing"),
        (["small", "rumour"], "concern_grounds", "rumour"),
        (["none"], "child_died", "no"),
        (["none"], "child_schooling", "unknown"),
        ([], "concern_about_worker", "unknown"),
    ],
)
def test_a_box_that_is_ticked_tells_a_fact_and_an_empty_one_tells_nothing(
    ticked: list[str], field: str, means: str
) -> None:
    assert getattr(situation({"objective": {"special": ticked}}), field) == means


@pytest.mark.parametrize(
    ("child", "means"),
    [
        ({"born": "2014-11-23"}, "under_12"),
        ({"born": "2014-11-22"}, "12"),
        ({"born": "2010-11-23"}, "13_to_15"),
        ({"about_age": 17}, "16_or_17"),
        ({"about_age": 18}, "18_or_over"),
        ({"age_known": "unborn"}, "unborn"),
        ({"given_names": "Ella"}, "unknown"),
        ({"chosen": "x", "age_group": "12"}, "12"),
    ],
)
def test_the_age_is_that_of_the_day_of_the_advice(child: dict[str, Any], means: str) -> None:
    assert situation({"child": child}).child_age == means


def test_what_the_child_said_is_told_apart_from_what_others_said() -> None:
    others = {"text": "x", "how": "told_by_other", "when": ""}
    assert situation({"worry": {"observations": [others]}}).concern_grounds == "told_by_someone"
    seen = {"worry": {"observations": [others, SEEN]}}
    assert situation(seen).concern_grounds == "seen"


def test_the_nation_of_a_recipient_is_that_of_the_directory() -> None:
    assert situation({}, nation="wales").recipient_nation is v.Nation.WALES


def test_an_emergency_knows_the_danger_and_leaves_the_rest_unknown() -> None:
    found = emergency_situation(place("school"), place("police"), on=TODAY)
    assert (found.urgency, found.purpose) == (v.Urgency.IMMEDIATE_DANGER, v.Purpose.PROTECT_FROM_HARM)
    assert found.family_wishes is v.FamilyWishes.UNKNOWN


def suggested(answers: dict[str, Any], **given: Any) -> list[dict[str, Any]]:
    return suggested_items(Answers(answers), who="Ella, born 2018", sector="school", **given)


def test_what_was_written_is_suggested_with_what_sort_of_statement_it_is() -> None:
    told = {"text": "He hit her.", "how": "told_by_other", "when": ""}
    thought = {"text": "She is afraid.", "how": "opinion", "when": ""}
    rows = suggested(
        {**CHILD, "worry": {"observations": [SEEN, told, thought]}, "voice": {"words": "No.", "wishes": ""}}
    )
    assert [row["status"] for row in rows] == ["fact", "fact", "reported", "opinion", "reported"]
    assert rows[1]["text"] == "A bruise. (today)"
    assert {row["kind"] for row in rows[1:]} == {"education"}


def test_words_taken_back_are_not_suggested_any_more_and_own_items_stay() -> None:
    before = tuple(suggested({**CHILD, "worry": {"observations": [SEEN]}}))
    own = {**before[1], "id": "mine", "text": "Mine"}
    rows = suggested({**CHILD, "worry": {"observations": []}}, kept=(*before, own))
    assert [row["text"] for row in rows] == ["Ella, born 2018", "Mine"]


def test_the_words_for_another_child_never_stay() -> None:
    before = tuple(suggested({**CHILD, "worry": {"observations": []}}))
    other = {"child": {"chosen": "new", "given_names": "Noah"}}
    rows = suggested_items(Answers(other), who="Noah", sector="school", kept=before)
    assert [row["text"] for row in rows] == ["Noah"]


def test_the_items_page_is_asked_again_when_something_new_was_seen() -> None:
    answers = {**CHILD, "worry": {"observations": [SEEN]}}
    asked = {**answers, "items": {"items": suggested(answers)}}
    assert items_cover_the_answers(Answers(asked))
    more = {**asked, "worry": {"observations": [SEEN, {"text": "Thin.", "how": "seen", "when": ""}]}}
    assert not items_cover_the_answers(Answers(more))
