"""Reading the log. Whether someone may is for the caller to ask of `policies` first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from sharewell.apps.audit.models import Checkpoint, Event
from sharewell.domain.audit.kinds import EventKind

PAGE = 50
PLACE = ZoneInfo("Europe/London")
TECHNICAL_SUBJECTS = frozenset(
    {"person", "session", "second-factor", "password", "organisation", "checkpoint", "log"}
)
TECHNICAL_KINDS = tuple(kind for kind in EventKind if kind.partition(".")[0] in TECHNICAL_SUBJECTS)
"""Kinds that say nothing of any child: accounts, sign-ins, the log itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailQuery:
    """What part of the trail is wanted. `before` is the place where the page before ended."""

    record: UUID | None = None
    person: UUID | None = None
    day: date | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class TrailPage:
    """One page of events, newest first, and from where the next one goes on (None at the end)."""

    events: Sequence[Event]
    next_before: int | None


def events_of_organisation(organisation: UUID, query: TrailQuery | None = None) -> QuerySet[Event]:
    """What the people of an organisation did and looked at, newest first."""
    wanted = query or TrailQuery()
    events = Event.objects.filter(organisation=organisation).order_by("-sequence")
    if wanted.record:
        events = events.filter(record=wanted.record)
    if wanted.person:
        events = events.filter(person=wanted.person)
    if wanted.day:
        start = datetime.combine(wanted.day, time(), PLACE)
        end = datetime.combine(wanted.day + timedelta(days=1), time(), PLACE)
        events = events.filter(entered_at__gte=start, entered_at__lt=end)
    return events if wanted.before is None else events.filter(sequence__lt=wanted.before)


def technical_events_of_organisation(organisation: UUID, query: TrailQuery | None = None) -> QuerySet[Event]:
    """The part of it that an administrator sees: nothing about any child, record or decision."""
    events = events_of_organisation(organisation, query)
    return events.filter(kind__in=TECHNICAL_KINDS, child__isnull=True)


def trail_page(events: QuerySet[Event], size: int = PAGE) -> TrailPage:
    """The first page of some events, in one query."""
    found = list(events[: size + 1])
    shown = found[:size]
    return TrailPage(shown, shown[-1].sequence if len(found) > size else None)


def trail_of_record(record: UUID) -> QuerySet[Event]:
    """Everything that anybody did with a record or saw of it, oldest first, whatever their organisation."""
    return Event.objects.filter(record=record).order_by("sequence")


def written_about(records: Iterable[UUID], kinds: Iterable[EventKind]) -> QuerySet[Event]:
    """The events of some kinds on some records, oldest first, whatever their organisation."""
    return Event.objects.filter(record__in=set(records), kind__in=sorted(set(kinds))).order_by("sequence")


def trail_of_child(child: UUID) -> QuerySet[Event]:
    """Everything that anybody did about a child's entry, oldest first."""
    return Event.objects.filter(child=child).order_by("sequence")


def latest_checkpoint() -> Checkpoint | None:
    """The last signed checkpoint, or None while there is none."""
    return Checkpoint.objects.order_by("-number").first()


def children_in_log(children: Iterable[UUID], *, besides: Iterable[EventKind]) -> set[UUID]:
    """Those of these children about whom the log says anything but events of these kinds."""
    rows = Event.objects.filter(child__in=list(children)).exclude(kind__in=list(besides))
    return {child for child in rows.values_list("child", flat=True) if child is not None}
