"""Who can be rung at a moment."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from sharewell.domain.contacts import Contact, Purpose, answering, is_ended, is_stale, read_hours

MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MONDAY_NIGHT = datetime(2026, 11, 23, 23, tzinfo=UTC)


def contact(name: str, purpose: Purpose = Purpose.DUTY, hours: str = "", **given: Any) -> Contact:
    values = {"id": None, "organisation": UUID(int=1), "phone": "01632 960000", **given}
    return Contact(name=name, purpose=purpose, hours=read_hours(hours), **values)


DAY = contact("day", hours="weekdays 8am to 6pm")
NIGHT = contact("night", Purpose.OUT_OF_HOURS, "Mon-Fri 18:00-08:00")
LEAD = contact("lead", Purpose.SAFEGUARDING_LEAD, "weekdays 9am to 5pm")
UNSAID = contact("unsaid")
UNSAID_NIGHT = contact("unsaid night", Purpose.OUT_OF_HOURS)


@pytest.mark.parametrize(
    ("contacts", "at", "names"),
    [
        ([LEAD, NIGHT, DAY], MONDAY_NOON, ["day", "lead"]),
        ([LEAD, NIGHT, DAY], MONDAY_NIGHT, ["night"]),
        ([DAY, UNSAID_NIGHT], MONDAY_NIGHT, ["unsaid night"]),
        ([DAY, UNSAID_NIGHT], MONDAY_NOON, ["day"]),
        ([UNSAID, UNSAID_NIGHT], MONDAY_NIGHT, ["unsaid night", "unsaid"]),
        ([DAY], MONDAY_NIGHT, []),
        ([contact("records", Purpose.RECORDS, "always")], MONDAY_NOON, []),
        ([contact("mail", hours="always", phone="")], MONDAY_NOON, []),
        ([contact("2nd", hours="always", order=2), contact("1st", hours="always")], MONDAY_NOON, ["1st", "2nd"]),
        ([contact("old", hours="always", ended=True), contact("new", hours="always")], MONDAY_NOON, ["new"]),
        ([contact("old", hours="always", ended=True)], MONDAY_NOON, ["old"]),
        ([contact("stale", hours="always", stale=True)], MONDAY_NOON, ["stale"]),
    ],
)  # fmt: skip
def test_who_answers(contacts: list[Contact], at: datetime, names: list[str]) -> None:
    assert [one.name for one in answering(contacts, at, frozenset())] == names


def test_a_contact_goes_stale_after_three_months_and_ends_after_its_last_day() -> None:
    assert is_stale(None, MONDAY_NOON)
    assert not is_stale(MONDAY_NOON - timedelta(days=90), MONDAY_NOON)
    assert is_stale(MONDAY_NOON - timedelta(days=90, seconds=1), MONDAY_NOON)
    assert not is_ended(date(2026, 11, 23), MONDAY_NIGHT)
    assert is_ended(date(2026, 11, 23), MONDAY_NIGHT + timedelta(hours=1))
