"""Who is on duty."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.organisations.models import Shift
from sharewell.apps.organisations.selectors.people import Colleague, colleagues_among
from sharewell.domain.rota import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDuty:
    """One shift: who, from when until just before when. `works_here` is False once the person has left."""

    id: UUID
    person: UUID
    name: str
    span: Span
    works_here: bool = True


def on_duty(organisation: UUID, at: datetime) -> tuple[Colleague, ...]:
    """Those of an organisation's people who are on duty at a moment, by name; nobody where it is suspended.

    A shift of somebody who has left since counts for nothing.
    """
    held = Shift.objects.filter(
        organisation=organisation, removed_at__isnull=True, starts_at__lte=at, ends_at__gt=at
    )
    people = colleagues_among(held.order_by().values_list("person_id", flat=True))
    here = (one for one in people.values() if one.organisation == organisation)
    return tuple(sorted(here, key=lambda one: one.name))


def shifts_between(organisation: UUID, span: Span) -> tuple[OnDuty, ...]:
    """The shifts that touch a span of time, in order."""
    rows = Shift.objects.filter(
        organisation=organisation, removed_at__isnull=True, starts_at__lt=span.end, ends_at__gt=span.start
    ).select_related("person")
    held = tuple(rows)
    people = colleagues_among(row.person_id for row in held)
    working = {who for who, one in people.items() if one.organisation == organisation}
    return tuple(
        OnDuty(
            id=row.id,
            person=row.person_id,
            name=row.person.full_name,
            span=Span(row.starts_at, row.ends_at),
            works_here=row.person_id in working,
        )
        for row in held
    )


def shift_of(shift: UUID, *, organisation: UUID) -> OnDuty | None:
    """One shift of an organisation; None where it is another's, taken out or not there."""
    row = (
        Shift.objects.filter(id=shift, organisation=organisation, removed_at__isnull=True)
        .select_related("person")
        .first()
    )
    if row is None:
        return None
    return OnDuty(
        id=row.id, person=row.person_id, name=row.person.full_name, span=Span(row.starts_at, row.ends_at)
    )
