"""Counts for somebody outside: no small figure can be read or reckoned, not even from two packs."""

from collections import Counter
from datetime import date
from itertools import product

import pytest

from sharewell.domain.accountability import (
    by_ended_month,
    chosen,
    numbers_from,
    places_by_seed,
    shown,
    shown_together,
)


@pytest.mark.parametrize(
    ("cells", "told", "total"),
    [
        ({"a": 12, "b": 9}, {"a": 12, "b": 9}, 21),
        ({"a": 12, "b": 0}, {"a": 12, "b": 0}, 12),
        ({"a": 30, "b": 12, "c": 2}, {"a": 30, "b": None, "c": None}, 44),
        ({"a": 12, "b": 1, "c": 1}, {"a": None, "b": None, "c": None}, 14),
        ({"a": 3, "b": 0}, {"a": None, "b": 0}, None),
        ({"a": 3, "b": 2}, {"a": None, "b": None}, None),
        ({}, {}, 0),
    ],
)
def test_small_figures_are_hidden_with_what_would_give_them_away(
    cells: dict[str, int], told: dict[str, int | None], total: int | None
) -> None:
    found = shown(cells)
    assert (dict(found.cells), found.total) == (told, total)


def test_whatever_the_figures_are_each_hidden_one_could_be_five_different_numbers() -> None:
    for counts in product(range(9), repeat=3):
        found = shown(dict(zip("abc", counts, strict=True)))
        assert all(count is None or count == 0 or count >= 5 for count in found.cells.values())
        hidden = [name for name, count in found.cells.items() if count is None]
        if found.total is None or not hidden:
            continue
        rest = found.total - sum(count or 0 for count in found.cells.values())
        possible = {
            name: {
                split[place]
                for split in product(range(1, rest + 1), repeat=len(hidden))
                if sum(split) == rest
            }
            for place, name in enumerate(hidden)
        }
        assert min(map(len, possible.values())) >= 5, counts


def test_a_total_that_one_breakdown_hides_is_hidden_in_the_other() -> None:
    found = shown_together({"outcome": {"a": 3, "b": 2}, "basis": {"c": 5}})
    assert [one.total for one in found.values()] == [None, None]
    assert found["outcome"].cells == {"a": None, "b": None}


def test_two_packs_within_a_month_say_the_same_whatever_happened_between_them() -> None:
    before = [(date(2026, 10, day), "share") for day in range(1, 8)]
    first = by_ended_month(before, today=date(2026, 11, 10))
    later = [*before, (date(2026, 11, 10), "do_not_share"), (date(2026, 11, 11), "share")]
    assert first == by_ended_month(later, today=date(2026, 11, 12)) == {"2026-10": Counter(share=7)}


def test_an_inspector_chooses_by_numbers_or_by_a_word_and_gets_the_same_again() -> None:
    assert numbers_from("3, 1 3\n99") == (3, 1, 99)
    assert chosen((3, 1, 99), of=10) == (1, 3)
    for wrong in ("a", "1;2", "-1", "1.5", "9" * 12, "²"):
        with pytest.raises(ValueError, match="numbers"):
            numbers_from(wrong)
    drawn = places_by_seed("Tuesday", of=10_000, count=20)
    assert drawn == places_by_seed("Tuesday", of=10_000, count=20)
    assert len(set(drawn)) == 20
    assert places_by_seed("Wednesday", of=10_000, count=20) != drawn
    assert places_by_seed("Tuesday", of=3, count=20) == (1, 2, 3)
    assert places_by_seed("Tuesday", of=0, count=20) == ()
