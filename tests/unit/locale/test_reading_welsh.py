"""A page in Welsh counts, dates and tells the time as Welsh does."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext, override

from sharewell.kit.govuk.moments import full_moment_words, length_words, moment_words
from sharewell.kit.notify.kind_words import WORDS

MOMENT = datetime(2026, 11, 20, 15, 20, tzinfo=UTC)
SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _in_welsh() -> Iterator[None]:
    with override("cy"):
        yield


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (1, "1 funud"),
        (2, "2 funud"),
        (5, "5 munud"),
        (8, "8 munud"),
        (11, "11 munud"),
        (180, "3 awr"),
        (2 * 1440, "2 ddiwrnod"),
        (5 * 1440, "5 diwrnod"),
    ],
)
def test_a_length_of_time_has_its_own_form_of_the_noun(minutes: int, words: str) -> None:
    assert length_words(minutes) == words


@pytest.mark.parametrize(("count", "words"), [(1, "1 flwydd oed"), (2, "2 flwydd oed"), (7, "7 oed")])
def test_an_age_is_said_as_people_say_it(count: int, words: str) -> None:
    assert ngettext("%d year", "%d years", count) % count == words


def test_a_day_is_written_in_welsh() -> None:
    assert date_format(date(2026, 11, 22), "j F Y") == "22 Tachwedd 2026"


def test_a_moment_is_told_with_a_small_letter_for_the_day() -> None:
    assert moment_words(MOMENT, at=SUNDAY) == "3:20pm, dydd Gwener 20 Tachwedd"


def test_a_record_gives_the_moment_in_full() -> None:
    assert full_moment_words(MOMENT) == "20 Tachwedd 2026 am 15:20:00 (GMT)"


def test_advice_is_shown_in_welsh() -> None:
    assert gettext("Ring 999 now if a child is in danger.") == "Ffoniwch 999 nawr os yw plentyn mewn perygl."


def test_a_notice_by_email_is_in_welsh() -> None:
    assert {str(text) for subject, sentence in WORDS.values() for text in (subject, sentence)}.isdisjoint(
        _in_english()
    )


def _in_english() -> set[str]:
    with override("en-gb"):
        return {str(text) for subject, sentence in WORDS.values() for text in (subject, sentence)}
