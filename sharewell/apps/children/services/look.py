"""Looking at entries on their own pages: the list, one entry, what it held before. What is protected is taken out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.models import Entry, EntryVersion
from sharewell.apps.children.policies import require_keep_entries, require_open_entry
from sharewell.apps.children.selectors import entries_of
from sharewell.apps.children.services._opening import FIELD, opened, protections, versions_opened
from sharewell.apps.children.services.open import open_entry
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity, Tells, covered, what_tells
from sharewell.domain.guarding import FactKind

WHERE = frozenset({FactKind.ADDRESS, FactKind.STREET_LINE, FactKind.POSTCODE, FactKind.UPRN, FactKind.PLACE})
"""Kinds of fact that say where somebody is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """Who an entry is about: `whole` to be changed, `shown` without what is protected."""

    whole: Identity
    shown: Identity
    protected: int
    hides_where: bool
    """Something that says where they are is protected, now or earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVersion:
    """What was held from a moment on, without what is protected now."""

    version: int
    written_by: UUID
    written_at: datetime
    shown: Identity


def list_entries(
    *, actor: Actor, entries: Sequence[Entry], at: datetime, purpose: str
) -> dict[UUID, Identity]:
    """Who the entries of one page of the list are about. One event names them all. Raises Refused."""
    require_keep_entries(actor)
    for entry in entries:
        require_open_entry(actor, entry)
    with transaction.atomic():
        record_event(
            actor=actor,
            kind=EventKind.ENTRY_LISTED,
            at=at,
            purpose=purpose,
            fields=[FIELD],
            detail={"shown": ",".join(str(entry.pk) for entry in entries), "count": len(entries)},
        )
    return opened(actor, entries)


def look_at_entry(*, actor: Actor, entry: Entry, at: datetime, purpose: str) -> LookedAt:
    """Who an entry is about, for its own page. Raises Refused, or CannotUnseal where the key was destroyed."""
    whole = open_entry(actor=actor, entry=entry, at=at, purpose=purpose)
    facts = protections(actor, [entry.pk]).get(entry.pk, ())
    return LookedAt(
        whole=whole,
        shown=_without_absent(actor, covered(whole, what_tells(facts))),
        protected=len(facts),
        hides_where=any(one.kind in WHERE for one in facts),
    )


def open_history(*, actor: Actor, entry: Entry, at: datetime, purpose: str) -> tuple[PastVersion, ...]:
    """Every version of an entry, newest first. Raises Refused."""
    require_open_entry(actor, entry)
    record_read(
        actor=actor,
        kind=EventKind.ENTRY_OPENED,
        at=at,
        record=entry.pk,
        child=entry.pk,
        purpose=purpose,
        fields=[FIELD, "history"],
    )
    rows = EntryVersion.objects.filter(entry=entry, version__lte=entry.version).order_by("-version")
    tells = what_tells(protections(actor, [entry.pk]).get(entry.pk, ()))
    return tuple(_past(row, held, tells) for row, held in versions_opened(actor, rows))


def _without_absent(actor: Actor, shown: Identity) -> Identity:
    """People whose own record is absent for the actor are names alone, as if there were none."""
    linked = {UUID(one.entry) for one in shown.relations if one.entry}
    if not linked:
        return shown
    there = {str(entry.pk) for entry in entries_of(actor, linked)}
    relations = tuple(one if one.entry in there else replace(one, entry="") for one in shown.relations)
    return replace(shown, relations=relations)


def _past(row: EntryVersion, held: Identity, tells: Tells) -> PastVersion:
    return PastVersion(
        version=row.version,
        written_by=row.written_by,
        written_at=row.written_at,
        shown=covered(held, tells),
    )
