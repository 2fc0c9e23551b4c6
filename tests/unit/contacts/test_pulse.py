"""When an organisation is asked whether its contacts are right."""

from datetime import date

import pytest

from sharewell.domain.contacts.pulse import is_confirmed_this_month, is_to_be_asked, percentage

MAY = date(2026, 5, 31)


@pytest.mark.parametrize(
    ("confirmed", "asked", "today", "is_asked"),
    [
        (None, None, MAY, True),
        (MAY, None, date(2026, 6, 29), False),
        (MAY, None, date(2026, 6, 30), True),
        (MAY, date(2026, 6, 30), date(2026, 6, 30), False),
        (MAY, date(2026, 6, 30), date(2026, 7, 29), False),
        (MAY, date(2026, 6, 30), date(2026, 7, 30), True),
        (None, date(2026, 1, 31), date(2026, 2, 27), False),
        (None, date(2026, 1, 31), date(2026, 2, 28), True),
    ],
)
def test_each_is_asked_once_a_month(
    confirmed: date | None, asked: date | None, today: date, is_asked: bool
) -> None:
    assert is_to_be_asked(confirmed, asked, today) is is_asked


def test_a_share_is_never_rounded_up_to_all() -> None:
    assert (percentage(199, 200), percentage(200, 200), percentage(0, 0)) == (99, 100, 0)
    assert is_confirmed_this_month(MAY, date(2026, 6, 30))
    assert not is_confirmed_this_month(MAY, date(2026, 7, 1)) and not is_confirmed_this_month(None, MAY)
