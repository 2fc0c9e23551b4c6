"""Deadlines in words: by when, who owes it, by which rule and how that was checked."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sharewell.apps.shares.presenters.deadlines import law_words, shown, when_on_record
from sharewell.domain.cited import Source
from sharewell.domain.deadlines import Owes
from sharewell.domain.sharing.owed import Owed
from sharewell.kit.govuk.moments import by_words, full_by_words

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHECKED = date(2026, 11, 22)


def owed(seen: str = "secondary", *, guessed: bool = False, done_at: datetime | None = None) -> Owed:
    source = Source(id="law", title="The Law", part="part 2", checked=CHECKED, seen=seen)
    return Owed(
        says="It is done.", due_at=NOON, owes=Owes.SENDER, source=source, guessed=guessed, done_at=done_at
    )


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOON + timedelta(hours=3), "3pm today"),
        (datetime(2026, 11, 22, 23, 59, tzinfo=UTC), "the end of today"),
        (datetime(2026, 11, 23, 23, 59, tzinfo=UTC), "the end of tomorrow"),
        (datetime(2026, 11, 21, 23, 59, tzinfo=UTC), "the end of yesterday"),
        (datetime(2026, 11, 24, 23, 59, tzinfo=UTC), "the end of Tuesday 24 November"),
        (datetime(2027, 7, 1, 22, 59, tzinfo=UTC), "the end of Thursday 1 July 2027"),
    ],
)
def test_the_last_minute_of_a_day_is_told_as_its_end(moment: datetime, said: str) -> None:
    assert by_words(moment, at=NOON) == said


def test_a_record_gives_the_end_of_a_day_without_a_time() -> None:
    assert full_by_words(datetime(2027, 7, 1, 22, 59, tzinfo=UTC)) == "the end of 1 July 2027"
    assert full_by_words(NOON) == "22 November 2026 at 12:00:00 (GMT)"


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("source", "The Law, part 2. Read at its source on 22 November 2026."),
        ("secondary", "The Law, part 2. Read in a later text on 22 November 2026, not at its source."),
        ("unverified", "The Law, part 2. Not verified: nobody has read it at its source yet."),
        ("own", "Sharewell’s own limit: no law sets it."),
        ("", "The Law, part 2."),
    ],
)
def test_a_rule_says_how_it_was_checked(seen: str, said: str) -> None:
    assert law_words("The Law", "part 2", seen, CHECKED) == said


def test_a_deadline_says_who_by_which_rule_and_that_it_is_guessed() -> None:
    point = shown(owed("unverified", guessed=True), who="To be done by Oak School.", when="By noon")
    assert (point.mark, point.text) == ("By noon", "It is done.")
    assert point.hint.startswith("To be done by Oak School. The Law, part 2. Not verified")
    assert point.hint.endswith("so it may be a little later.")


def test_a_record_gives_the_moment_in_full_and_when_it_was_done() -> None:
    assert when_on_record(owed()) == "By 22 November 2026 at 12:00:00 (GMT)"
    assert when_on_record(owed(done_at=NOON)).endswith(". Done on 22 November 2026 at 12:00:00 (GMT)")
