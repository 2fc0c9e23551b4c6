"""Finding concerns and their decisions, always within the actor's own organisation."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery, UUIDField

from sharewell.apps.children.selectors import marks_beside, tip_off_locks_beside
from sharewell.apps.decisions.models import Concern, ConcernChild, Decision
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.sides import ALLOWED, keeps
from sharewell.kit.database.prepared import Prepared

MOST = 50


def concern_for(actor: Actor, reference: str) -> Concern | None:
    """The concern with this reference; None where there is none or the actor may not see it."""
    found = BY_REFERENCE.things(reference, actor.organisation)
    return found[0] if found and _sees(actor, found[0]) else None


@dataclass(frozen=True, slots=True)
class ConcernOfRecord:
    """A concern with what its record's page says at the top: its children, whether marks stand, whose lock stands."""

    concern: Concern
    children: tuple[UUID, ...]
    is_marked: bool
    locked: UUID | None


def concern_of_record(actor: Actor, reference: str) -> ConcernOfRecord | None:
    """The same as `concern_for`, with what stands on it. One query."""
    rows: list[Any] = WITH_WHAT_STANDS.things(reference, actor.organisation)
    if not rows or not _sees(actor, rows[0]):
        return None
    children = tuple(row.child for row in rows if row.child)
    locked = next((row.locked for row in rows if row.locked), None)
    return ConcernOfRecord(rows[0], children, any(row.is_marked for row in rows), locked)


def _with_what_stands(reference: str, organisation: UUID) -> QuerySet[Concern]:
    child = OuterRef("children__entry")
    rows = Concern.objects.filter(reference=reference, organisation_id=organisation)
    return rows.order_by("children__position").annotate(
        child=F("children__entry"),
        is_marked=Exists(marks_beside(OuterRef("pk"), child)),
        locked=Subquery(tip_off_locks_beside(child, OuterRef("organisation_id")), output_field=UUIDField()),
    )


WITH_WHAT_STANDS = Prepared(_with_what_stands, takes=2)
BY_REFERENCE = Prepared(
    lambda reference, organisation: Concern.objects.filter(reference=reference, organisation_id=organisation),
    takes=2,
)


def references_of_concerns(concerns: Iterable[UUID]) -> dict[UUID, str]:
    """The references of concerns by id. A reference says nothing, and opens nothing to who may not see the concern."""
    return dict(Concern.objects.filter(pk__in=list(concerns)).values_list("pk", "reference"))


def concern_by_id(actor: Actor, concern: UUID) -> Concern | None:
    """The concern with this id; None where there is none or the actor may not see it."""
    found = Concern.objects.filter(pk=concern, organisation_id=actor.organisation).first()
    return found if found and _sees(actor, found) else None


def my_concerns(actor: Actor, *, limit: int = MOST) -> QuerySet[Concern]:
    """What the actor raised in this organisation, newest first."""
    own = Concern.objects.filter(raised_by_id=actor.person, organisation_id=actor.organisation)
    found = own if actor.role in CONTENT_ROLES else own.none()
    return found.order_by("-raised_at", "-id")[:limit]


def concerns_about(actor: Actor, entry: UUID) -> QuerySet[Concern]:
    """The concerns about a child that the actor may see, newest first."""
    return concerns_about_any(actor, [entry])


def concerns_about_any(actor: Actor, entries: Iterable[UUID]) -> QuerySet[Concern]:
    """The concerns about one of these children that the actor may see, newest first."""
    named = ConcernChild.objects.filter(entry__in=list(entries)).values("concern_id")
    about = Concern.objects.filter(organisation_id=actor.organisation, pk__in=named)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        about = about.filter(raised_by_id=actor.person)
    found = about if actor.role in CONTENT_ROLES else about.none()
    return found.order_by("-raised_at", "-id")[:MOST]


def children_of(concern: Concern) -> tuple[UUID, ...]:
    """The ids of the entries of the children that a concern is about, in the order given."""
    return tuple(entry for (entry,) in CHILDREN.rows(concern.pk))


CHILDREN = Prepared(
    lambda concern: ConcernChild.objects.filter(concern_id=concern).order_by("position").values_list("entry")
)


def decisions_of(concern: Concern) -> list[Decision]:
    """Every version of the decision, first to last."""
    return VERSIONS.things(concern.pk)


def newest_decision(concern: Concern) -> Decision | None:
    """The decision as it stands; None while there is none."""
    return _versions(concern.pk).last()


def decision_to_replay(called: str) -> Decision | None:
    """The decision with this id, or the newest about the concern with this reference. For the operator alone."""
    found = Decision.objects.select_related("concern")
    try:
        return found.filter(pk=UUID(called)).first()
    except ValueError:
        return found.filter(concern__reference=called.strip().upper()).order_by("version").last()


def _versions(concern: UUID) -> QuerySet[Decision]:
    return Decision.objects.filter(concern_id=concern).order_by("version")


VERSIONS = Prepared(_versions)


def _sees(actor: Actor, concern: Concern) -> bool:
    return keeps(actor, organisation=concern.organisation_id, person=concern.raised_by_id) in ALLOWED
