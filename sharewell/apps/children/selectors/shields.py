"""That something is protected, and which wishes to end it wait. Never what."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.children.models import Entry, Shield, ShieldLift
from sharewell.apps.children.selectors.entries import entries_open_to
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time


def shields_of(actor: Actor, entries: Iterable[UUID]) -> QuerySet[Shield]:
    """What is protected now of the actor's organisation's entries, in the order set; sealed.

    What is protected of one entry is protected of all that are held to be the same person.
    """
    asked = list(entries)
    beside = Entry.objects.filter(pk__in=asked, together__isnull=False).values("together")
    rows = Shield.objects.filter(
        Q(entry_id__in=asked) | Q(entry__together__in=beside), entry__organisation_id=actor.organisation
    )
    return rows.exclude(lifts__agreed=True).order_by("set_at", "id")


def all_shields(actor: Actor) -> QuerySet[Shield]:
    """All that is protected now of anybody in the actor's organisation's entries; sealed."""
    rows = Shield.objects.filter(entry__organisation_id=actor.organisation)
    return rows.exclude(lifts__agreed=True).order_by("set_at", "id")


def entries_with_shields(actor: Actor, entries: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these entries of the actor's organisation of which something is protected. One query."""
    return frozenset(shields_of(actor, entries).order_by().values_list("entry_id", flat=True))


def shield_of(actor: Actor, shield: UUID) -> Shield | None:
    """A protected fact of an entry that is open to the actor; None where there is none or it was lifted."""
    if actor.role not in CONTENT_ROLES:
        return None
    rows = Shield.objects.filter(pk=shield, entry__in=entries_open_to(actor))
    return rows.exclude(lifts__agreed=True).select_related("entry").first()


def lift_of(actor: Actor, lift: UUID) -> ShieldLift | None:
    """A wish to end a protection of an entry that is open to the actor; None where there is none."""
    if actor.role not in CONTENT_ROLES:
        return None
    rows = ShieldLift.objects.filter(pk=lift, shield__entry__in=entries_open_to(actor))
    return rows.select_related("shield__entry").first()


def shield_digest(shield: Shield) -> str:
    """SHA-256 over a protected fact as it stands in the database, by its sealed bytes; no key is needed."""
    written: dict[str, str | int | bool] = {
        "shield": str(shield.pk),
        "entry": str(shield.entry_id),
        "fact": sealed_digest(shield.fact),
        "set_by": str(shield.set_by),
        "set_at": written_time(shield.set_at),
        "review_on": shield.review_on.isoformat() if shield.review_on else "",
    }
    return digest(written)


def shield_digests() -> Iterator[tuple[UUID, int, str]]:
    """Shield, version and present digest of each, for `sharewell verify`."""
    for row in Shield.objects.order_by("set_at", "id").iterator():
        yield row.pk, 1, shield_digest(row)


def lift_digest(lift: ShieldLift) -> str:
    """SHA-256 over how a protection was ended, as it stands in the database."""
    written: dict[str, str | int | bool] = {
        "shield": str(lift.shield_id),
        "reason": sealed_digest(lift.reason),
        "asked_by": str(lift.asked_by),
        "asked_at": written_time(lift.asked_at),
        "answered_by": str(lift.answered_by),
        "answered_at": written_time(lift.answered_at) if lift.answered_at else "",
    }
    return digest(written)


def lift_digests() -> Iterator[tuple[UUID, int, str]]:
    """Lift, version and present digest of each protection that two people ended."""
    for row in ShieldLift.objects.filter(agreed=True).order_by("asked_at", "id").iterator():
        yield row.pk, 1, lift_digest(row)
