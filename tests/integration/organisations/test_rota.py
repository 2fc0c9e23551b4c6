"""The duty rota."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sharewell.apps.organisations.errors import AlreadyOnDuty, NotAMember, ShiftTooLong
from sharewell.apps.organisations.models import Shift
from sharewell.apps.organisations.selectors import on_duty, shifts_between
from sharewell.apps.organisations.services import (
    add_shift,
    copy_last_week,
    end_membership,
    remove_shift,
    suspend_organisation,
)
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.rota import Span, week_of
from tests.cast import Cast

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
DAY = Span(MONDAY, MONDAY + timedelta(hours=12))


def names(cast: Cast, at: datetime) -> list[str]:
    return [one.name for one in on_duty(cast.front_door.id, at)]


def put(cast: Cast, span: Span = DAY) -> Shift:
    """Reece Recipient on duty at the front door."""
    return add_shift(
        actor=cast.recipient_lead.actor,
        organisation=cast.front_door.id,
        person=cast.recipient.person.id,
        span=span,
        at=MONDAY,
    )


def test_somebody_is_on_duty_from_the_start_of_a_shift_until_just_before_its_end(cast: Cast) -> None:
    shift = put(cast)
    assert names(cast, DAY.start) == ["Reece Recipient"]
    assert names(cast, DAY.end) == []
    remove_shift(actor=cast.recipient.actor, organisation=cast.front_door.id, shift=shift.id, at=MONDAY)
    assert names(cast, DAY.start) == []
    with pytest.raises(Shift.DoesNotExist):
        remove_shift(actor=cast.recipient.actor, organisation=cast.front_door.id, shift=shift.id, at=MONDAY)


def test_a_leaver_and_a_suspended_organisation_have_nobody_on_duty(cast: Cast) -> None:
    put(cast)
    door, person = cast.front_door.id, cast.recipient.person.id
    end_membership(actor=SYSTEM, organisation=door, person=person, at=MONDAY)
    assert names(cast, DAY.start) == []
    add_shift(actor=SYSTEM, organisation=door, person=cast.recipient_lead.person.id, span=DAY, at=MONDAY)
    assert names(cast, DAY.start) == ["Lou Lead"]
    suspend_organisation(actor=SYSTEM, organisation=door, at=MONDAY)
    assert names(cast, DAY.start) == []


def test_what_cannot_be_is_refused_and_changes_nothing(cast: Cast) -> None:
    put(cast)
    door, lead = cast.front_door.id, cast.recipient_lead.actor
    with pytest.raises(AlreadyOnDuty):
        put(cast, Span(DAY.end - timedelta(minutes=1), DAY.end + timedelta(hours=1)))
    with pytest.raises(ShiftTooLong):
        put(cast, Span(DAY.end, DAY.end + timedelta(days=8)))
    with pytest.raises(NotAMember):
        add_shift(actor=lead, organisation=door, person=cast.owner.person.id, span=DAY, at=MONDAY)
    with pytest.raises(Refused):
        add_shift(actor=cast.lead.actor, organisation=door, person=cast.owner.person.id, span=DAY, at=MONDAY)
    assert Shift.objects.count() == 1


def test_last_week_is_copied_once_however_often_it_is_pressed(cast: Cast) -> None:
    door, lead = cast.front_door.id, cast.recipient_lead.actor
    put(cast)
    put(cast, Span(DAY.start + timedelta(days=6, hours=12), DAY.start + timedelta(days=7)))
    for added in (2, 0):
        assert copy_last_week(actor=lead, organisation=door, week=date(2026, 12, 2), at=MONDAY) == added
    copied = shifts_between(door, week_of(date(2026, 11, 30)))
    # The Sunday night of the first week reaches into the second, and so does its copy into the third.
    assert [one.span.start.day for one in copied] == [29, 30, 6]
