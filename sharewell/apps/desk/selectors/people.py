"""Who has how many: for leads and duty workers, to spread the work."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from sharewell.apps.desk.selectors.sources import SOURCES
from sharewell.apps.organisations.selectors import takers_of
from sharewell.domain.access import Actor
from sharewell.domain.desk import Kind
from sharewell.domain.sharing.sides import RECEIVERS

GIVEN = frozenset({Kind.SHARE, Kind.ASK})
"""What is given to one person, so that it can be counted by them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How many shares and requests somebody has, and how many of them are overdue. `person` is None for nobody."""

    person: UUID | None
    name: str
    waiting: int
    overdue: int


def loads_of(actor: Actor, *, at: datetime) -> tuple[Load, ...]:
    """Nobody first, then each colleague by name, those with nothing too; nothing for who does not receive.

    Each kind is counted in one walk over the index of owners.
    """
    if actor.role not in RECEIVERS:
        return ()
    waiting: dict[UUID | None, int] = {}
    overdue: dict[UUID | None, int] = {}
    for owner, count, late in _counted(actor, at):
        waiting[owner] = waiting.get(owner, 0) + count
        overdue[owner] = overdue.get(owner, 0) + late
    here: dict[UUID | None, str] = {
        None: "",
        **{one.person: one.name for one in takers_of(actor.organisation)},
    }
    gone = {owner: "" for owner in waiting if owner not in here}
    return tuple(
        Load(person=one, name=name, waiting=waiting.get(one, 0), overdue=overdue.get(one, 0))
        for one, name in {**here, **gone}.items()
    )


def _counted(actor: Actor, at: datetime) -> list[tuple[UUID | None, int, int]]:
    late = Count("pk", filter=Q(due_at__lte=at))
    return [
        row
        for source in SOURCES
        if source.kind in GIVEN
        for row in source.waiting(actor)
        .order_by()
        .values_list("owner_id")
        .annotate(all=Count("pk"), late=late)
    ]
