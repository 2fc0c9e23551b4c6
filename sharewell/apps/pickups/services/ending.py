"""Ending a pick-up: by whoever made it, by whoever it was not meant for, or because the visit is over."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.policies import require_follow
from sharewell.apps.pickups.selectors import pick_ups_for, thing_of
from sharewell.apps.pickups.services._telling import tell_log, tell_maker
from sharewell.apps.pickups.services.letters import end_letter
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.pickups import PickUpEnd
from sharewell.kit.notify.links import named_by


@transaction.atomic
def end_pick_up(*, actor: Actor, thing: Share | Ask, at: datetime) -> int:
    """End whatever of a share or an ask can still be collected or read, and say how many that were.

    Raises:
        Refused: the actor is not on the side that left it.
    """
    require_follow(actor, thing)
    rows = list(pick_ups_for(thing).select_for_update().filter(ended_at=None))
    for row in rows:
        _end(actor, row, PickUpEnd.BY_SENDER, at)
    return len(rows)


@transaction.atomic
def leave_visit(*, actor: Actor, pick_up: PickUp, at: datetime) -> None:
    """Whoever collected it has finished: nothing more can be read with this link."""
    row = PickUp.objects.select_for_update().get(pk=pick_up.pk)
    if row.ended_at is None:
        _end(actor, row, PickUpEnd.LEFT, at)


@transaction.atomic
def say_wrong_person(*, actor: Actor, token: str, at: datetime) -> None:
    """It came to somebody for whom it was not meant: it stops, and its maker is told at once.

    A link that names nothing, or something that has ended, changes nothing and is answered alike.
    """
    named = named_by(token)
    row = PickUp.objects.select_for_update().filter(pk=named, ended_at=None).first() if named else None
    if row is None:
        if named is not None:
            end_letter(actor=actor, letter=named, at=at)
        return
    _end(actor, row, PickUpEnd.WRONG_PERSON, at)
    tell_maker(row, thing_of(row), what="wrong-person", at=at)


def _end(actor: Actor, row: PickUp, why: PickUpEnd, at: datetime) -> None:
    row.ended_at, row.ended_because = at, why
    row.save(update_fields=["ended_at", "ended_because"])
    tell_log(actor, EventKind.PICKUP_ENDED, row, at, why=str(why))
