"""Finding breaches. Nothing here opens sealed text."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.breaches.models import Breach, BreachEntry, BreachStep, Lesson, WordToPartner
from sharewell.apps.organisations.selectors import answers_for_information
from sharewell.domain.access import Actor
from sharewell.domain.breaches import Stage, Standing


class Which(StrEnum):
    """Which part of the register."""

    OPEN = "open"
    UNDECIDED = "undecided"
    LATE = "late"
    CLOSED = "closed"
    ALL = "all"


def breach_for(actor: Actor, reference: str) -> Breach | None:
    """The breach with this reference; None where there is none that the actor may see."""
    own = Breach.objects.filter(organisation=actor.organisation, reference=reference).first()
    if own is None or own.reported_by_id == actor.person or answers_for_information(actor):
        return own
    return None


def register(actor: Actor, which: Which, *, at: datetime, whole: bool) -> QuerySet[Breach]:
    """The breaches of the actor's organisation, or those that they reported; the open ones by their clock."""
    rows = Breach.objects.filter(organisation=actor.organisation)
    rows = rows if whole else rows.filter(reported_by=actor.person)
    open_ones = Q(stage=Stage.OPEN)
    parts = {
        Which.OPEN: open_ones,
        Which.UNDECIDED: open_ones & Q(regulator=""),
        Which.LATE: open_ones & Q(due_at__lt=at, regulator_told_at__isnull=True) & ~Q(regulator="not"),
        Which.CLOSED: Q(stage=Stage.CLOSED),
        Which.ALL: Q(),
    }
    order = ("due_at", "id") if which not in {Which.CLOSED, Which.ALL} else ("-reported_at", "-id")
    return rows.filter(parts[which]).order_by(*order)


def steps_of(breach: Breach) -> list[BreachStep]:
    """What was done, in order."""
    return list(breach.steps.all())


def lessons_of(breach: Breach) -> list[Lesson]:
    """Its lessons, the first due first."""
    return list(breach.lessons.order_by("by", "step"))


def words_to_partners(breach: Breach) -> list[WordToPartner]:
    """Which partners were told of it, and when they read it."""
    return list(breach.words.order_by("at", "id"))


def words_for(actor: Actor) -> QuerySet[WordToPartner]:
    """What partners told the actor's organisation, newest first."""
    rows = WordToPartner.objects.filter(partner=actor.organisation).select_related("breach")
    return rows.order_by("-at", "-id")


def word_for(actor: Actor, word: UUID) -> WordToPartner | None:
    """One of them; None where there is none for the actor's organisation."""
    return words_for(actor).filter(pk=word).first()


def standing_of(breach: Breach) -> Standing:
    """What was decided so far."""
    return Standing(
        risk=breach.risk,
        contained=breach.contained_at is not None,
        regulator=breach.regulator,
        regulator_told=breach.regulator_told_at is not None,
        people=breach.people,
        people_told=breach.people_told_at is not None,
    )


def entries_of(breach: Breach) -> tuple[UUID, ...]:
    """The entries that it is about, as far as anybody has said."""
    return tuple(BreachEntry.objects.filter(breach=breach).values_list("entry_id", flat=True))


def open_breaches_of(organisation: UUID, entries: Collection[UUID]) -> list[tuple[str, datetime]]:
    """References of the open breaches about any of these entries, with since when: each holds the file."""
    rows = Breach.objects.filter(
        organisation=organisation, stage=Stage.OPEN, entries__entry__in=list(entries)
    )
    return list(rows.order_by("reported_at").values_list("reference", "reported_at").distinct())
