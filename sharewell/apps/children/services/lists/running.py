"""Taking a list in, slice by slice. Each is one transaction, so that a stop or a crash loses and doubles nothing."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from time import monotonic
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import ListLine, ListRun
from sharewell.apps.children.policies import require_bring_lists
from sharewell.apps.children.selectors.lists import counts_of
from sharewell.apps.children.services.lists._deciding import Decided, decided, lookout_of
from sharewell.apps.children.services.lists._working import (
    Numbered,
    mapping_of,
    require_order,
    rows_of,
    said_field,
    tell_it_ended,
    who_acts,
)
from sharewell.apps.children.services.many import amend_entries, register_entries
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.entries_file import Mapping, Outcome, RunState
from sharewell.kit.clock import now
from sharewell.kit.crypto import KeyRing, keyring
from sharewell.kit.database.many import insert_things
from sharewell.kit.files.store import drop_files

SLICE = 1_000
Progress = Callable[[ListRun], None]


@transaction.atomic
def start_list(*, actor: Actor, run: UUID, at: datetime) -> ListRun:
    """Have a list taken in from where it stands: begun, or gone on with after a stop.

    Raises:
        Refused: the actor may not.
        NotPossibleNow: it is done or at work, or nobody has said how its dates read.
    """
    require_bring_lists(actor)
    kept = _locked(actor, run)
    if kept.forgotten_at or kept.state not in (RunState.CHOSEN, RunState.STOPPED):
        raise NotPossibleNow("list_not_waiting", _("This list is being taken in, or has been."))
    require_order(kept, mapping_of(kept))
    _move(kept, RunState.RUNNING, at)
    record_event(actor=actor, kind=EventKind.LIST_STARTED, at=at, record=kept.pk, detail={"from": kept.taken})
    return kept


@transaction.atomic
def stop_list(*, actor: Actor, run: UUID, at: datetime) -> ListRun:
    """Have a list taken in no further for now. The slice that is being written is finished. Raises Refused."""
    require_bring_lists(actor)
    kept = _locked(actor, run)
    if kept.state == RunState.RUNNING:
        _move(kept, RunState.STOPPED, at)
        record_event(
            actor=actor, kind=EventKind.LIST_STOPPED, at=at, record=kept.pk, detail={"taken": kept.taken}
        )
    return kept


def carry_on(*, actor: Actor, run: UUID, seconds: float, progress: Progress | None = None) -> ListRun:
    """Take slices in until the list is done, it is stopped, or the time is over. `actor` is whoever the work is for.

    Two that carry on with one list at the same time do it no harm: each slice looks how far the list has come.
    """
    require_bring_lists(actor)
    kept = ListRun.objects.get(pk=run)
    rows, mapping, until = rows_of(kept, after=kept.taken), mapping_of(kept), monotonic() + seconds
    while kept.state == RunState.RUNNING and monotonic() < until:
        went = _take_slice(kept, mapping, rows)
        if went is None:
            break
        kept = went
        if progress:
            progress(kept)
    return kept


def _take_slice(seen: ListRun, mapping: Mapping, rows: Iterator[Numbered]) -> ListRun | None:
    """One slice; None where somebody else has taken it meanwhile, or the list is at work no more."""
    part, at = list(islice(rows, SLICE)), now()
    with transaction.atomic():
        run = ListRun.objects.select_for_update().get(pk=seen.pk)
        if run.state != RunState.RUNNING or run.taken != seen.taken:
            return None
        actor = who_acts(run)
        if actor is None:
            # Whoever chose it has left or has another role: nothing more is done in their name.
            _move(run, RunState.STOPPED, at)
            return run
        if part:
            _write(actor, run, decided(actor, run, mapping, part, lookout_of(actor), at.date()), at)
        run.taken += len(part)
        _move(run, RunState.RUNNING, at)
        if len(part) < SLICE:
            _finish(actor, run, at)
        return run


def _write(actor: Actor, run: ListRun, found: Sequence[Decided], at: datetime) -> None:
    fresh = [one for one in found if one.outcome is Outcome.NEW]
    made = (
        register_entries(actor=actor, identities=[one.identity for one in fresh if one.identity], at=at)
        if fresh
        else []
    )
    changes = {
        one.entry: one.identity
        for one in found
        if one.outcome is Outcome.CHANGED and one.entry and one.identity
    }
    versions = (
        {one.pk: one.version for one in amend_entries(actor=actor, changes=changes, at=at)} if changes else {}
    )
    for one, entry in zip(fresh, made, strict=True):
        one.entry, versions[entry.pk] = entry.pk, entry.version
    ring = keyring(holder=run.organisation_id, records=[run.pk])
    insert_things([_line(run, one, versions, ring) for one in found])


def _line(run: ListRun, one: Decided, versions: dict[UUID, int], ring: KeyRing) -> ListLine:
    line = ListLine(
        run=run,
        organisation_id=run.organisation_id,
        line=one.line,
        fingerprint=one.fingerprint,
        reference=one.reference,
        outcome=one.outcome,
        entry_id=one.entry,
        version=versions.get(one.entry, 0) if one.entry else 0,
    )
    if one.outcome in (Outcome.HELD, Outcome.REFUSED):
        line.said = ring.seal(record=run.pk, field=said_field(one.line), text=one.said())
    return line


def _finish(actor: Actor, run: ListRun, at: datetime) -> None:
    _move(run, RunState.DONE, at)
    drop_files([run.pk])
    tell_it_ended(run, at)
    counts = counts_of(run)
    record_event(
        actor=actor,
        kind=EventKind.LIST_FINISHED,
        at=at,
        record=run.pk,
        detail={str(outcome): counts.outcomes.get(outcome, 0) for outcome in Outcome},
    )


def _locked(actor: Actor, run: UUID) -> ListRun:
    return ListRun.objects.select_for_update().get(pk=run, organisation_id=actor.organisation)


def _move(run: ListRun, state: RunState, at: datetime) -> None:
    run.state, run.moved_at = state, at
    run.save(update_fields=["state", "moved_at", "taken", "undone"])
