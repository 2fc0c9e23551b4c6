"""Finding entries. Nothing here opens an identity; that is an audited service."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from sharewell.apps.children.models import Entry, EntryVersion
from sharewell.apps.children.selectors.bars import standing_bars
from sharewell.apps.children.selectors.finding import hashed_keys
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.children.words import folded_words
from sharewell.domain.matching.finding import name_key

MOST_FOUND = 10


def entries_open_to(actor: Actor) -> QuerySet[Entry]:
    """The entries of the actor's organisation. One from which the actor is shut out is absent, and so are its links."""
    barred = standing_bars().filter(
        Q(entry=OuterRef("pk")) | Q(entry__together=OuterRef("together")), person=actor.person
    )
    kept = Entry.objects.filter(organisation_id=actor.organisation, withdrawn_at__isnull=True)
    return kept.exclude(Exists(barred))


def entry_of(actor: Actor, entry: UUID) -> Entry | None:
    """The actor's organisation's entry with this id; None where there is none or it is another's."""
    return entries_open_to(actor).filter(pk=entry).first()


def entries_of(actor: Actor, ids: Iterable[UUID]) -> QuerySet[Entry]:
    """Those of these entries that belong to the actor's organisation."""
    return entries_open_to(actor).filter(pk__in=list(ids))


def all_entries(actor: Actor) -> QuerySet[Entry]:
    """All of the organisation's entries, last changed first; none for whoever sees no content."""
    if actor.role not in CONTENT_ROLES:
        return Entry.objects.none()
    return entries_open_to(actor).order_by("-changed_at", "pk")


def entries_matching(actor: Actor, typed: str) -> QuerySet[Entry]:
    """Entries that hold every word typed (name parts, a date as 2019-03-01, or a number), at most ten."""
    words = [name_key(word) for word in query_words(typed)]
    if not words:
        return Entry.objects.none()
    keys = set(hashed_keys(actor.organisation, words).values())
    found = entries_open_to(actor)
    hits = Count("keys__key", filter=Q(keys__key__in=keys), distinct=True)
    narrowed = found.filter(keys__organisation_id=actor.organisation, keys__key__in=keys)
    return narrowed.annotate(hits=hits).filter(hits=len(keys)).order_by("-changed_at")[:MOST_FOUND]


def entries_called(actor: Actor, name: str) -> tuple[UUID, ...]:
    """Entries of the actor's organisation that hold every word of a name: who somebody else's words could be about."""
    return tuple(entries_matching(actor, name).values_list("pk", flat=True))


def query_words(typed: str) -> tuple[str, ...]:
    """What was typed, as words to look for: whole dates and numbers stay whole."""
    words: list[str] = []
    for part in typed.split():
        is_whole = any(c.isdigit() for c in part)
        words.extend([part.casefold()] if is_whole else folded_words(part))
    return tuple(dict.fromkeys(words))


def newest_versions(entries: Iterable[Entry]) -> dict[UUID, EntryVersion]:
    """The current version of each entry, in one query."""
    wanted = {entry.pk: entry.version for entry in entries}
    rows = EntryVersion.objects.filter(entry_id__in=wanted)
    return {row.entry_id: row for row in rows if row.version == wanted[row.entry_id]}


def version_digest(version: EntryVersion) -> str:
    """SHA-256 over a version as it stands in the database, the identity by its sealed bytes; no key is needed."""
    written: dict[str, str | int | bool] = {
        "entry": str(version.entry_id),
        "organisation": str(version.entry.organisation_id),
        "version": version.version,
        "identity": sealed_digest(version.identity),
        "written_by": str(version.written_by),
        "written_at": written_time(version.written_at),
    }
    return digest(written)


def version_digests() -> Iterator[tuple[UUID, int, str]]:
    """Entry, version and present digest of every version, for `sharewell verify`.

    A version that its entry does not reach is left out, so that an entry turned back by SQL shows as one that lost it.
    """
    reached = EntryVersion.objects.filter(version__lte=F("entry__version")).select_related("entry")
    for row in reached.order_by("entry_id", "version").iterator():
        yield row.entry_id, row.version, version_digest(row)
