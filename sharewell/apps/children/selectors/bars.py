"""Who is shut out from an entry, and which wishes to end that wait. Why is sealed and not opened here."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from sharewell.apps.children.models import Bar, BarLift, Entry
from sharewell.domain.access import Actor, Role
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time


def standing_bars() -> QuerySet[Bar]:
    """The bars that two people have not ended."""
    return Bar.objects.exclude(Exists(BarLift.objects.filter(bar=OuterRef("pk"), agreed=True)))


def bars_seen_by(actor: Actor) -> QuerySet[Bar]:
    """The bars of the organisation that a lead may see: of no entry from which the lead is shut out."""
    if actor.role is not Role.SAFEGUARDING_LEAD:
        return Bar.objects.none()
    mine = standing_bars().filter(person=actor.person)
    hidden = mine.filter(Q(entry=OuterRef("entry")) | Q(entry__together=OuterRef("entry__together")))
    rows = standing_bars().filter(entry__organisation_id=actor.organisation)
    return rows.exclude(Exists(hidden)).select_related("entry").order_by("set_at", "id")


def bars_of(actor: Actor, entry: Entry) -> QuerySet[Bar]:
    """Who is shut out from an entry and from all that are held to be the same person."""
    theirs = Q(entry=entry)
    if entry.together is not None:
        theirs |= Q(entry__together=entry.together)
    return bars_seen_by(actor).filter(theirs)


def organisations_left_out(actor: Actor, entry: Entry) -> QuerySet[Bar]:
    """The organisations that are told nothing of an entry of one's own; a row without one stands for all others."""
    rows = standing_bars().filter(entry=entry, entry__organisation_id=actor.organisation, person__isnull=True)
    return rows.order_by("set_at", "id")


def bar_of(actor: Actor, bar: UUID) -> Bar | None:
    """A bar that stands and that the actor may see; None where there is none."""
    return bars_seen_by(actor).filter(pk=bar).first()


def bar_lifts_waiting(actor: Actor) -> QuerySet[BarLift]:
    """Wishes to end a bar that wait for the actor, who is a lead and not the one who asked."""
    rows = BarLift.objects.filter(
        bar__in=bars_seen_by(actor).order_by().values("pk"), answered_at__isnull=True
    )
    return rows.exclude(asked_by=actor.person).select_related("bar__entry")


def bar_lift_of(actor: Actor, lift: UUID) -> BarLift | None:
    """One of those; None where there is none."""
    return bar_lifts_waiting(actor).filter(pk=lift).first()


def bar_digest(bar: Bar) -> str:
    """SHA-256 over who was shut out from an entry."""
    written: dict[str, str | int | bool] = {
        "entry": str(bar.entry_id),
        "person": str(bar.person or ""),
        "reason": sealed_digest(bar.reason),
        "set_by": f"{bar.set_by} {bar.set_by_name}",
        "set_at": written_time(bar.set_at),
    }
    if bar.person is None:
        written["organisation"] = str(bar.organisation or "")
    if bar.review_on:
        written["review_on"] = bar.review_on.isoformat()
    return digest(written)


def bar_digests() -> Iterator[tuple[UUID, int, str]]:
    """Bar, version and present digest of each, for `sharewell verify`; none of those carried over from before."""
    for row in Bar.objects.exclude(sha256="").order_by("set_at", "id").iterator():
        yield row.pk, 1, bar_digest(row)


def bar_lift_digest(lift: BarLift) -> str:
    """SHA-256 over how a bar was ended, as it stands in the database."""
    written: dict[str, str | int | bool] = {
        "bar": str(lift.bar_id),
        "reason": sealed_digest(lift.reason),
        "asked_by": str(lift.asked_by),
        "asked_at": written_time(lift.asked_at),
        "answered_by": str(lift.answered_by),
        "answered_at": written_time(lift.answered_at) if lift.answered_at else "",
    }
    return digest(written)


def bar_lift_digests() -> Iterator[tuple[UUID, int, str]]:
    """Lift, version and present digest of each bar that two people ended."""
    for row in BarLift.objects.filter(agreed=True).order_by("asked_at", "id").iterator():
        yield row.pk, 1, bar_lift_digest(row)
