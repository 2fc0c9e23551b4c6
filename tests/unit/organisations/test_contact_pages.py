"""Contacts and the rota in words, and the forms that ask for them. No database."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from sharewell.apps.organisations.forms import ContactForm, ShiftForm
from sharewell.apps.organisations.presenters.contacts import present_contact
from sharewell.apps.organisations.presenters.rota import present_week
from sharewell.apps.organisations.selectors import Colleague, OnDuty
from sharewell.apps.organisations.selectors.hours import spoken_hours
from sharewell.domain.access import Role
from sharewell.domain.contacts import Contact, Purpose, read_hours
from sharewell.domain.rota import Span

WHO = UUID(int=7)
PRIYA = Colleague(
    person=WHO, name="Priya", job="", email="p@example.org", language="", role=Role.DUTY_WORKER,
    is_deputy=False, organisation=UUID(int=1), organisation_name="Door", since=datetime(2026, 1, 1, tzinfo=UTC),
)  # fmt: skip


def on_duty(start: str, end: str, *, works_here: bool = True) -> OnDuty:
    span = Span(datetime.fromisoformat(start), datetime.fromisoformat(end))
    return OnDuty(id=UUID(int=9), person=WHO, name="Priya", span=span, works_here=works_here)


@pytest.mark.parametrize(
    ("stored", "spoken"),
    [
        ("always", "Day and night, every day"),
        (
            "Mon-Fri 08:00-18:00; Sat 09:00-12:00",
            "Monday to Friday, 08:00 to 18:00; Saturday, 09:00 to 12:00",
        ),
        ("Sun, bank holidays 20:00-08:00", "Sunday, bank holidays, 20:00 to 08:00 the next day"),
        ("Sat-Sun 00:00-24:00", "Saturday to Sunday, all day and night"),
    ],
)
def test_hours_are_said_in_whole_words(stored: str, spoken: str) -> None:
    hours = read_hours(stored)
    assert hours is not None and spoken_hours(hours) == spoken


def test_a_stale_number_is_shown_with_why_it_may_be_wrong() -> None:
    given: dict[str, Any] = {"id": None, "organisation": UUID(int=1), "purpose": Purpose.DUTY, "name": "Desk"}
    stale = present_contact(Contact(**given, phone="01632 960000", stale=True))
    assert (stale.phone, "may have changed" in stale.warning) == ("01632 960000", True)
    ended = Contact(**given, phone="01632 960000", ended=True, valid_until=date(2026, 5, 3))
    assert "3 May 2026" in present_contact(ended).warning


def test_gaps_of_a_week_are_said_with_day_and_time() -> None:
    covered = on_duty("2026-11-23T08:00+00:00", "2026-11-29T22:00+00:00")
    week = present_week(date(2026, 11, 25), (covered,))
    assert week.gaps == (
        "Nobody is on duty from Monday 00:00 to Monday 08:00.",
        "Nobody is on duty from Sunday 22:00 to Monday 00:00.",
    )
    assert [len(day.shifts) for day in week.days] == [1, 0, 0, 0, 0, 0, 0]


def test_a_gap_over_sunday_night_is_told_to_its_end() -> None:
    shifts = (
        on_duty("2026-11-22T20:00+00:00", "2026-11-29T22:00+00:00"),
        on_duty("2026-11-30T08:00+00:00", "2026-11-30T20:00+00:00"),
    )
    week = present_week(date(2026, 11, 25), shifts)
    assert week.gaps == ("Nobody is on duty from Sunday 22:00 to Monday 08:00.",)
    assert [len(day.shifts) for day in week.days] == [1, 0, 0, 0, 0, 0, 0]
    later = present_week(date(2026, 12, 1), shifts)
    assert later.gaps[0] == week.gaps[0] and "7 December, 00:00" in later.gaps[1]
    assert later.days[0].shifts[0].times == "08:00 to 20:00"


def test_somebody_who_left_leaves_a_gap() -> None:
    gone = on_duty("2026-11-16T00:00+00:00", "2026-11-30T00:00+00:00", works_here=False)
    week = present_week(date(2026, 11, 25), (gone,))
    assert week.gaps == ("Nobody is on duty in this week.",)
    assert "Priya has left" in week.days[0].shifts[0].warning


def shift_form(starts: tuple[str, ...], ends: tuple[str, ...]) -> ShiftForm:
    parts = ("day", "month", "year", "time")
    data = {f"starts_at-{part}": said for part, said in zip(parts, starts, strict=True)}
    data |= {f"ends_at-{part}": said for part, said in zip(parts, ends, strict=True)}
    return ShiftForm({"person": str(WHO), **data}, people=[PRIYA])


def test_a_shift_ends_with_the_second_of_two_hours() -> None:
    form = shift_form(("24", "10", "2026", "22:00"), ("25", "10", "2026", "1:30"))
    assert form.is_valid(), form.errors
    assert form.span().end == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("ends", [("23", "11", "2026", "8:00"), ("1", "12", "2026", "9:30")])
def test_a_shift_that_cannot_be_is_a_mistake_at_its_end(ends: tuple[str, ...]) -> None:
    form = shift_form(("23", "11", "2026", "8:00"), ends)
    assert not form.is_valid() and list(form.errors) == ["ends_at"]


def test_a_contact_needs_hours_that_can_be_read_and_some_way_to_reach_it() -> None:
    base = {"purpose": "duty", "name": "Desk", "order": "1"}
    wrong = ContactForm({**base, "phone": "01632 960000", "hours": "Mon-Fri 9am-5pm\nsometimes"})
    assert not wrong.is_valid() and "“sometimes”" in str(wrong.errors["hours"])
    nothing = ContactForm(base)
    assert not nothing.is_valid() and list(nothing.errors) == ["phone"]
    right = ContactForm({**base, "phone": "01632 960000", "hours": "weekdays 9am-5pm"})
    assert right.is_valid() and str(right.details().hours) == "Mon-Fri 09:00-17:00"
