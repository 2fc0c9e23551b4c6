"""The duty rota: shifts added, taken out, and copied from the week before."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.errors import AlreadyOnDuty, NotAMember, ShiftTooLong
from sharewell.apps.organisations.models import Organisation, Shift
from sharewell.apps.organisations.policies import require_change_rota
from sharewell.apps.organisations.selectors import colleague, shifts_between
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.rota import LONGEST_SHIFT, Span, moved, week_of, weeks_from

DAYS = 7


def add_shift(*, actor: Actor, organisation: UUID, person: UUID, span: Span, at: datetime) -> Shift:
    """Put a colleague on duty.

    Raises:
        Refused: the actor may not.
        NotAMember: the person does not work there.
        ShiftTooLong: it is longer than a week.
        AlreadyOnDuty: the person is on duty in part of that time.
    """
    require_change_rota(actor, organisation)
    if span.end - span.start > LONGEST_SHIFT:
        raise ShiftTooLong(str(span.end - span.start))
    with transaction.atomic():
        Organisation.objects.select_for_update().get(id=organisation)
        if colleague(person, organisation=organisation) is None:
            raise NotAMember(str(person))
        if any(one.person == person for one in shifts_between(organisation, span)):
            raise AlreadyOnDuty(str(person))
        shift = _new(organisation, person, span)
        _record(actor, organisation, at, added=1)
    return shift


def remove_shift(*, actor: Actor, organisation: UUID, shift: UUID, at: datetime) -> Shift:
    """Take a shift out; the row stays on record.

    Raises:
        Refused: the actor may not.
        Shift.DoesNotExist: the organisation has no such shift.
    """
    require_change_rota(actor, organisation)
    with transaction.atomic():
        held = Shift.objects.select_for_update().get(
            id=shift, organisation_id=organisation, removed_at__isnull=True
        )
        held.removed_at = at
        held.save(update_fields=["removed_at"])
        _record(actor, organisation, at, removed=1)
    return held


def copy_last_week(*, actor: Actor, organisation: UUID, week: date, at: datetime) -> int:
    """Give the week of a day the shifts that began in the week before, at the same times by the clock.

    Leavers, and who is on duty then already, are left out, so that pressing twice does nothing more. Answers how
    many shifts were added. Raises Refused.
    """
    require_change_rota(actor, organisation)
    before = week_of(weeks_from(week, -1))
    with transaction.atomic():
        Organisation.objects.select_for_update().get(id=organisation)
        began = (one for one in shifts_between(organisation, before) if before.holds(one.span.start))
        wanted = [(one.person, moved(one.span, DAYS)) for one in began if one.works_here]
        if not wanted:
            return 0
        around = Span(min(span.start for _who, span in wanted), max(span.end for _who, span in wanted))
        taken = [(one.person, one.span) for one in shifts_between(organisation, around)]
        added = [
            _new(organisation, who, span)
            for who, span in wanted
            if not any(who == other and span.meets(held) for other, held in taken)
        ]
        if added:
            _record(actor, organisation, at, added=len(added))
    return len(added)


def _new(organisation: UUID, person: UUID, span: Span) -> Shift:
    return Shift.objects.create(
        organisation_id=organisation, person_id=person, starts_at=span.start, ends_at=span.end
    )


def _record(actor: Actor, organisation: UUID, at: datetime, *, added: int = 0, removed: int = 0) -> None:
    record_event(
        actor=actor,
        kind=EventKind.DUTY_ROTA_CHANGED,
        at=at,
        record=organisation,
        detail={"added": added, "removed": removed},
    )
