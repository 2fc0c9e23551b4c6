"""What people are told when the rules change: what they may notice, once, and only what they asked for."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from sharewell.domain.advice import Guidance, Rule, load_guidance
from sharewell.domain.advice.diff import NATIONS, SECTORS, ChangeKind
from sharewell.domain.advice.news import TOPICS, Choice, News, Point, PointKind, concerning, news_since
from tests.rules.planting import a_rule

NOTE = {"effect": "explains", "note": "planted"}
SCHOOLS_OF_WALES = {"nation": ["wales"], "sharer.sector": ["school"]}
PLAIN = a_rule(SCHOOLS_OF_WALES, NOTE, id="sectors/school/trips/planted")
BASE = load_guidance()
DAY = date(2026, 11, 22)


def news(before: Guidance, after: Guidance) -> tuple[News, ...]:
    return news_since(before, DAY, after, DAY)


def points(old: Rule, new: Rule) -> tuple[Point, ...]:
    (one,) = news(BASE.with_rules(old), BASE.with_rules(new))
    assert one.kind is ChangeKind.CHANGED
    return one.points


def test_where_nothing_changed_there_is_no_news() -> None:
    assert news(BASE, BASE) == ()
    assert news(BASE, BASE.with_rules()) == ()


def test_a_rule_that_was_added_or_removed_is_told_with_whom_it_touches_and_what_it_is_about() -> None:
    with_it = BASE.with_rules(PLAIN)
    (added,) = news(BASE, with_it)
    assert (added.id, added.kind, added.sentence) == (PLAIN.id, ChangeKind.ADDED, "A planted fault.")
    assert (added.nations, added.sectors, added.topics) == (("wales",), ("school",), ("note",))
    assert added.points == (Point(kind=PointKind.BEGINS, day=PLAIN.from_.isoformat()),)
    (removed,) = news(with_it, BASE)
    assert (removed.kind, removed.points) == (ChangeKind.REMOVED, ())


@pytest.mark.parametrize(
    ("when", "says", "more", "told"),
    [
        ({}, {"sentence": "Other words."}, {}, Point(kind=PointKind.SAID, text="A planted fault.")),
        ({}, {"weight": 3}, {}, Point(kind=PointKind.COUNTS)),
        ({}, {"effect": "adds", "note": None, "action": "Ring."}, {}, Point(kind=PointKind.DOES)),
        ({"urgency": ["no_concern"]}, {}, {},
         Point(kind=PointKind.ASKS_NOW, key="urgency", values=("no_concern",))),
        ({"nation": ["wales", "england"]}, {}, {},
         Point(kind=PointKind.ALSO, key="nation", values=("england",))),
        ({}, {}, {"until": date(2030, 1, 1)}, Point(kind=PointKind.LASTS, day="2030-01-01")),
        ({}, {}, {"from": date(2024, 5, 1)}, Point(kind=PointKind.BEGINS, day="2024-05-01")),
    ],
)  # fmt: skip
def test_each_thing_that_a_reader_may_notice_is_a_point(
    when: dict[str, list[str]], says: dict[str, object], more: dict[str, object], told: Point
) -> None:
    said = {key: value for key, value in {**NOTE, **says}.items() if value is not None}
    assert points(PLAIN, a_rule({**SCHOOLS_OF_WALES, **when}, said, id=PLAIN.id, **more)) == (told,)


def test_conditions_that_went_and_answers_that_no_longer_count_are_told() -> None:
    wide = a_rule({"nation": ["wales"]}, NOTE, id=PLAIN.id)
    assert points(PLAIN, wide) == (Point(kind=PointKind.ASKS_NO_MORE, key="sharer.sector"),)
    both = a_rule({**SCHOOLS_OF_WALES, "nation": ["wales", "scotland"]}, NOTE, id=PLAIN.id)
    assert points(both, PLAIN) == (Point(kind=PointKind.NO_LONGER, key="nation", values=("scotland",)),)


def test_a_time_limit_that_changed_is_told() -> None:
    act = {"effect": "adds", "action": "Ring."}
    old = a_rule(SCHOOLS_OF_WALES, {**act, "within": "P1D"}, id=PLAIN.id)
    new = a_rule(SCHOOLS_OF_WALES, {**act, "working_days": 3}, id=PLAIN.id)
    assert points(old, new) == (Point(kind=PointKind.LIMIT, working_days=3),)


def test_how_a_rule_is_kept_is_no_news() -> None:
    later = a_rule(SCHOOLS_OF_WALES, NOTE, id=PLAIN.id, review_by=date(2031, 1, 1))
    assert news(BASE.with_rules(PLAIN), BASE.with_rules(later)) == ()


def test_a_day_on_which_a_rule_takes_over_from_another_is_told_of_under_the_same_version() -> None:
    old = a_rule(SCHOOLS_OF_WALES, {**NOTE, "sentence": "As it was."}, id=PLAIN.id, until=DAY)
    new = a_rule(
        SCHOOLS_OF_WALES, NOTE, id=f"{PLAIN.id}-2", follows=PLAIN.id, **{"from": DAY + timedelta(days=1)}
    )
    rules = BASE.with_rules(old, new)
    assert news_since(rules, DAY, rules, DAY) == ()
    ended, began = news_since(rules, DAY, rules, DAY + timedelta(days=1))
    assert (ended.kind, began.kind) == (ChangeKind.ENDED, ChangeKind.BEGAN)
    assert Point(kind=PointKind.TAKES_OVER, text="As it was.") in began.points
    assert Point(kind=PointKind.TAKEN_OVER, text="A planted fault.") in ended.points
    assert news_since(rules, DAY + timedelta(days=1), rules, DAY) == (), (
        "a clock that went back tells nothing"
    )


def test_a_rule_that_changed_and_whose_day_came_is_told_of_once() -> None:
    comes = {"from": DAY + timedelta(days=1)}
    old = a_rule(SCHOOLS_OF_WALES, {**NOTE, "sentence": "As it was."}, id=PLAIN.id, **comes)
    new = a_rule(SCHOOLS_OF_WALES, NOTE, id=PLAIN.id, **comes)
    (one,) = news_since(BASE.with_rules(old), DAY, BASE.with_rules(new), DAY + timedelta(days=1))
    assert one.kind is ChangeKind.CHANGED
    assert [point.kind for point in one.points] == [PointKind.SAID, PointKind.BEGINS]


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (Choice(), True),
        (Choice(nations=("wales", "england")), True),
        (Choice(nations=("england",)), False),
        (Choice(sectors=("school",)), True),
        (Choice(nations=("wales",), sectors=("police",)), False),
        (Choice(topics=("note",)), True),
        (Choice(nations=("wales",), sectors=("school",), topics=("verdict",)), False),
    ],
)
def test_people_are_told_of_what_they_chose_and_of_everything_where_they_chose_nothing(
    choice: Choice, told: bool
) -> None:
    found = news(BASE, BASE.with_rules(PLAIN))
    assert concerning(choice, found) == (found if told else ())


def test_a_rule_for_everybody_concerns_whoever_chose_a_nation_or_a_sector() -> None:
    found = news(BASE, BASE.with_rules(a_rule({}, NOTE)))
    for nation in NATIONS:
        for sector in SECTORS:
            assert concerning(Choice(nations=(nation,), sectors=(sector,)), found) == found


def test_whatever_topics_are_chosen_between_all_of_them_nothing_is_missed() -> None:
    found = news(BASE.without_rules(*(rule.id for rule in BASE.rules)), BASE)
    assert len(found) == len(BASE.rules)
    told = [one for topic in TOPICS for one in concerning(Choice(topics=(topic,)), found)]
    assert sorted(one.id for one in told) == sorted(rule.id for rule in BASE.rules)


def test_news_read_back_from_plain_data_is_what_it_was() -> None:
    other = a_rule({"nation": ["wales"]}, {**NOTE, "sentence": "Other words."}, id=PLAIN.id)
    for one in news(BASE.with_rules(PLAIN), BASE.with_rules(other)):
        assert News.from_mapping(json.loads(json.dumps(one.to_mapping()))) == one
