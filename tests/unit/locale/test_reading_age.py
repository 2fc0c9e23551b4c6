"""The measure of reading age that the checks of words rest on."""

import pytest

from tests.reading_age import grade, syllables


@pytest.mark.parametrize(
    ("word", "count"), [("cat", 1), ("Today", 2), ("council", 2), ("information", 4), ("safeguarding", 3)]
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_word_with_a_hyphen_has_the_syllables_of_its_parts() -> None:
    assert syllables("follow-up") == 3


def test_a_short_plain_sentence_is_easier_than_a_long_learned_one() -> None:
    plain = "Tell the council today."
    learned = "Notification of the responsible authority is obligatory notwithstanding confidentiality."
    assert grade(plain) < 5 < 15 < grade(learned)


def test_no_words_have_no_grade() -> None:
    assert grade("...") == 0.0
