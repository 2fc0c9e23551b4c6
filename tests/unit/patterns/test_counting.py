"""What a story counts up to, its gaps, and the rules as data."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.apps.patterns.presenters.story import KIND_WORDS, PATTERN_WORDS
from sharewell.apps.patterns.presenters.watches import MET_WORDS
from sharewell.domain.patterns import (
    BadPatterns,
    Moment,
    MomentKind,
    WatchedKind,
    found_in,
    gaps_between,
    pattern_rules,
    read_patterns,
)
from sharewell.domain.patterns.rules import with_local

FIRST = date(2026, 1, 1)
RULES = """
[gaps]
days = 90
[watch]
at_least_days = 90
at_most_days = 365
[[pattern]]
id = "three"
says = "Three"
because = "Because"
counts = ["concern", "received"]
least = 3
organisations = 3
within_days = 90
source = { id = "practice-knowledge", checked = 2026-11-22, seen = "own" }
"""


def _at(day: int, place: str = "a", kind: MomentKind = MomentKind.RECEIVED) -> Moment:
    return Moment(day=FIRST + timedelta(days=day), kind=kind, organisation=place, reference=f"{day}{place}")


def test_three_worries_from_three_agencies_in_ninety_days_stand_out() -> None:
    (found,) = found_in([_at(0, "a"), _at(40, "b"), _at(89, "c")], read_patterns(RULES))
    assert (found.organisations, len(found.moments)) == (3, 3)


@pytest.mark.parametrize(
    "story",
    [
        [_at(0, "a"), _at(40, "b"), _at(90, "c")],
        [_at(0, "a"), _at(1, "a"), _at(2, "b"), _at(3, "b")],
        [_at(0, "a"), _at(1, "b"), _at(2, "c", MomentKind.SENT)],
        [],
    ],
)
def test_too_far_apart_or_from_too_few_or_of_another_kind_does_not(story: list[Moment]) -> None:
    assert found_in(story, read_patterns(RULES)) == ()


def test_the_newest_stretch_is_the_one_that_is_shown() -> None:
    story = [_at(day + start, place) for start in (0, 400) for day, place in enumerate("abc")]
    (found,) = found_in(story, read_patterns(RULES))
    assert found.moments[0].day == FIRST + timedelta(days=400)


@given(st.lists(st.integers(0, 2000), max_size=30))
def test_gaps_are_where_nothing_is_on_record_for_so_long(days: list[int]) -> None:
    gaps = gaps_between([_at(day) for day in days], least_days=90)
    known = {FIRST + timedelta(days=day) for day in days}
    for before, after in gaps:
        assert after - before >= timedelta(days=90)
        assert {before, after} <= known
        assert not any(before < day < after for day in known)


def test_everything_that_comes_with_it_has_words_to_translate() -> None:
    assert {one.id for one in pattern_rules().patterns} == set(PATTERN_WORDS)
    for one in pattern_rules().patterns:
        assert tuple(map(str, PATTERN_WORDS[one.id])) == (one.says, one.because)
    assert set(KIND_WORDS) == set(MomentKind)
    assert set(MET_WORDS) == set(WatchedKind)


def test_a_partnership_changes_adds_and_switches_off() -> None:
    rules = read_patterns(RULES)
    row = RULES[RULES.index("[[pattern]]") :]
    changed = with_local(rules, row.replace("least = 3", "least = 5"))
    assert [one.least for one in changed.patterns] == [5]
    added = with_local(rules, "[gaps]\ndays = 30\n" + row.replace('"three"', '"own"'))
    assert ([one.id for one in added.patterns], added.gap_days) == (["three", "own"], 30)
    assert with_local(rules, '[[pattern]]\nid = "three"\noff = true').patterns == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("least = 3", "least = 2"),
        ("within_days = 90", "within_days = 0"),
        ('"received"', '"gossip"'),
        ('seen = "own"', 'seen = "heard"'),
        ("days = 90\n[watch", "[watch"),
        ("[gaps]", "[gaps"),
    ],
)
def test_rules_that_are_wrong_are_refused(before: str, after: str) -> None:
    assert before in RULES
    with pytest.raises(BadPatterns):
        read_patterns(RULES.replace(before, after, 1))
