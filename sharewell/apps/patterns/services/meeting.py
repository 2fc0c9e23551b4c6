"""Telling those who watch that something happened. A notice says that something did, never what.

Nothing in the apps below knows of watches: the worker looks at what happened since it looked last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from sharewell.apps.children.selectors import entries_of
from sharewell.apps.children.services import moved_since
from sharewell.apps.decisions.selectors import children_of
from sharewell.apps.organisations.selectors import actor_for, colleague
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.patterns.models import Met, Watch
from sharewell.apps.patterns.policies import may_go_on_watching, require_meet
from sharewell.apps.patterns.selectors import watches_to_look_at
from sharewell.apps.patterns.services._watches import close_watch, tell_log
from sharewell.apps.pointers.selectors import looked_since
from sharewell.apps.requests.selectors import requests_that_wait
from sharewell.apps.shares.selectors import concerns_that_wait, received_since
from sharewell.apps.transfers.selectors import sent_since
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.patterns import WatchedKind, pattern_rules
from sharewell.kit.notify import NoticeKind

Happened = tuple[WatchedKind, UUID]


def meet_watches(*, actor: Actor, at: datetime) -> int:
    """Look at what happened since each watch was looked at last, and end those that are over; how many things met.

    Raises Refused: this is the software's alone.
    """
    require_meet(actor)
    return sum(_look(watch, at) for watch in watches_to_look_at(at))


@transaction.atomic
def _look(watch_id: UUID, at: datetime) -> int:
    watch = (
        Watch.objects.select_for_update(of=("self",)).select_related("concern", "request").get(pk=watch_id)
    )
    if watch.ended_at is not None:
        return 0
    person = actor_for(watch.person_id)
    if person is None or not may_go_on_watching(person, watch):
        close_watch(_software(watch), watch, at, because="may_not_see")
        return 0
    fresh = [one for one in _happened(person, watch) if _first(watch, one, at)]
    _tell(watch, fresh, at)
    watch.looked_at = at
    watch.save(update_fields=["looked_at"])
    if over := _over(watch, at):
        close_watch(_software(watch), watch, at, because=over)
    return len(fresh)


def _happened(person: Actor, watch: Watch) -> Iterator[Happened]:
    """What happened to those of the children whose entries the person may open still."""
    entries = [one.pk for one in entries_of(person, _entries(watch))]
    here, since = watch.organisation_id, watch.looked_at
    for kind, found in (
        (WatchedKind.MOVED, moved_since(actor=person, entries=entries, since=since)),
        (WatchedKind.SHARED, received_since(here, entries, since)),
        (WatchedKind.FILE, sent_since(here, entries, since)),
        (WatchedKind.LOOKED, looked_since(here, entries, since)),
    ):
        for things in found.values():
            yield from ((kind, thing) for thing in things)


def _entries(watch: Watch) -> Sequence[UUID]:
    if watch.concern is not None:
        return children_of(watch.concern)
    return [watch.request.entry_id] if watch.request and watch.request.entry_id else []


def _tell(watch: Watch, fresh: Sequence[Happened], at: datetime) -> None:
    for kind, thing in fresh:
        tell_log(_software(watch), EventKind.WATCH_MET, watch, at, what=kind.value, thing=str(thing))
    person = colleague(watch.person_id, organisation=watch.organisation_id)
    if fresh and person:
        key = f"watch:{watch.pk}:{at.isoformat()}"
        tell_people([person], kind=NoticeKind.WATCH_MET, link_path=_page(watch), key=key, at=at)


def _page(watch: Watch) -> str:
    reference = watch.request.reference if watch.request else ""
    return f"/patterns/watch/asked/{reference}/" if reference else f"/patterns/watch/{watch.concern_id}/"


def _first(watch: Watch, one: Happened, at: datetime) -> bool:
    kind, thing = one
    return Met.objects.get_or_create(watch=watch, kind=kind, thing=thing, defaults={"at": at})[1]


def _over(watch: Watch, at: datetime) -> str:
    """Why a watch ends by itself now; empty while it does not."""
    rules, age = pattern_rules(), at - watch.set_at
    if age >= timedelta(days=rules.watch_at_most):
        return "time"
    return "nothing_waits" if age >= timedelta(days=rules.watch_at_least) and not _waits(watch) else ""


def _waits(watch: Watch) -> bool:
    here = watch.organisation_id
    if watch.concern_id:
        return concerns_that_wait(here).filter(concern_id=watch.concern_id).exists()
    return requests_that_wait(here).filter(request=watch.request).exists()


def _software(watch: Watch) -> Actor:
    return replace(SYSTEM, organisation=watch.organisation_id)
