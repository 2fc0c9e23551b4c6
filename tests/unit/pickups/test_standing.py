"""Where a pick-up stands, and its code."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.pickups import (
    CODE_LENGTH,
    LETTERS,
    WORDS,
    Life,
    Lives,
    Standing,
    code_as_typed,
    code_from,
    spaced,
    standing,
    words_from,
)

MADE = datetime(2026, 11, 22, 10, tzinfo=UTC)
ENDS = MADE + timedelta(hours=72)
DAYS = st.floats(-10, 10)
VISIT = Lives().visit


@given(st.binary(min_size=32, max_size=32))
def test_a_code_reads_back_however_it_is_typed(digest: bytes) -> None:
    code = code_from(digest)
    assert len(code) == CODE_LENGTH and set(code) <= set(LETTERS)
    assert code_as_typed(f" {spaced(code).lower()}\u200b") == code
    assert code_as_typed("-".join(code)) == code


@given(st.lists(DAYS, max_size=8), DAYS)
def test_no_jump_of_the_clock_gives_back_time(jumps: list[float], last: float) -> None:
    seen = MADE
    for days in jumps:
        seen = max(seen, MADE + timedelta(days=days))
    now = standing(Life(expires_at=ENDS, seen_at=seen), visit=VISIT, at=MADE + timedelta(days=last))
    assert (now is Standing.WAITING) == (max(seen, MADE + timedelta(days=last)) < ENDS)


@pytest.mark.parametrize(
    ("life", "after", "stands"),
    [
        (Life(expires_at=ENDS), timedelta(0), Standing.WAITING),
        (Life(expires_at=ENDS), timedelta(hours=72), Standing.EXPIRED),
        (Life(expires_at=ENDS, wrong_tries=4), timedelta(0), Standing.WAITING),
        (Life(expires_at=ENDS, wrong_tries=5), timedelta(0), Standing.STOPPED),
        (Life(expires_at=ENDS, opened_at=MADE), VISIT - timedelta(seconds=1), Standing.OPEN),
        (Life(expires_at=ENDS, opened_at=MADE), VISIT, Standing.COLLECTED),
        (Life(expires_at=ENDS, opened_at=MADE, ended=True), timedelta(0), Standing.ENDED),
    ],
)
def test_where_it_stands_follows_from_what_became_of_it(
    life: Life, after: timedelta, stands: Standing
) -> None:
    assert standing(life, visit=VISIT, at=MADE + after) is stands


def test_the_more_urgent_the_sooner_it_is_over() -> None:
    lives = [
        Lives().wait(one) for one in (Urgency.IMMEDIATE_DANGER, Urgency.SIGNIFICANT_HARM, Urgency.UNKNOWN)
    ]
    assert lives == sorted(lives) and len(set(lives)) == 3


def test_no_lives_in_which_what_is_more_urgent_waits_longer() -> None:
    hour = timedelta(hours=1)
    for wrong in ({"danger": 49 * hour}, {"harm": 73 * hour}, {"danger": 0 * hour}, {"visit": 0 * hour}):
        with pytest.raises(ValueError, match="urgent"):
            Lives(**wrong)
    assert Lives(danger=hour, harm=hour, rest=hour).wait("a word that is none") == hour


@given(st.binary(min_size=32, max_size=32))
def test_the_two_words_of_a_letter_are_known_and_never_the_same(digest: bytes) -> None:
    say, hear = words_from(digest)
    assert say != hear and {say, hear} <= set(WORDS) and len(set(WORDS)) == 64
