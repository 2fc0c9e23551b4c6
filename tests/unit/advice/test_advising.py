"""What the engine makes of a situation: the answer, its reasons, what is unknown, the trace, and the replay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sharewell.domain.advice import (
    NoLawForDate,
    OtherGuidance,
    Situation,
    advise,
    deciders,
    load_guidance,
    replay,
)
from sharewell.domain.advice.deciders import (
    NoRule,
    decide_item,
    decide_setting,
    decide_verdict,
    keep,
    with_items,
)
from sharewell.domain.advice.facts import SITUATION_FACTS
from sharewell.domain.advice.vocabulary import ItemAdvice, LawfulBasis, Sector, Verdict
from sharewell.domain.advice.words import HEADLINES, QUESTIONS, _within, every_sentence, in_words, question
from tests.rules.planting import a_rule, planted

AGENCY = {
    "kind": "agency",
    "sector": "childrens_social_care",
    "body": "public",
    "verified": "yes",
    "linked_to_person_of_concern": "no",
}
ITEM = {"kind": "education", "about": "child", "needed": "yes", "status": "fact"}
WORRY: dict[str, Any] = {
    "on": date(2026, 11, 22),
    "nation": "england",
    "urgency": "significant_harm",
    "prompt": "own_initiative",
    "purpose": "protect_from_harm",
    "sharer": {"sector": "school", "body": "public"},
    "recipient": AGENCY,
    "family": {"wishes": "not_asked", "telling": "safe"},
    "confidence": {"owed": "no"},
    "agreement": {"state": "none"},
    "items": [ITEM],
}


def ask(**changes: Any) -> Any:
    return advise(Situation.from_mapping(WORRY | changes))


def test_the_answer_comes_first_and_in_plain_words() -> None:
    advice = ask()
    assert advice.answer == ("You can share this.", "A child may be at risk of serious harm.")
    assert advice.reasons[0].sentence == advice.answer[1]


def test_the_object_has_the_keys_of_the_contract_in_their_order() -> None:
    said = ask().to_json()
    assert list(said) == [
        "verdict",
        "duty",
        "consent_needed",
        "tell_family",
        "regime",
        "lawful_bases",
        "conditions",
        "items",
        "instead",
        "ask",
        "actions",
        "steps",
        "reasons",
        "evaluated_on",
        "guidance",
    ]
    assert said["items"] == [{"item": 0, "advice": "include", "reasons": ["They need this."]}]
    assert said["evaluated_on"] == "2026-11-22"
    assert said["guidance"] == {"version": load_guidance().version, "sha256": load_guidance().sha256}


def test_an_action_in_working_days_says_so_beside_its_length() -> None:
    chase = next(action for action in ask().to_json()["actions"] if "working_days" in action)
    assert (chase["within"], chase["working_days"]) == ("P1D", 1)


def test_all_is_well_known_so_nothing_is_asked() -> None:
    assert ask().ask == ()


@pytest.mark.parametrize(
    ("key", "answer"), [("recipient.verified", "verified"), ("recipient.linked_to_person_of_concern", None)]
)
def test_an_unknown_that_would_change_the_advice_is_asked(key: str, answer: str | None) -> None:
    recipient = {name: value for name, value in AGENCY.items() if name != key.partition(".")[2]}
    advice = ask(recipient=recipient)
    assert advice.verdict is not Verdict.SHARE
    assert key in advice.ask


def test_a_circumstance_is_asked_for_only_once_another_of_its_table_was_told() -> None:
    dead = {"effect": "sets", "tell_family": "ask_lead", "weight": 99}
    guidance = planted({"child.died": ["yes"]}, dead)
    told = advise(Situation.from_mapping(WORRY | {"child": {"schooling": "moved"}}), guidance)
    untold = advise(Situation.from_mapping(WORRY), guidance)
    assert (told.ask, untold.ask) == (("child.died",), ())


def test_an_unknown_that_changes_nothing_is_not_asked() -> None:
    advice = ask(confidence={}, agreement={}, family={"telling": "raises_risk"})
    assert advice.ask == ()


def test_an_unknown_about_an_item_is_asked_by_its_place() -> None:
    advice = ask(items=[ITEM, {"kind": "health", "about": "child", "status": "fact"}])
    assert advice.ask == ("items[1].needed",)
    assert ask(items=[ITEM | {"status": "unknown"}]).ask == ("items[0].status",)


def test_an_unknown_that_only_bears_on_an_item_is_asked() -> None:
    advice = ask(
        items=[ITEM | {"kind": "contact_details"}],
        recipient=AGENCY | {"linked_to_person_of_concern": "unknown"},
    )
    assert advice.items[0].advice is ItemAdvice.GET_ADVICE_FIRST
    assert "recipient.linked_to_person_of_concern" in advice.ask


def test_more_items_than_can_be_asked_about_still_get_advice() -> None:
    advice = ask(items=[ITEM] * 400)
    assert len(advice.items) == 400


def test_every_nation_and_sector_gets_advice_on_every_day_that_the_law_changes() -> None:
    for day in load_guidance().starts:
        for sector in Sector:
            advice = ask(on=day, sharer={"sector": sector.value, "body": "public"})
            assert advice.verdict is Verdict.SHARE


def test_a_day_before_any_rule_is_an_error_that_names_the_gap() -> None:
    with pytest.raises(NoLawForDate, match=r"no rules for 2019-01-01\. The rules begin on 2023-09-14"):
        ask(on=date(2019, 1, 1))


def test_a_charity_gets_the_recognised_basis_only_from_its_day() -> None:
    charity = {"sector": "voluntary", "body": "voluntary"}
    assert ask(on=date(2026, 2, 4), sharer=charity).lawful_bases == (LawfulBasis.LEGITIMATE_INTERESTS,)
    assert ask(on=date(2026, 2, 5), sharer=charity).lawful_bases == (
        LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST,
    )


def test_the_trace_names_each_fired_rule_and_the_answers_it_read() -> None:
    trace = {(line["rule"], line.get("item")): line["read"] for line in ask().trace_to_json()}
    assert trace["core/telling/safe", None] == {"family.telling": "safe"}
    assert trace["core/items/fact", 0] == {
        "item.kind": "education",
        "item.needed": "yes",
        "item.status": "fact",
    }


def test_every_reason_on_screen_comes_from_a_fired_rule_and_cites_a_source() -> None:
    advice = ask(family={"wishes": "objected", "telling": "raises_risk"}, confidence={"owed": "yes"})
    fired = {line.rule for line in advice.trace}
    assert {reason.rule for reason in advice.reasons} <= fired
    assert all(reason.sources for reason in advice.reasons)


def test_advice_given_earlier_can_be_given_again_but_not_under_other_rules() -> None:
    advice = ask()
    mapping = advice.situation.to_mapping()
    assert replay(mapping, advice.guidance_sha256) == advice
    assert replay(mapping, advice.guidance_sha256, load_guidance()).to_json() == advice.to_json()
    with pytest.raises(OtherGuidance):
        replay(mapping, "0" * 64)


def test_items_that_stay_behind_are_said_in_the_answer() -> None:
    part = ask(items=[ITEM, ITEM | {"needed": "no"}])
    assert part.answer[-1] == "Some of your list stays behind."
    nothing = ask(urgency="welfare_concern", items=[ITEM | {"needed": "no"}])
    assert nothing.answer == ("Get advice before you share this.", "Nothing in your list can go yet.")


def test_in_danger_with_a_recipient_who_may_not_be_told_the_answer_begins_with_999() -> None:
    for recipient in ({}, {"kind": "media"}, AGENCY | {"verified": "unknown"}):
        advice = ask(urgency="immediate_danger", recipient=recipient)
        assert advice.answer[0] == "Ring 999 now if a child is in danger."
        assert advice.actions[0].what == advice.answer[0]
        assert "police" in {one.sector for one in advice.instead}


def test_a_wrong_recipient_is_told_nothing_and_somebody_else_is_named() -> None:
    advice = ask(recipient={"kind": "media"})
    assert advice.verdict is Verdict.DO_NOT_SHARE
    assert [one.to_json()["sector"] for one in advice.instead] == ["childrens_social_care"]
    assert "Tell someone else" in in_words(advice, load_guidance().sources)


def test_the_words_come_in_the_order_in_which_they_are_needed() -> None:
    advice = ask(family={}, items=[ITEM, ITEM | {"kind": "legal_advice"}])
    text = in_words(advice, load_guidance().sources, with_trace=True)
    headings = [
        HEADLINES[Verdict.SHARE_IN_PART],
        "What to do",
        "What to send and what to leave out",
        "The child and family",
        "Why",
        "Still unknown",
        "The ten steps",
        "The rules that fired",
        "You decide.",
    ]
    places = [text.index(heading) for heading in headings]
    assert places == sorted(places)
    assert "Children Act 2004, section 16LA" in text


def test_words_without_items_or_unknowns_leave_those_parts_out() -> None:
    text = in_words(replace(ask(items=[]), actions=()), load_guidance().sources)
    assert "What to do" not in text
    assert "leave out" not in text
    assert "Still unknown" not in text
    assert "(item" not in text


def test_every_question_can_be_put_in_words() -> None:
    assert {fact.key for fact in SITUATION_FACTS} <= set(QUESTIONS)
    assert question("items[1].needed") == "Item 2: Do they need it?"
    assert question("nation") == "Which nation are you in?"


def test_translators_are_given_every_sentence_that_advice_may_show() -> None:
    sentences = every_sentence(load_guidance().rules)
    assert len(sentences) == len(set(sentences))
    advice = ask(family={}, items=[ITEM, ITEM | {"kind": "legal_advice"}])
    assert {*advice.answer, *(reason.sentence for reason in advice.reasons)} <= set(sentences)
    assert {sentence for item in advice.items for sentence in item.reasons} <= set(sentences)
    assert {step.note for step in advice.steps} | {action.what for action in advice.actions} <= set(sentences)


def test_without_rules_nothing_is_made_up() -> None:
    for decide in (decide_verdict, decide_setting, decide_item):
        with pytest.raises(NoRule):
            decide([])


def test_at_equal_weight_what_stops_beats_what_supports_and_the_careful_beats_the_bold() -> None:
    support = a_rule({}, {"effect": "supports", "verdict": "share", "weight": 5})
    stop = a_rule({}, {"effect": "stops", "verdict": "get_advice_first", "weight": 5})
    assert decide_verdict([support, stop]).base is Verdict.GET_ADVICE_FIRST
    heavier = a_rule({}, {"effect": "supports", "verdict": "share", "weight": 6})
    assert decide_verdict([heavier, stop]).base is Verdict.SHARE
    one = {"item.kind": ["image"]}
    include = a_rule(one, {"effect": "sets", "item": "include"})
    leave = a_rule(one, {"effect": "sets", "item": "leave_out"})
    assert decide_item([include, leave]).value == "leave_out"


def test_an_emergency_stands_whatever_its_items_and_nothing_exceeds_its_base() -> None:
    leave = [ItemAdvice.LEAVE_OUT]
    assert with_items(Verdict.SHARE_NOW, Verdict.DO_NOT_SHARE, leave) is Verdict.SHARE_NOW
    assert with_items(Verdict.SHARE, Verdict.SHARE_IN_PART, leave) is Verdict.SHARE_IN_PART
    assert with_items(Verdict.SHARE_IN_PART, Verdict.SHARE_NOW, leave) is Verdict.SHARE_IN_PART
    assert with_items(Verdict.SHARE, Verdict.DO_NOT_SHARE, leave) is Verdict.GET_ADVICE_FIRST


def test_a_memory_that_is_full_starts_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciders, "MOST_REMEMBERED", 2)
    memory = {1: "a", 2: "b"}
    keep(memory, 3, "c")
    assert memory == {3: "c"}


@pytest.mark.parametrize(
    ("length", "said"),
    [
        ("", ""),
        ("PT0S", "now"),
        ("P1D", "within a day"),
        ("P5D", "within 5 days"),
        ("PT24H", "within 24 hours"),
    ],
)
def test_a_length_of_time_is_said_in_words(length: str, said: str) -> None:
    assert _within(length) == said
