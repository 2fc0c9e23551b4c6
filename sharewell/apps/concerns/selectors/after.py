"""What is shown when it has gone: references, whom to ring, what is left to do. Nothing sealed is opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sharewell.apps.children.selectors import with_linked
from sharewell.apps.decisions.selectors import (
    Concern,
    children_of,
    completion_of,
    concern_by_id,
    newest_decision,
)
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entries, person_names
from sharewell.apps.pointers.selectors import Answer, worker_shown
from sharewell.apps.shares.selectors import Share, owed_about, shares_under, stopped_under
from sharewell.domain.access import Actor
from sharewell.domain.sharing import FollowUp, ShareState
from sharewell.domain.sharing.owed import Owed
from sharewell.domain.sharing.stopping import WAITING, StoppedState

SHOWN_FOR = timedelta(days=30)
"""How long before a share a look may have been for its answer to count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """One share that went: its reference, the clock that runs, what the law wants by when, and the place it went to."""

    reference: str
    recipient: str
    due_at: datetime | None
    was_spoken: bool
    place: DirectoryEntry | None
    owed: tuple[Owed, ...]
    worker: str = ""
    """Who works with the child there already, as a look of late showed; empty where somebody has the share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftToDo:
    """The record of an emergency that is still to be completed, by when, and who reads it then."""

    task: UUID
    due_at: datetime
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A sending that waits because it told something that must be kept safe, or that went with words covered."""

    id: UUID
    recipient: str
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterSending:
    """A concern as the page after it shows it."""

    reference: str
    urgency: str
    gone: tuple[Gone, ...]
    left_to_do: LeftToDo | None
    look_again_on: date | None
    children: tuple[UUID, ...]
    stopped: tuple[Stopped, ...]


def worker_there(actor: Actor, share: Share) -> Answer | None:
    """Who works with a child of this share at its recipient, while nobody there has it; None where nobody was shown."""
    if share.state != ShareState.DELIVERED or share.owner_id is not None:
        return None
    since = share.sent_at - SHOWN_FOR
    children = with_linked(children_of(share.concern))
    return worker_shown(actor, children, share.recipient_id, since=since)


def _worker_name(actor: Actor, share: Share) -> str:
    found = worker_there(actor, share)
    return found.worker_name if found else ""


def after_sending(actor: Actor, concern: UUID) -> AfterSending | None:
    """What became of a concern; None where there is none or the actor may not see it."""
    found = concern_by_id(actor, concern)
    if found is None:
        return None
    decision = newest_decision(found)
    shares = shares_under(actor, concern)
    places = directory_entries(one.recipient_id for one in shares)
    return AfterSending(
        reference=found.reference,
        urgency=found.urgency,
        gone=_front_doors_first(
            Gone(
                reference=one.reference,
                recipient=one.recipient_name,
                due_at=one.due_at,
                was_spoken=one.spoken_at is not None,
                place=places.get(one.recipient_id),
                owed=owed_about(one),
                worker=_worker_name(actor, one),
            )
            for one in shares
        ),
        left_to_do=_left_to_do(found),
        look_again_on=decision.look_again_on if decision else None,
        children=children_of(found),
        stopped=tuple(
            Stopped(id=one.pk, recipient=one.recipient_name, waits=one.state in WAITING)
            for one in stopped_under(actor, concern)
            if one.state in {*WAITING, StoppedState.MASKED}
        ),
    )


def _front_doors_first(gone: Iterable[Gone]) -> tuple[Gone, ...]:
    return tuple(sorted(gone, key=lambda one: (not (one.place and one.place.is_front_door), one.recipient)))


def _left_to_do(concern: Concern) -> LeftToDo | None:
    task = completion_of(concern)
    if task is None or task.state != FollowUp.WAITING:
        return None
    reviewer = person_names([task.reviewer_id])[task.reviewer_id] if task.reviewer_id else ""
    return LeftToDo(task=task.pk, due_at=task.due_at, reviewer=reviewer)
