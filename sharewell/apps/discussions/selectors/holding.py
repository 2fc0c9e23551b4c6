"""Discussions about a person as things that are held. Nothing sealed is opened here."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from sharewell.apps.discussions.models import Discussion, DiscussionAct, Seat
from sharewell.domain.holdings import Holding, HoldingKind, SealedText, sealed_texts


def held_discussions(
    organisation: UUID, entries: Collection[UUID], shares: Collection[UUID]
) -> list[Holding]:
    """The discussions that an organisation called, and those to which it sent one of these shares. Two queries."""
    reported = DiscussionAct.objects.filter(share__in=shares).values("discussion_id")
    called = Q(caller_id=organisation, entry_id__in=entries)
    rows = list(Discussion.objects.filter(called | Q(pk__in=reported)).defer("subject", "why"))
    seats = Seat.objects.filter(discussion_id__in=[one.pk for one in rows], organisation_id=organisation)
    open_seats = set(seats.filter(due_at__isnull=False).values_list("discussion_id", flat=True))
    return [of_discussion(one, organisation, seat_waits=one.pk in open_seats) for one in rows]


def of_discussion(one: Discussion, organisation: UUID, *, seat_waits: bool = False) -> Holding:
    """A discussion as a thing that an organisation holds."""
    waits = seat_waits or (one.caller_id == organisation and one.due_at is not None)
    return Holding(
        kind=HoldingKind.DISCUSSION,
        record=one.pk,
        thing=one.pk,
        owner=one.caller_id,
        began=one.called_at,
        ended=None if waits else one.state_at,
        waits=waits,
        href=reverse("discussions:discussion", args=[one.reference]),
        reference=one.reference,
    )


def discussions_to_which_asked(organisation: UUID) -> tuple[Discussion, ...]:
    """Every discussion of others to which an organisation was asked, newest first."""
    asked = Seat.objects.filter(organisation_id=organisation).values("discussion_id")
    rows = Discussion.objects.filter(pk__in=asked).exclude(caller_id=organisation).defer("why")
    return tuple(rows.order_by("-called_at", "-id"))


def texts_of_discussions(discussions: Collection[UUID]) -> Iterator[SealedText]:
    """What was written in discussions, by whomever."""
    for row in Discussion.objects.filter(pk__in=discussions):
        of = dict[str, Any](record=row.pk, thing=row.pk, by=row.called_by_name, at=row.called_at)
        yield from sealed_texts(row, ("subject", "why"), data=("subject",), **of)
    for act in DiscussionAct.objects.filter(discussion_id__in=discussions):
        by = f"{act.person_name}, {act.organisation_name}"
        of = dict[str, Any](record=act.discussion_id, thing=act.discussion_id, by=by, at=act.at)
        yield from sealed_texts(
            act, ("content",), prefix="act.", version=act.sequence, data=("content",), **of
        )
