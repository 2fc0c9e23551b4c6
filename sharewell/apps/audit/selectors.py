"""Reading the log. Whether someone may is for the caller to ask of `policies` first."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from sharewell.apps.audit.models import Checkpoint, Event, LogKey
from sharewell.domain.access import Actor
from sharewell.domain.audit.checkpoint import VerifierKey, read_verifier_key
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.audit.merkle import HASH_LENGTH, Frontier, frontier_of, inclusion_proof_after
from sharewell.domain.audit.proof import Proof

PAGE = 50
ROLES: dict[str, str | Promise] = {
    "practitioner": gettext_lazy("practitioner"),
    "safeguarding_lead": gettext_lazy("safeguarding lead"),
    "duty_worker": gettext_lazy("duty worker"),
    "information_governance_lead": gettext_lazy("information governance lead"),
    "leader": gettext_lazy("leader"),
    "administrator": gettext_lazy("administrator"),
}
PLACE = ZoneInfo("Europe/London")
TECHNICAL_SUBJECTS = frozenset(
    {"person", "session", "second-factor", "password", "organisation", "checkpoint", "log"}
)
TECHNICAL_KINDS = tuple(kind for kind in EventKind if kind.partition(".")[0] in TECHNICAL_SUBJECTS)
"""Kinds that say nothing of any child: accounts, sign-ins, the log itself."""

LOOKS = tuple(
    kind
    for kind in EventKind
    if kind.rpartition(".")[2] in {"opened", "read", "printed", "shown", "exported", "downloaded", "replayed"}
)
"""Kinds by which somebody is shown what a record says."""


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


def proofs_of(record: UUID, kinds: Iterable[EventKind]) -> dict[int, Proof]:
    """What shows to somebody outside that the log has the events of these kinds on a record, by their version.

    Without those that no checkpoint covers yet. Some queries for each: for files, not for pages.
    """
    events = written_about([record], kinds)
    found = ((event.version, _proof(event)) for event in events)
    return {version: proof for version, proof in found if proof is not None}


def log_keys() -> list[VerifierKey]:
    """The public keys that ever signed this log."""
    return [read_verifier_key(line) for line in LogKey.objects.values_list("line", flat=True)]


def _proof(event: Event) -> Proof | None:
    over = Checkpoint.objects.filter(size__gt=event.sequence).order_by("number").first()
    if over is None:
        return None
    before = _frontier(Checkpoint.objects.filter(number=over.number - 1).first())
    rows = Event.objects.filter(sequence__gte=before.size, sequence__lt=over.size).order_by("sequence")
    leaves = [bytes(leaf) for leaf in rows.values_list("leaf_hash", flat=True)]
    return Proof(
        event=event.entry.values(),
        salt=bytes(event.salt),
        hashes=tuple(inclusion_proof_after(before, leaves, event.sequence)),
        note=over.note,
    )


def _frontier(checkpoint: Checkpoint | None) -> Frontier:
    stored = bytes(checkpoint.frontier) if checkpoint else b""
    peaks = [stored[start : start + HASH_LENGTH] for start in range(0, len(stored), HASH_LENGTH)]
    return frontier_of(checkpoint.size if checkpoint else 0, peaks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """That somebody opened something: when first and last, how often, and which fields.

    The name of somebody who works elsewhere is empty.
    """

    person_name: str
    organisation_name: str
    role: str
    first: datetime
    last: datetime
    times: int
    fields: tuple[str, ...]


def looks_at(*, records: Collection[UUID], children: Collection[UUID], of: Actor) -> list[Look]:
    """Who opened any of these records, or the actor's organisation's own entries, the latest first.

    Of people elsewhere it is told where they work and as what, for they are not the actor's to name.
    """
    own = Q(child__in=list(children), organisation=of.organisation)
    rows = Event.objects.filter(Q(record__in=list(records)) | own, kind__in=LOOKS).order_by("sequence")
    found: dict[tuple[str, ...], list[tuple[datetime, str]]] = defaultdict(list)
    wanted = ("organisation", "person", "person_name", "organisation_name", "role", "happened_at", "fields")
    for organisation, person, name, place, role, at, fields in rows.values_list(*wanted).iterator():
        theirs = organisation != of.organisation
        found["" if theirs else str(person), "" if theirs else name, place, role].append((at, fields))
    looks = [_look(who, seen) for who, seen in found.items()]
    return sorted(looks, key=lambda one: one.last, reverse=True)


def _look(who: tuple[str, ...], seen: list[tuple[datetime, str]]) -> Look:
    _person, name, place, role = who
    times = [at for at, _fields in seen]
    fields = {field for _at, text in seen for field in text.split(",") if field}
    return Look(
        person_name=name,
        organisation_name=place,
        role=role,
        first=min(times),
        last=max(times),
        times=len(times),
        fields=tuple(sorted(fields)),
    )


def written_by(
    organisation: UUID, kinds: Iterable[EventKind], *, until: datetime
) -> Iterator[tuple[datetime, UUID | None, int, str]]:
    """When, record, version and detail of every event of some kinds that an organisation's people wrote, in order.

    Nothing that was entered after `until`.
    """
    rows = Event.objects.filter(organisation=organisation, kind__in=sorted(set(kinds)), entered_at__lte=until)
    wanted = rows.order_by("sequence").values_list("entered_at", "record", "version", "detail")
    yield from wanted.iterator(chunk_size=1000)
