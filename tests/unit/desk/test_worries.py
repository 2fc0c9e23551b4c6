"""Several lesser worries about one child stand together as a count, within three calendar months."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from sharewell.domain.desk import window_start, worries_among

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
A, B, C = (UUID(int=number) for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("at", "start"),
    [
        (NOW, datetime(2026, 8, 21, 23, 0, tzinfo=UTC)),  # midnight of 22 August by the clock in summer
        (datetime(2027, 5, 31, 9, tzinfo=UTC), datetime(2027, 2, 28, 0, tzinfo=UTC)),
        (datetime(2028, 5, 31, 9, tzinfo=UTC), datetime(2028, 2, 29, 0, tzinfo=UTC)),
        (datetime(2027, 1, 31, 9, tzinfo=UTC), datetime(2026, 10, 31, 0, tzinfo=UTC)),
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), datetime(2026, 3, 31, 23, tzinfo=UTC)),
    ],
)
def test_three_calendar_months_begin_at_a_local_midnight(at: datetime, start: datetime) -> None:
    assert window_start(at, LONDON) == start


def test_worries_are_counted_with_the_organisations_and_the_day() -> None:
    came = [
        (uuid4(), sender, NOW - timedelta(days=days)) for sender, days in ((A, 1), (A, 30), (B, 60), (C, 91))
    ]
    found = worries_among(came, at=NOW, zone=LONDON)
    assert found is not None
    assert (found.count, found.organisations, found.since) == (4, 3, date(2026, 8, 22))


def test_what_came_before_the_window_is_not_counted() -> None:
    start = window_start(NOW, LONDON)
    came = [(uuid4(), A, start), (uuid4(), B, start - timedelta(seconds=1)), (uuid4(), C, NOW)]
    found = worries_among(came, at=NOW, zone=LONDON)
    assert found is not None and found.count == 2


def test_one_worry_stands_together_with_nothing_however_often_it_is_named() -> None:
    one = (uuid4(), A, NOW)
    assert worries_among([one, one], at=NOW, zone=LONDON) is None
    assert worries_among([], at=NOW, zone=LONDON) is None
