"""When a school must have read a notice, and who is told before it."""

from datetime import UTC, datetime, timedelta

import pytest

from sharewell.domain.transfers import SchoolRung, next_rung_at, rungs_reached, school_begins_after

BEGINS = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sent", "nation", "begins"),
    [
        ("2026-11-20T23:40", "england", "2026-11-23T08:30"),
        ("2026-11-23T08:10", "england", "2026-11-23T08:30"),
        ("2026-11-23T08:30", "england", "2026-11-24T08:30"),
        ("2026-11-29T12:00", "scotland", "2026-12-01T08:30"),
        ("2026-11-29T12:00", "wales", "2026-11-30T08:30"),
        ("2026-06-14T20:00", "england", "2026-06-15T07:30"),
        ("2060-01-02T12:00", "england", "2060-01-05T08:30"),
    ],
)
def test_it_is_the_next_working_morning_of_the_schools_nation_by_the_local_clock(
    sent: str, nation: str, begins: str
) -> None:
    found = school_begins_after(datetime.fromisoformat(sent).replace(tzinfo=UTC), nation=nation)
    assert found == datetime.fromisoformat(begins).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("rung", "minutes", "told"),
    [
        (SchoolRung.SENT, 61, ()),
        (SchoolRung.SENT, 60, (SchoolRung.DEPUTY,)),
        (SchoolRung.DEPUTY, 60, ()),
        (SchoolRung.DEPUTY, 30, (SchoolRung.LEAD,)),
        (SchoolRung.SENT, 20, (SchoolRung.DEPUTY, SchoolRung.LEAD)),
        (SchoolRung.LEAD, 0, (SchoolRung.SENDER,)),
        (SchoolRung.SENDER, -500, ()),
        (SchoolRung.DONE, -500, ()),
    ],
)
def test_each_rung_is_told_at_its_time_and_a_late_look_leaves_nobody_out(
    rung: SchoolRung, minutes: int, told: tuple[SchoolRung, ...]
) -> None:
    assert rungs_reached(rung, begins=BEGINS, at=BEGINS - timedelta(minutes=minutes)) == told


def test_nobody_is_told_after_the_sender() -> None:
    assert next_rung_at(SchoolRung.LEAD, begins=BEGINS) == BEGINS
    assert next_rung_at(SchoolRung.SENDER, begins=BEGINS) is None
    assert next_rung_at(SchoolRung.DONE, begins=BEGINS) is None
