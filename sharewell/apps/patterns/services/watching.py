"""Being told when something happens to the children of an open concern. A notice says that something did, never what.

Nothing in the apps below knows of watches: the worker looks at what happened since it looked last.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.services import moved_since
from sharewell.apps.decisions.selectors import Concern, children_of
from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.patterns.models import Met, Watch
from sharewell.apps.patterns.policies import require_meet, require_watch
from sharewell.apps.patterns.selectors import watches_to_look_at
from sharewell.apps.pointers.selectors import looked_since
from sharewell.apps.shares.selectors import concerns_that_wait, received_since
from sharewell.apps.transfers.selectors import sent_since
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.patterns import WatchedKind
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"
AT_LEAST = timedelta(days=90)
"""A watch lasts as long as anything of its concern waits, and so long at least."""
Happened = tuple[WatchedKind, UUID]


@transaction.atomic
def set_watch(*, actor: Actor, concern: Concern, at: datetime) -> Watch:
    """Tell the actor when something happens. Twice is no harm. Raises Refused."""
    require_watch(actor, concern)
    watch, made = Watch.objects.get_or_create(
        concern=concern,
        person_id=actor.person,
        ended_at=None,
        defaults={"organisation_id": actor.organisation, "set_at": at, "looked_at": at},
    )
    if made:
        _tell_log(actor, EventKind.WATCH_SET, watch, at)
    return watch


@transaction.atomic
def end_watch(*, actor: Actor, concern: Concern, at: datetime) -> None:
    """Do not tell the actor any more. Raises Refused."""
    require_watch(actor, concern)
    for watch in Watch.objects.select_for_update().filter(
        concern=concern, person=actor.person, ended_at__isnull=True
    ):
        _end(actor, watch, at)


def meet_watches(*, actor: Actor, at: datetime) -> int:
    """Look at what happened since each watch was looked at last, and end those whose concern is over; how many met."""
    require_meet(actor)
    return sum(_look(actor, watch, at) for watch in watches_to_look_at(at))


@transaction.atomic
def _look(actor: Actor, watch_id: UUID, at: datetime) -> int:
    watch = Watch.objects.select_for_update().select_related("concern").get(pk=watch_id)
    if watch.ended_at is not None:
        return 0
    person = colleague(watch.person_id, organisation=watch.organisation_id)
    here = replace(actor, organisation=watch.organisation_id)
    fresh = [one for one in _happened(here, watch) if person and _first(watch, one, at)]
    for kind, thing in fresh:
        _tell_log(here, EventKind.WATCH_MET, watch, at, what=kind.value, thing=str(thing))
    if fresh and person:
        link, key = f"/patterns/watch/{watch.concern_id}/", f"watch:{watch.pk}:{at.isoformat()}"
        tell_people([person], kind=NoticeKind.WATCH_MET, link_path=link, key=key, at=at)
    watch.looked_at = at
    watch.save(update_fields=["looked_at"])
    if person is None or _is_over(watch, at):
        _end(here, watch, at)
    return len(fresh)


def _happened(actor: Actor, watch: Watch) -> Iterator[Happened]:
    entries, since = children_of(watch.concern), watch.looked_at
    for kind, found in (
        (WatchedKind.MOVED, moved_since(actor=actor, entries=entries, since=since)),
        (WatchedKind.SHARED, received_since(watch.organisation_id, entries, since)),
        (WatchedKind.FILE, sent_since(watch.organisation_id, entries, since)),
        (WatchedKind.LOOKED, looked_since(watch.organisation_id, entries, since)),
    ):
        for things in found.values():
            yield from ((kind, thing) for thing in things)


def _first(watch: Watch, one: Happened, at: datetime) -> bool:
    kind, thing = one
    return Met.objects.get_or_create(watch=watch, kind=kind, thing=thing, defaults={"at": at})[1]


def _is_over(watch: Watch, at: datetime) -> bool:
    waits = concerns_that_wait(watch.organisation_id).filter(concern_id=watch.concern_id).exists()
    return not waits and at - watch.set_at >= AT_LEAST


def _end(actor: Actor, watch: Watch, at: datetime) -> None:
    watch.ended_at = at
    watch.save(update_fields=["ended_at"])
    _tell_log(actor, EventKind.WATCH_ENDED, watch, at)


def _tell_log(actor: Actor, kind: EventKind, watch: Watch, at: datetime, **detail: str) -> None:
    record_event(actor=actor, kind=kind, at=at, record=watch.concern_id, purpose=PURPOSE, detail=detail)
