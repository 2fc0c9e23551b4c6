"""What is said of a file, and when it is looked at next."""

from datetime import date

import pytest

from sharewell.domain.retention import Facts, FileKind, last_day, look_on, proposed_kind

DAY = date(2026, 11, 23)


def test_what_was_said_is_read_back_and_nothing_says_nothing() -> None:
    said = Facts(kind=FileKind.HEALTH, closed=date(2001, 2, 3))

    assert Facts.from_json(said.to_json()) == said
    assert Facts.from_json("") == Facts()


def test_a_file_that_nobody_closed_counts_from_its_last_day() -> None:
    last = last_day([date(2001, 2, 3), date(2009, 1, 1)])

    assert Facts().life(None, last).closed == date(2009, 1, 1)
    assert Facts(closed=date(2020, 1, 1)).life(None, last).closed == date(2020, 1, 1)
    assert last_day([]) is None


@pytest.mark.parametrize(
    ("until", "looked_at"),
    [
        (date(2039, 5, 4), date(2040, 1, 1)),
        (date(2026, 12, 1), date(2027, 1, 1)),
        (None, date(2027, 1, 1)),
        (date(2001, 1, 1), DAY),
    ],
)
def test_the_day_that_stands_readable_tells_no_birthday(until: date | None, looked_at: date) -> None:
    assert look_on(until, DAY) == looked_at


def test_a_kind_is_proposed_from_what_an_organisation_is() -> None:
    assert proposed_kind("school") is FileKind.CHILD_PROTECTION_FILE_OF_A_SCHOOL
    assert proposed_kind("health") is FileKind.HEALTH
    assert proposed_kind("police") is FileKind.SHARING_WITHOUT_A_FILE
