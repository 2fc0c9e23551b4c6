"""Lines that were held for a person, lines that were refused, and forgetting what they said."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import Entry, ListLine, ListRun
from sharewell.apps.children.policies import require_bring_lists
from sharewell.apps.children.selectors.lists import lines_of
from sharewell.apps.children.services._opening import opened
from sharewell.apps.children.services.lists._working import forget, mapping_of, said_field
from sharewell.apps.children.services.many import amend_entries, register_entries
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.domain.entries_file import Field, HeldFor, Outcome, RowFault, RunState, merged
from sharewell.kit.crypto import KeyRing, keyring, unseal

PURPOSE = "safeguarding"
NEVER_STARTED, KEPT_FOR = timedelta(days=1), timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedLine:
    """A line that was not taken: its number, its cells, and what is wrong."""

    line: int
    cells: tuple[str, ...]
    faults: tuple[RowFault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldLine:
    """A line about which a person decides: what it says, why it was held, and of which entry it may be."""

    line: ListLine
    identity: Identity
    why: HeldFor
    like: UUID | None


def open_refused(
    *, actor: Actor, run: ListRun, at: datetime
) -> tuple[tuple[str, ...], Iterator[RefusedLine]]:
    """The headings of a list, and every line that was refused; the look is in the log first. Raises Refused.

    There are none of either once the list is forgotten.
    """
    require_bring_lists(actor)
    _tell_look(actor, run.pk, at)
    ring = keyring(holder=actor.organisation, records=[run.pk])
    rows = lines_of(run, Outcome.REFUSED)
    headings = () if run.forgotten_at else mapping_of(run).headings
    return headings, (_refused(ring, run, row) for row in rows.iterator(chunk_size=500) if row.said)


def open_held_line(*, actor: Actor, line: ListLine, at: datetime) -> HeldLine:
    """What a held line says, and why it was held; the look is in the log first. Raises Refused."""
    require_bring_lists(actor)
    _tell_look(actor, line.run_id, at)
    text = unseal(
        record=line.run_id, holder=actor.organisation, field=said_field(line.line), sealed=line.said
    )
    plain = json.loads(text)
    return HeldLine(
        line=line,
        identity=Identity.from_json(plain["identity"]),
        why=HeldFor(plain["why"]),
        like=UUID(plain["like"]) if plain["like"] else None,
    )


@transaction.atomic
def settle_line(*, actor: Actor, line: ListLine, take: bool, at: datetime) -> ListLine:
    """Take a held line in after all, as a new entry or as a change of the one that it names; or leave it out.

    Raises:
        Refused: the actor may not.
        NotPossibleNow: somebody has decided already, or its list is being taken back.
    """
    require_bring_lists(actor)
    row = (
        ListLine.objects.select_for_update()
        .select_related("run")
        .get(pk=line.pk, organisation_id=actor.organisation)
    )
    if row.settled_at is not None or row.run.state in (RunState.UNDOING, RunState.UNDONE):
        raise NotPossibleNow("line_settled", _("Somebody has decided this already."))
    if take:
        entry = _taken(actor, open_held_line(actor=actor, line=row, at=at), at)
        row.entry, row.version = entry, entry.version
    row.settled_by, row.settled_at = actor.person, at
    row.save(update_fields=["entry", "version", "settled_by", "settled_at"])
    record_event(
        actor=actor,
        kind=EventKind.LIST_LINE_SETTLED,
        at=at,
        record=row.run_id,
        child=row.entry_id,
        detail={"line": row.line, "taken": take},
    )
    return row


@transaction.atomic
def forget_lists(*, actor: Actor, at: datetime) -> int:
    """Destroy what is kept of lists that nobody started in a day, and of those that ended thirty days ago; how many.

    A list of which a held line still waits is kept.
    """
    runs = ListRun.objects.filter(forgotten_at__isnull=True)
    unstarted = runs.filter(state=RunState.CHOSEN, chosen_at__lt=at - NEVER_STARTED)
    ended = runs.filter(
        state__in=[RunState.DONE, RunState.UNDONE, RunState.STOPPED], moved_at__lt=at - KEPT_FOR
    )
    waiting = ListLine.objects.filter(outcome=Outcome.HELD, settled_at__isnull=True).values("run_id")
    found = [*unstarted, *ended.exclude(pk__in=waiting)]
    for run in found:
        forget(actor, run, at)
    return len(found)


def _taken(actor: Actor, held: HeldLine, at: datetime) -> Entry:
    entry = held.line.entry
    if entry is None:
        return register_entries(actor=actor, identities=[held.identity], at=at)[0]
    before = opened(actor, [entry])[entry.pk]
    after = merged(before, held.identity, today=at.date())
    return amend_entries(actor=actor, changes={entry.pk: after}, at=at)[0]


def _refused(ring: KeyRing, run: ListRun, row: ListLine) -> RefusedLine:
    plain = json.loads(ring.unseal(record=run.pk, field=said_field(row.line), sealed=row.said))
    return RefusedLine(line=row.line, cells=tuple(plain["cells"]), faults=_faults(plain["faults"]))


def _faults(written: Sequence[Sequence[str]]) -> tuple[RowFault, ...]:
    return tuple(RowFault(Field(one) if one else None, code, about) for one, code, about in written)


def _tell_look(actor: Actor, run: UUID, at: datetime) -> None:
    record_read(
        actor=actor, kind=EventKind.LIST_LOOKED_AT, at=at, record=run, purpose=PURPOSE, fields=["lines"]
    )
