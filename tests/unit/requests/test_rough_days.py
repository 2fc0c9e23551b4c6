"""Days as people say them, in English and Welsh: a day where they say one, "about" where they leave it open."""

from datetime import date

import pytest

from sharewell.domain.requests.rough_days import RoughDay, day_in_text, rough_day

TOLD = date(2026, 5, 14)  # a Thursday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 March 2026", date(2026, 3, 3)),
        ("on the 3rd of March", date(2026, 3, 3)),
        ("March 3rd", date(2026, 3, 3)),
        ("3/3/26 after school", date(2026, 3, 3)),
        ("03.03.2026", date(2026, 3, 3)),
        ("2026-03-03", date(2026, 3, 3)),
        ("this morning", TOLD),
        ("yesterday at about four", date(2026, 5, 13)),
        ("last night", date(2026, 5, 13)),
        ("the day before yesterday", date(2026, 5, 12)),
        ("on Monday", date(2026, 5, 11)),
        ("Thursday", TOLD),
        ("last Thursday", date(2026, 5, 7)),
        ("two days ago", date(2026, 5, 12)),
        ("29 February", date(2024, 2, 29)),
        ("3 Mawrth", date(2026, 3, 3)),
        ("ddoe", date(2026, 5, 13)),
        ("bore 'ma", TOLD),
        ("echdoe", date(2026, 5, 12)),
        ("dydd Mawrth", date(2026, 5, 12)),
        ("nos Wener, 8 Mai", date(2026, 5, 8)),
        ("tri diwrnod yn ôl", date(2026, 5, 11)),
    ],
)
def test_words_that_say_one_day_give_that_day(words: str, day: date) -> None:
    found = rough_day(words, told_on=TOLD)
    assert found is not None
    assert (found.first, found.last) == (day, day)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("in March", date(2026, 3, 1), date(2026, 3, 31)),
        ("in November", date(2025, 11, 1), date(2025, 11, 30)),
        ("in May", date(2026, 5, 1), TOLD),
        ("summer 2025", date(2025, 6, 1), date(2025, 8, 31)),
        ("yn haf 2025", date(2025, 6, 1), date(2025, 8, 31)),
        ("mis Mawrth", date(2026, 3, 1), date(2026, 3, 31)),
        ("in 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("about 3 March 2026", date(2026, 3, 3), date(2026, 3, 3)),
        ("tua 3 Mawrth 2026", date(2026, 3, 3), date(2026, 3, 3)),
        ("2 weeks ago", date(2026, 4, 29), date(2026, 5, 1)),
        ("a few days ago", date(2026, 5, 11), date(2026, 5, 11)),
        ("20 June", date(2025, 6, 20), date(2025, 6, 20)),
    ],
)
def test_words_that_leave_it_open_say_about(words: str, first: date, last: date) -> None:
    assert rough_day(words, told_on=TOLD) == RoughDay(first, last, about=True)


def test_last_week_ends_no_later_than_the_day_it_was_told() -> None:
    found = rough_day("last week", told_on=TOLD)
    assert found is not None and found.about and found.first < found.last <= TOLD


@pytest.mark.parametrize(
    "words",
    ["", "a while back", "31 June", "when she was little", "he may be", "4 o'clock", "13/13/2026", "999 years ago " * 9,
     "x" * 400, "in 2031", "she is 12", "mum said so", "the sun was out"],
)  # fmt: skip
def test_words_that_name_no_day_are_not_guessed(words: str) -> None:
    assert rough_day(words, told_on=TOLD) is None


def test_an_item_is_dated_by_the_words_in_brackets_at_its_end_or_the_date_it_begins_with() -> None:
    assert day_in_text("A bruise on her arm (last Monday)", told_on=TOLD) == RoughDay(
        date(2026, 5, 11), date(2026, 5, 11)
    )
    assert day_in_text("3 March: came in without a coat", told_on=TOLD) == RoughDay(
        date(2026, 3, 3), date(2026, 3, 3)
    )


def test_a_date_of_birth_in_the_middle_dates_nothing() -> None:
    assert day_in_text("Amy Example, born 3 March 2016 (10 years)", told_on=TOLD) is None
    assert day_in_text("Her mother said it began on 1 March and stopped", told_on=TOLD) is None
