"""What is different between two versions of the rules or two days is told in plain words, and for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sharewell.domain.advice import Guidance, Rule, load_guidance
from sharewell.domain.advice.diff import NATIONS, SECTORS, ChangeKind, diff, diff_days
from sharewell.domain.advice.rule import Seen
from tests.rules.planting import a_rule

NOTE = {"effect": "explains", "note": "planted"}
SCHOOLS_OF_WALES = {"nation": ["wales"], "sharer.sector": ["school"], "recipient.sector": ["police"]}
PLAIN = a_rule(SCHOOLS_OF_WALES, NOTE, id="sectors/school/trips/planted")
BASE = load_guidance()


def one_change(old: Rule, new: Rule) -> tuple[str, ...]:
    (change,) = diff(BASE.with_rules(old), BASE.with_rules(new))
    assert change.kind is ChangeKind.CHANGED
    return change.what


def test_the_same_rules_differ_in_nothing() -> None:
    assert diff(BASE, BASE) == ()


def test_a_rule_that_was_added_or_removed_is_told_with_whom_it_touches() -> None:
    with_it = BASE.with_rules(PLAIN)
    (added,) = diff(BASE, with_it)
    assert (added.id, added.kind, added.sentence) == (PLAIN.id, ChangeKind.ADDED, "A planted fault.")
    assert (added.nations, added.sectors, added.topics) == (("wales",), ("police", "school"), ("trips",))
    (removed,) = diff(with_it, BASE)
    assert removed.kind is ChangeKind.REMOVED


def test_a_rule_for_everybody_touches_every_nation_and_every_sector() -> None:
    (added,) = diff(BASE, BASE.with_rules(a_rule({"recipient.sector": ["police"]}, NOTE)))
    assert set(added.nations) == set(NATIONS)
    assert set(added.sectors) == set(SECTORS)


def test_a_change_touches_those_of_the_old_rule_and_those_of_the_new() -> None:
    moved = a_rule({**SCHOOLS_OF_WALES, "nation": ["scotland"]}, NOTE, id=PLAIN.id)
    (change,) = diff(BASE.with_rules(PLAIN), BASE.with_rules(moved))
    assert change.nations == ("scotland", "wales")
    assert change.what == (
        "It also speaks where nation is scotland.",
        "It no longer speaks where nation is wales.",
    )


@pytest.mark.parametrize(
    ("says", "more", "told"),
    [
        ({"sentence": "Other words."}, {}, 'It says "Other words." It said "A planted fault."'),
        ({"weight": 3}, {}, "Its weight is 3; it was 0."),
        ({"note": "other"}, {}, "It explains note other. Before, it explains note planted."),
        ({"within": "P1D"}, {}, "Its time limit is P1D; it was none."),
        ({"working_days": 2}, {}, "Its time limit is 2 working days; it was none."),
        ({"cy": "Geiriau."}, {}, "Its Welsh changed."),
        ({}, {"from": date(2024, 1, 1)}, "It begins on 2024-01-01; before, on 2023-09-14."),
        ({}, {"until": date(2024, 1, 1)}, "Its last day is 2024-01-01; it was not known."),
        (
            {},
            {"follows": "core/x/y"},
            "It takes over from core/x/y; before, from no other rule.",
        ),
        (
            {},
            {"review_by": date(2028, 5, 1)},
            "Its review is due by 2028-05-01; it was due by 2027-05-01.",
        ),
    ],
)
def test_each_way_to_change_is_told(says: dict[str, object], more: dict[str, object], told: str) -> None:
    assert one_change(PLAIN, a_rule(SCHOOLS_OF_WALES, {**NOTE, **says}, id=PLAIN.id, **more)) == (told,)


def test_a_question_more_or_less_is_told() -> None:
    more = a_rule({**SCHOOLS_OF_WALES, "urgency": ["no_concern"]}, NOTE, id=PLAIN.id)
    assert one_change(PLAIN, more) == ("It now asks about urgency: only no_concern counts.",)
    assert one_change(more, PLAIN) == ("It no longer asks about urgency: every answer counts.",)


def test_sources_are_told_by_their_part_and_only_looking_again_does_not_change_advice() -> None:
    (cited,) = PLAIN.sources
    other = replace(PLAIN, sources=(replace(cited, part="step 2"),))
    assert one_change(PLAIN, other) == (
        "It now rests on ico-ten-steps, step 2.",
        "It no longer rests on ico-ten-steps, step 1.",
    )
    later = cited.checked + timedelta(days=1)
    again = replace(PLAIN, sources=(replace(cited, seen=Seen.SECONDARY, checked=later),))
    (change,) = diff(BASE.with_rules(PLAIN), BASE.with_rules(again))
    assert not change.of_advice
    assert change.what == (
        "ico-ten-steps, step 1: seen in a secondary copy; it was seen at the source.",
        "ico-ten-steps, step 1: checked again on 2026-11-23.",
    )


OLD = a_rule({"nation": ["wales"]}, NOTE, id="core/planted/old", until=date(2026, 1, 31))
NEW = a_rule(
    {"nation": ["wales"]},
    {**NOTE, "sentence": "New words."},
    id="core/planted/new",
    follows="core/planted/old",
    **{"from": date(2026, 2, 1)},
)
TWO = Guidance((OLD, NEW), BASE.sources, "1", "")


def test_between_two_days_rules_begin_and_end_and_each_names_the_other() -> None:
    began, ended = diff_days(TWO, date(2026, 1, 31), date(2026, 2, 1))
    assert (began.id, began.kind) == (NEW.id, ChangeKind.BEGAN)
    assert began.what == (
        "It began on 2026-02-01.",
        "It takes over from core/planted/old.",
        'It says "New words." It said "A planted fault."',
    )
    assert (ended.id, ended.kind) == (OLD.id, ChangeKind.ENDED)
    assert ended.what == ("Its last day was 2026-01-31.", "core/planted/new takes over from it.")


def test_days_told_backwards_say_when_a_rule_begins_and_the_same_day_differs_in_nothing() -> None:
    assert diff_days(TWO, date(2026, 1, 1), date(2026, 1, 31)) == ()
    back = {change.id: change for change in diff_days(TWO, date(2026, 3, 1), date(2026, 1, 1))}
    assert back[NEW.id].what == ("It begins on 2026-02-01.",)
    lonely = Guidance((OLD,), BASE.sources, "1", "")
    (ended,) = diff_days(lonely, date(2026, 1, 1), date(2026, 3, 1))
    assert ended.what == ("Its last day was 2026-01-31.",)


def test_the_day_on_which_the_english_duty_began_is_told_to_england_alone() -> None:
    told = diff_days(BASE, date(2026, 9, 29), date(2026, 9, 30))
    assert any("england" in change.nations for change in told)
    assert all(change.kind in {ChangeKind.BEGAN, ChangeKind.ENDED} for change in told)
