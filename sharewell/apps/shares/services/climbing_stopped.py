"""What the clock does with what was stopped: second people are reminded, then deputy, lead and chief are told.

Only of whoever can do something about it, and of a chief: a colleague on duty may not open a stopped sending, and
whoever wants to send it cannot be the second person.
"""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import Colleague, Told, colleague, leads_of, next_rung
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.shares.models import StoppedSending
from sharewell.apps.shares.services._guarding import PURPOSE, link_to
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.reaching import is_urgent
from sharewell.domain.sharing import CLIMBS, Rung
from sharewell.domain.sharing.stopping import WAITING
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.shares")


def climb_stopped(*, actor: Actor, at: datetime) -> int:
    """Climb the stopped sendings that nobody settled in time, and say how many climbs there were."""
    climb = partial(_climb, actor, at)
    return each_safely(ids_due(StoppedSending, at), climb, doing="a climb", logger=logger)


def _climb(actor: Actor, at: datetime, pk: UUID) -> bool:
    rows = StoppedSending.objects.select_for_update(of=("self",)).select_related("concern")
    row = rows.filter(pk=pk, next_climb_at__lte=at).first()
    if row is None or row.due_at is None:
        return False
    rung, people = _next(row, at, has_run_out=row.due_at <= at)
    row.rung, row.next_climb_at = rung, _next_time(row, rung, at)
    row.save(update_fields=["rung", "next_climb_at"])
    _tell(row, rung, people, at)
    record_event(
        actor=actor,
        kind=EventKind.SENDING_CLIMBED,
        at=at,
        record=row.pk,
        purpose=PURPOSE,
        detail={"reference": row.concern.reference, "rung": str(rung), "state": str(row.state)},
    )
    return True


def _next(row: StoppedSending, at: datetime, *, has_run_out: bool) -> tuple[Rung, Sequence[Colleague | Told]]:
    """The next rung on which somebody can do something, and who that is; nobody need be on the chiefs'."""
    seconds = _seconds(row)
    names = {str(one.person) for one in seconds}
    rung, people = next_rung(row.sender_id, Rung(row.rung), at=at, has_run_out=has_run_out)
    if rung is Rung.REMINDER:
        return rung, seconds
    while not (told := _able(rung, people, names)) and rung in CLIMBS:
        rung, people = next_rung(row.sender_id, rung, at=at, has_run_out=True)
    return rung, told


def _able(rung: Rung, people: Iterable[Told], names: set[str]) -> list[Told]:
    return [one for one in people if rung is Rung.CHIEFS or one.person in names]


def _seconds(row: StoppedSending) -> list[Colleague]:
    """Who may be the second person: the leads, and whoever was asked; never whoever wants to send it."""
    asked = colleague(row.asked_of_id, organisation=row.sender_id) if row.asked_of_id else None
    found = {one.person: one for one in (*leads_of(row.sender_id), *([asked] if asked else []))}
    return [one for one in found.values() if one.person != row.sent_by_id]


def _next_time(row: StoppedSending, rung: Rung, at: datetime) -> datetime | None:
    if rung not in CLIMBS:
        return None
    if rung is Rung.REMINDER:
        return row.due_at
    concern = row.concern
    return due(Trigger.SENDING_SETTLED, urgency=concern.urgency, nation=concern.nation, start=at)


def _tell(row: StoppedSending, rung: Rung, people: Sequence[Colleague | Told], at: datetime) -> None:
    # The time by which it is due tells this turn from those before.
    key, urgent = f"stopped-climbed:{row.pk}:{row.due_at}:{rung}", is_urgent(row.concern.urgency)
    first = rung is Rung.REMINDER
    kind = NoticeKind.SECOND_LOOK_WANTED if first else NoticeKind.SECOND_LOOK_CLIMBED
    tell_people(people, kind=kind, link_path=link_to(row), key=key, at=at, urgent=urgent)
    sender = colleague(row.sent_by_id, organisation=row.sender_id)
    if sender and row.state in WAITING:
        kind = NoticeKind.STILL_STOPPED
        tell_people([sender], kind=kind, link_path=link_to(row), key=f"{key}:own", at=at, urgent=urgent)
