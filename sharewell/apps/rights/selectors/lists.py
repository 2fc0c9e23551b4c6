"""Finding requests: one by its reference, the register, what waits for a second reader, and what holds a file."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from sharewell.apps.rights.models import FoundThing, PreparedAnswer, RightsRequest, RightsStep
from sharewell.domain.access import Actor
from sharewell.domain.holdings import AgreedErasure
from sharewell.domain.rights import (
    Asker,
    Done,
    Happened,
    ItemDecision,
    Right,
    Running,
    Stage,
    rights_law,
    running,
    times_of,
)
from sharewell.domain.rights.sides import READING, WORKING


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which requests of the register. `state` is open, late or ended; empty means any."""

    state: str = "open"
    right: str = ""
    reference: str = ""


def register(actor: Actor, wanted: Wanted, *, at: datetime) -> QuerySet[RightsRequest]:
    """The requests of the actor's organisation, what runs out first first; none for other roles."""
    rows = RightsRequest.objects.filter(organisation_id=actor.organisation).defer("content")
    if actor.role not in WORKING:
        return rows.none()
    if wanted.right:
        rows = rows.filter(right=wanted.right)
    if wanted.reference:
        return rows.filter(reference__icontains=wanted.reference).order_by("-recorded_at", "pk")
    if wanted.state == "ended":
        return rows.filter(stage=Stage.ENDED).order_by("-ended_at", "pk")
    if wanted.state:
        rows = rows.exclude(stage=Stage.ENDED)
    if wanted.state == "late":
        rows = rows.filter(due_at__lte=at)
    return rows.order_by(F("due_at").asc(nulls_last=True), "received_on", "pk")


def request_for(actor: Actor, reference: str) -> RightsRequest | None:
    """The request with this reference; None where there is none for this person."""
    found = RightsRequest.objects.filter(organisation_id=actor.organisation, reference=reference).first()
    return found if found and actor.role in WORKING else None


def steps_of(request: RightsRequest) -> tuple[RightsStep, ...]:
    """What happened to it, in order."""
    return tuple(request.steps.order_by("sequence"))


def clock_of(request: RightsRequest, steps: Collection[RightsStep]) -> Running:
    """The clock as it stands. An acknowledged complaint has none: it is looked into without delay."""
    done = [Done(kind=Happened(one.kind), on=one.on) for one in steps]
    if request.right == Right.COMPLAINT and any(one.kind is Happened.ACKNOWLEDGED for one in done):
        return Running(due_at=None, lines=())
    times = times_of(request.received_on, done)
    return running(Right(request.right), times, nation=request.nation, law=rights_law())


def things_of(request: RightsRequest) -> tuple[FoundThing, ...]:
    """What was found for it, in the order found."""
    return tuple(request.things.all())


def thing_of(request: RightsRequest, thing: UUID) -> FoundThing | None:
    """One of them."""
    return FoundThing.objects.filter(request=request, pk=thing).first()


def newest_answer(request: RightsRequest) -> PreparedAnswer | None:
    """The answer that was made ready last."""
    return request.answers.order_by("-prepared_at", "-pk").first()


def released_answers(request: RightsRequest) -> tuple[RightsStep, ...]:
    """Each time that something went out, oldest first."""
    rows = request.steps.filter(kind=Happened.RELEASED).select_related("answer")
    return tuple(rows.order_by("sequence"))


def answer_to_read(actor: Actor, reference: str) -> PreparedAnswer | None:
    """The answer of a request that waits for a second reader, for those who may be one."""
    if actor.role not in READING:
        return None
    rows = PreparedAnswer.objects.filter(
        request__organisation_id=actor.organisation,
        request__reference=reference,
        request__stage=Stage.READING,
        change=F("request__changes"),
    )
    return rows.select_related("request").order_by("-prepared_at", "-pk").first()


def answer_of(actor: Actor, reference: str, answer: UUID) -> PreparedAnswer | None:
    """An answer of a request of the actor's organisation, for those who may have to do with it."""
    if actor.role not in READING:
        return None
    rows = PreparedAnswer.objects.filter(
        request__organisation_id=actor.organisation, request__reference=reference
    )
    return rows.filter(pk=answer).select_related("request").first()


def waiting_to_be_read(actor: Actor) -> QuerySet[RightsRequest]:
    """Requests whose answer waits for a second reader, but for those that the actor made ready."""
    if actor.role not in READING:
        return RightsRequest.objects.none()
    rows = RightsRequest.objects.filter(organisation_id=actor.organisation, stage=Stage.READING)
    mine = PreparedAnswer.objects.filter(prepared_by=actor.person, change=F("request__changes"))
    decided = FoundThing.objects.filter(weighed_by=actor.person)
    rows = rows.exclude(pk__in=mine.values("request")).exclude(pk__in=decided.values("request"))
    return rows.defer("content").order_by("due_at", "pk")


def open_about(organisation: UUID, entries: Collection[UUID]) -> list[tuple[str, datetime]]:
    """Since when requests about these entries are open: while one is, nothing of them is destroyed."""
    rows = RightsRequest.objects.filter(organisation_id=organisation, entry_id__in=list(entries))
    open_rows = rows.exclude(stage=Stage.ENDED).order_by("recorded_at")
    return [
        (_("A request about rights is open."), since)
        for since in open_rows.values_list("recorded_at", flat=True)
    ]


def earlier_about(request: RightsRequest) -> tuple[RightsRequest, ...]:
    """Other requests about the same person, newest first: an answer asked for twice."""
    if request.entry_id is None:
        return ()
    rows = RightsRequest.objects.filter(organisation_id=request.organisation_id, entry_id=request.entry_id)
    return tuple(rows.exclude(pk=request.pk).defer("content").order_by("-recorded_at")[:5])


def erasures_agreed(organisation: UUID, entries: Collection[UUID] | None = None) -> tuple[AgreedErasure, ...]:
    """What it was agreed to erase and told so, for whoever reviews what is kept: nothing is erased here."""
    rows = FoundThing.objects.filter(
        request__organisation_id=organisation,
        request__right=Right.ERASURE,
        request__stage=Stage.ENDED,
        request__entry__isnull=False,
        request__ended_at__isnull=False,
        decision=ItemDecision.GIVE,
    ).select_related("request")
    if entries is not None:
        rows = rows.filter(request__entry_id__in=list(entries))
    return tuple(
        AgreedErasure(
            reference=row.request.reference,
            entry=row.request.entry_id,  # type: ignore[arg-type]
            kind=row.kind,
            record=row.record,
            thing=row.thing,
            agreed_at=row.request.ended_at,  # type: ignore[arg-type]
        )
        for row in rows.order_by("request__ended_at", "pk")
    )


def asks_for_themselves(request: RightsRequest) -> bool:
    """Whether the person asks about what is held of them."""
    return request.asker in {Asker.CHILD, Asker.ADULT}


def entries_to_erase_since(moment: datetime) -> frozenset[UUID]:
    """The entries about which it was agreed since then to erase something."""
    rows = RightsRequest.objects.filter(
        right=Right.ERASURE, stage=Stage.ENDED, entry__isnull=False, ended_at__gte=moment
    )
    return frozenset(one for one in rows.values_list("entry_id", flat=True) if one)
