"""A situation is read strictly: an omission is unknown, anything unlisted is refused, and nothing crashes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sharewell.domain.advice import BadSituation, Situation
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS
from sharewell.domain.advice.situation import MOST_ITEMS, show
from sharewell.domain.advice.vocabulary import Nation, Verdict

TODAY = date(2026, 11, 22)
KEYS = st.sampled_from(
    ["on", "nation", "urgency", "sharer", "recipient", "items", "kind", "sector", "verified", "x"]
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.binary(max_size=4),
    st.dates(),
)
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=5)
    ),
    max_leaves=20,
)


def refusal(data: Any) -> BadSituation:
    with pytest.raises(BadSituation) as refused:
        Situation.from_mapping(data, today=TODAY)
    return refused.value


def test_everything_left_out_is_unknown() -> None:
    situation = Situation.from_mapping({}, today=TODAY)
    assert situation.on == TODAY
    assert {getattr(situation, fact.field) for fact in SITUATION_FACTS} == {"unknown"}
    assert situation.items == ()


def test_the_day_is_needed_where_nobody_gives_today() -> None:
    with pytest.raises(BadSituation, match="the day whose law applies is needed"):
        Situation.from_mapping({"on": "unknown"})


def test_every_listed_answer_is_read_and_written_back_the_same() -> None:
    for fact in SITUATION_FACTS:
        table, _, key = fact.key.partition(".")
        for value in fact.permitted:
            data = {"on": "2026-11-22", table: {key: value} if key else value}
            situation = Situation.from_mapping(data)
            assert getattr(situation, fact.field) == value
            assert Situation.from_mapping(situation.to_mapping()) == situation


def test_items_keep_their_order_and_their_answers() -> None:
    items = [{fact.field: value} for fact in ITEM_FACTS for value in fact.permitted]
    situation = Situation.from_mapping({"items": items}, today=TODAY)
    written = situation.to_mapping()["items"]
    assert isinstance(written, list)
    assert all(given_.items() <= back.items() for given_, back in zip(items, written, strict=True))


def test_a_date_may_be_a_date_or_its_text() -> None:
    assert Situation.from_mapping({"on": date(2026, 2, 5)}).on == date(2026, 2, 5)
    assert Situation.from_mapping({"on": "2026-02-05"}).on == date(2026, 2, 5)


@pytest.mark.parametrize(
    "on", ["5 Feb 2026", "2026-02-30", "20260205", "", 20260205, None, True, datetime(2026, 2, 5, tzinfo=UTC)]
)
def test_anything_else_is_not_a_date(on: object) -> None:
    assert refusal({"on": on}).key == "on"


def test_a_refusal_names_the_question_the_answer_and_what_is_permitted() -> None:
    refused = refusal({"recipient": {"verified": "maybe"}})
    assert (refused.key, refused.value, refused.permitted) == (
        "recipient.verified",
        "maybe",
        ("yes", "no", "unknown"),
    )
    assert str(refused) == (
        "recipient.verified: 'maybe' is not an answer that we know. Permitted: yes, no, unknown."
    )


@pytest.mark.parametrize(
    ("data", "key", "hint"),
    [
        ({"urgncy": "no_concern"}, "urgncy", "Did you mean urgency?"),
        ({"nation": "Engalnd"}, "nation", "Did you mean england?"),
        ({"nation": "Northern Ireland"}, "nation", "Did you mean northern_ireland?"),
        ({"recipient": {"verified": True}}, "recipient.verified", 'Write "yes" as a word.'),
        ({"confidence": {"owed": False}}, "confidence.owed", 'Write "no" as a word.'),
        ({"urgency": True}, "urgency", ""),
        ({"urgency": Verdict.SHARE}, "urgency", ""),
        ({"family": {"wish": "agreed"}}, "family.wish", "Did you mean wishes?"),
        ({"items": [{}, {"kind": "helth"}]}, "items[1].kind", "Did you mean health?"),
        ({"items": [{"knd": "health"}]}, "items[0].knd", "Did you mean kind?"),
        ({"items": [7]}, "items[0]", ""),
        ({"items": {}}, "items", ""),
        ({"sharer": "school"}, "sharer", ""),
        ({"nation": None}, "nation", ""),
        ({"nation": ["england"]}, "nation", ""),
        ({"nation": "x" * 10_000}, "nation", ""),
        ({"y" * 10_000: 1}, "'yyyyyyyyyyyy...yyyyyyyyyyyyy'", ""),
        ({5: 1}, "5", ""),
        ([], "", ""),
        ("nation", "", ""),
    ],
)
def test_what_is_not_listed_is_refused_with_a_hint_where_one_is_near(data: Any, key: str, hint: str) -> None:
    refused = refusal(data)
    assert refused.key == key
    assert str(refused).endswith(hint or f"{refused.permitted[-1]}.")


def test_too_many_items_at_once_are_refused() -> None:
    assert refusal({"items": [{}] * (MOST_ITEMS + 1)}).key == "items"
    assert len(Situation.from_mapping({"items": [{}] * MOST_ITEMS}, today=TODAY).items) == MOST_ITEMS


def test_any_value_can_be_named_in_a_message() -> None:
    nested: list[Any] = []
    for _ in range(100_000):
        nested = [nested]
    assert show(10**5_000) == "a int"
    assert len(show(nested)) < 60
    assert show(Nation.WALES) == "'wales'"


@pytest.mark.slow
@settings(deadline=None)  # a busy machine is no fault of the parser
@given(ANYTHING)
def test_arbitrary_data_is_read_or_refused_and_never_crashes(data: Any) -> None:
    try:
        situation = Situation.from_mapping(data, today=TODAY)
    except BadSituation as refused:
        assert str(refused)
    else:
        assert Situation.from_mapping(situation.to_mapping()) == situation
