"""Finding disagreements: one by its id, and those that are open, in the order of an index."""

from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.disagreements.models import Disagreement
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.disagreements import State, stands
from sharewell.domain.sharing.sides import RECEIVERS
from sharewell.kit.database.paging import PAGE, Page, soonest_first

MOST = 20


def disagreement_for(actor: Actor, disagreement: UUID) -> Disagreement | None:
    """The disagreement with this id; None where there is none for the actor."""
    found = Disagreement.objects.filter(pk=disagreement).first()
    return found if found and _stands(actor, found) else None


def open_disagreements(actor: Actor, *, after: str = "", limit: int = PAGE) -> Page[Disagreement]:
    """What is open on either side of the actor's organisation, what runs out first first."""
    return soonest_first(_theirs(actor), "due_at", after=after, limit=limit)


def disagreements_about(actor: Actor, record: UUID) -> tuple[Disagreement, ...]:
    """Those about one record that the actor may see, as they were raised. One query."""
    rows = Disagreement.objects.filter(record=record).order_by("raised_at", "id")
    return tuple(row for row in rows if _stands(actor, row))


def waiting_disagreements(actor: Actor) -> tuple[Disagreement, ...]:
    """What is open, for the first page. One query."""
    return tuple(_theirs(actor).order_by("due_at", "id")[:MOST]) if actor.role in CONTENT_ROLES else ()


def _stands(actor: Actor, one: Disagreement) -> bool:
    sides = frozenset({one.raiser_id, one.other_id})
    named = frozenset({one.raised_by_id, one.other_person_id})
    return stands(actor, sides=sides, named=named) == "side"


def _theirs(actor: Actor) -> QuerySet[Disagreement]:
    rows = Disagreement.objects.filter(state=State.OPEN, due_at__isnull=False)
    if actor.role not in CONTENT_ROLES:
        return rows.none()
    sides = Q(raiser_id=actor.organisation) | Q(other_id=actor.organisation)
    if actor.role in RECEIVERS:
        return rows.filter(sides)
    return rows.filter(sides, Q(raised_by_id=actor.person) | Q(other_person_id=actor.person))
