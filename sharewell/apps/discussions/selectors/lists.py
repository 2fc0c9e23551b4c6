"""Finding discussions: one by its reference, those of an organisation, those that wait for somebody."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from sharewell.apps.discussions.models import Discussion, DiscussionAct, Seat
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.discussions import SeatState
from sharewell.domain.sharing.sides import RECEIVERS

PAGE = 50


def discussion_for(actor: Actor, reference: str) -> Discussion | None:
    """The discussion with this reference; None where there is none or the actor may not see it."""
    if actor.role not in CONTENT_ROLES:
        return None
    asked = Q(pk__in=_seats(actor).values("discussion_id"))
    return Discussion.objects.filter(_called_by(actor) | asked, reference=reference).first()


def discussions_of(actor: Actor, *, limit: int = PAGE) -> tuple[Discussion, ...]:
    """Those that the actor may see, newest meeting first."""
    if actor.role not in CONTENT_ROLES:
        return ()
    rows = Discussion.objects.filter(pk__in=_seen(actor)).defer("subject", "why")
    return tuple(rows.order_by("-meets_at", "-id")[:limit])


def discussions_waiting(actor: Actor, *, limit: int = PAGE) -> tuple[Discussion, ...]:
    """Those that want something of the actor's organisation, or that the actor has yet to write down.

    What runs out first comes first.
    """
    if actor.role not in CONTENT_ROLES:
        return ()
    seats = seats_that_wait(actor)
    asked = Q(pk__in=seats.values("discussion_id"))
    own = Subquery(seats.filter(discussion_id=OuterRef("pk")).values("due_at")[:1])
    rows = Discussion.objects.filter(_called_by(actor) & Q(due_at__isnull=False) | asked)
    rows = rows.defer("subject", "why").annotate(waits_until=Coalesce(own, F("due_at")))
    return tuple(rows.order_by("waits_until", "id")[:limit])


def seats_that_wait(actor: Actor, *, mine: bool = False) -> QuerySet[Seat]:
    """Where the actor's organisation has yet to put in, or to confirm; with `mine`, where the actor goes for it."""
    rows = _seats(actor).filter(due_at__isnull=False)
    rows = rows.filter(attends_id=actor.person) if mine else rows
    return rows if actor.role in CONTENT_ROLES else rows.none()


def records_that_wait(actor: Actor, *, mine: bool = False) -> QuerySet[Discussion]:
    """Those that the actor has yet to write down; for a safeguarding lead, the whole organisation's."""
    rows = Discussion.objects.filter(_called_by(actor), due_at__isnull=False)
    rows = rows.filter(called_by_id=actor.person) if mine else rows
    return rows if actor.role in CONTENT_ROLES else rows.none()


def waits_until(discussion: Discussion) -> datetime:
    """By when something is wanted of the actor whom `discussions_waiting` was asked for."""
    until: datetime = discussion.waits_until  # type: ignore[attr-defined]
    return until


def seats_of(discussion: Discussion) -> tuple[Seat, ...]:
    """Every organisation that is or was asked, in order."""
    return tuple(Seat.objects.filter(discussion_id=discussion.pk).order_by("asked_at", "id"))


def acts_of(discussion: Discussion) -> tuple[DiscussionAct, ...]:
    """What happened, in order."""
    return tuple(DiscussionAct.objects.filter(discussion_id=discussion.pk).order_by("sequence"))


def _seen(actor: Actor) -> set[UUID]:
    seats = _seats(actor).order_by("-asked_at", "-id").values_list("discussion_id", flat=True)
    called = Discussion.objects.filter(_called_by(actor)).order_by("-called_at", "-id")
    return {*seats[: 4 * PAGE], *called.values_list("pk", flat=True)[: 4 * PAGE]}


def _seats(actor: Actor) -> QuerySet[Seat]:
    rows = Seat.objects.filter(organisation_id=actor.organisation).exclude(state=SeatState.GONE)
    return rows if actor.role in RECEIVERS else rows.filter(attends_id=actor.person)


def _called_by(actor: Actor) -> Q:
    mine = Q(caller_id=actor.organisation)
    return mine if actor.role is Role.SAFEGUARDING_LEAD else mine & Q(called_by_id=actor.person)


def discussions_asked_to(actor: Actor, *, limit: int = 2 * PAGE) -> tuple[Discussion, ...]:
    """The discussions of others to which the actor's organisation is asked and that they may see, newest first."""
    if actor.role not in CONTENT_ROLES:
        return ()
    rows = Discussion.objects.filter(pk__in=_seats(actor).values("discussion_id"))
    others = rows.exclude(caller_id=actor.organisation).defer("why")
    return tuple(others.order_by("-called_at", "-id")[:limit])


def discussions_about(actor: Actor, entries: Iterable[UUID], *, limit: int = PAGE) -> tuple[Discussion, ...]:
    """The discussions that the actor may see and that their organisation called about somebody, newest first."""
    if actor.role not in CONTENT_ROLES:
        return ()
    rows = Discussion.objects.filter(_called_by(actor), entry_id__in=list(entries)).defer("subject", "why")
    return tuple(rows.order_by("-called_at", "-id")[:limit])
