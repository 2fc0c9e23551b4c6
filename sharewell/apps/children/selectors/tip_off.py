"""Whether a family must not be told, since when, and which wishes to end that wait. Why is not opened here."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from sharewell.apps.children.models import Entry, TipOffLift, TipOffLock
from sharewell.apps.children.selectors.entries import entries_open_to
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time


def standing_tip_off_locks() -> QuerySet[TipOffLock]:
    """The locks that two people have not ended."""
    return TipOffLock.objects.exclude(Exists(TipOffLift.objects.filter(lock=OuterRef("pk"), agreed=True)))


def tip_off_lock_on(organisation: UUID, entries: Collection[UUID]) -> TipOffLock | None:
    """The lock that stands on one of these entries, or on one held to be the same person; None where there is none.

    While there is one, nothing goes to the person or to their family. It stops no share between organisations.
    """
    if not entries:
        return None
    beside = Entry.objects.filter(pk__in=entries, together__isnull=False).values("together")
    on = Q(entry_id__in=entries) | Q(entry__together__in=beside)
    rows = standing_tip_off_locks().filter(on, entry__organisation_id=organisation)
    return rows.order_by("set_at", "id").first()


def tip_off_locks_beside(entry: OuterRef, organisation: OuterRef) -> QuerySet[TipOffLock, Any]:
    """The same for an entry of another query: the entry of the lock, to be a part of that query."""
    beside = Entry.objects.filter(pk=OuterRef(entry), together__isnull=False).values("together")
    rows = standing_tip_off_locks().filter(Q(entry_id=entry) | Q(entry__together__in=beside))
    return rows.filter(entry__organisation_id=organisation).order_by("set_at", "id").values("entry_id")[:1]


def tip_off_lock_of(actor: Actor, lock: UUID) -> TipOffLock | None:
    """A lock that stands, on an entry that the actor may open; None where there is none."""
    return _open_to(actor).filter(pk=lock).first()


def tip_off_lift_of(actor: Actor, lift: UUID) -> TipOffLift | None:
    """A wish to end a lock that waits for an answer; None where there is none that the actor may see."""
    if actor.role not in CONTENT_ROLES:
        return None
    rows = TipOffLift.objects.filter(
        pk=lift, answered_at__isnull=True, lock__entry__in=entries_open_to(actor)
    )
    return rows.select_related("lock__entry").first()


def tip_off_lifts_waiting(actor: Actor) -> QuerySet[TipOffLift]:
    """Wishes to end a lock that the actor can answer."""
    rows = TipOffLift.objects.filter(answered_at__isnull=True, lock__entry__in=entries_open_to(actor))
    mine = rows.exclude(asked_by=actor.person)
    return mine if actor.role is Role.SAFEGUARDING_LEAD else mine.filter(asked_by_lead=True)


def asked_to_end_tip_off(lock: TipOffLock) -> TipOffLift | None:
    """The wish to end a lock that waits; None where nobody has asked."""
    return TipOffLift.objects.filter(lock=lock, answered_at__isnull=True).first()


def tip_off_locks_due(on: date) -> QuerySet[TipOffLock]:
    """The locks whose day to be looked at has come, and of which nobody was reminded yet for that day."""
    due = standing_tip_off_locks().filter(review_on__lte=on)
    untold = Q(reminded_of__isnull=True) | Q(reminded_of__lt=F("review_on"))
    return due.filter(untold).select_related("entry").order_by("review_on", "id")


def _open_to(actor: Actor) -> QuerySet[TipOffLock]:
    if actor.role not in CONTENT_ROLES:
        return TipOffLock.objects.none()
    rows = standing_tip_off_locks().filter(entry__in=entries_open_to(actor))
    return rows.select_related("entry")


def tip_off_digest(lock: TipOffLock) -> str:
    """SHA-256 over a lock as it was set. Its day to look again moves on, and is in the log by itself."""
    written: dict[str, str | int | bool] = {
        "lock": str(lock.pk),
        "entry": str(lock.entry_id),
        "reason": sealed_digest(lock.reason),
        "set_by": f"{lock.set_by} {lock.set_by_name}",
        "set_at": written_time(lock.set_at),
    }
    return digest(written)


def tip_off_digests() -> Iterator[tuple[UUID, int, str]]:
    """Lock, version and present digest of each, for `sharewell verify`."""
    for row in TipOffLock.objects.order_by("set_at", "id").iterator():
        yield row.pk, 1, tip_off_digest(row)


def tip_off_lift_digest(lift: TipOffLift) -> str:
    """SHA-256 over how a lock was ended, as it stands in the database."""
    written: dict[str, str | int | bool] = {
        "lock": str(lift.lock_id),
        "reason": sealed_digest(lift.reason),
        "asked_by": str(lift.asked_by),
        "asked_at": written_time(lift.asked_at),
        "answered_by": str(lift.answered_by),
        "answered_at": written_time(lift.answered_at) if lift.answered_at else "",
    }
    return digest(written)


def tip_off_lift_digests() -> Iterator[tuple[UUID, int, str]]:
    """Lift, version and present digest of each lock that two people ended."""
    for row in TipOffLift.objects.filter(agreed=True).order_by("asked_at", "id").iterator():
        yield row.pk, 1, tip_off_lift_digest(row)
