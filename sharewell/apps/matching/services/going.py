"""Going on with a run: the parts that are not kept yet, one after the other, then what they come to.

Nothing is held in a transaction while lists are compared: each part is kept in a short one of its own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.services import list_to_compare
from sharewell.apps.matching.models import Part, RunState
from sharewell.apps.matching.models import Run as RunRow
from sharewell.apps.matching.selectors import agreed_with, run_to_go_on
from sharewell.apps.matching.services._finishing import finish
from sharewell.apps.matching.services._telling import tell_it_ended
from sharewell.apps.organisations.selectors import software_of
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.matching import Particulars, shipped_families, shipped_weights
from sharewell.kit.crypto import keyring
from sharewell.kit.linkage import Engine, EngineMissing, Found, Lists, Run

HELD = timedelta(minutes=30)
"""How long nobody else takes a run up; a worker that dies lets go of it after this."""
MOST_TRIES = 3
FIELD = "part.{}"
Progress = Callable[[int, int], None]
People = list[tuple[UUID, Particulars]]


class _Stopped(Exception):
    """The run cannot go on; the code says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class _Data:
    left: People
    right: People | None

    def lists(self) -> Lists:
        right = None if self.right is None else (person for _, person in self.right)
        return Lists((person for _, person in self.left), right, shipped_families())


def go_on(
    *, actor: Actor, run: UUID, at: datetime, seconds: float | None = None, progress: Progress | None = None
) -> RunRow:
    """Do parts of a run until it is done or the seconds are over; answers it as it stands then.

    It is written in the name of the run's organisation, by the way that `actor` came: the worker or the command line.

    What somebody else works on, and what is done, is left as it is. A run that fails again and again is given up.
    """
    row = _taken(run, at)
    if row is None:
        return run_to_go_on(run)
    try:
        with _let_go(row):
            _work(row, at, seconds, actor.origin, progress)
    except (_Stopped, EngineMissing) as stopped:
        _fail(row, at, stopped.code if isinstance(stopped, _Stopped) else "engine_missing", actor.origin)
    return run_to_go_on(run)


@transaction.atomic
def _taken(run: UUID, at: datetime) -> RunRow | None:
    row = RunRow.objects.select_for_update().get(pk=run)
    if row.state != RunState.RUNNING or (row.held_until and row.held_until > at):
        return None
    row.tries += 1
    row.held_until = at + HELD
    row.save(update_fields=["tries", "held_until"])
    return row


@contextmanager
def _let_go(row: RunRow) -> Iterator[None]:
    try:
        yield
    finally:
        RunRow.objects.filter(pk=row.pk).update(held_until=None)


def _work(row: RunRow, at: datetime, seconds: float | None, origin: str, progress: Progress | None) -> None:
    if row.tries > MOST_TRIES:
        raise _Stopped("tried_enough")
    if row.other_id and row.other_id not in agreed_with(row.organisation_id, at):
        raise _Stopped("agreement_ended")
    begun = monotonic()
    data = _read(row, at, origin)
    lists = data.lists()
    with Run(lists, weights=shipped_weights(), engine=Engine(row.engine)) as run:
        _describe(row, run)
        kept = set(row.kept.values_list("number", flat=True))
        for number in run.parts:
            if number in kept:
                continue
            _keep(row, number, run.part(number))
            kept.add(number)
            if progress:
                progress(len(kept), len(run.parts))
            if seconds is not None and monotonic() - begun > seconds:
                break
        if len(kept) == len(run.parts):
            ids = ([one for one, _ in data.left], [one for one, _ in data.right or data.left])
            finish(row, lists=lists, run=run, parts=_parts(row), ids=ids, at=at, origin=origin)


def _read(row: RunRow, at: datetime, origin: str) -> _Data:
    def people(organisation: UUID) -> People:
        actor = software_of(organisation, origin)
        return list_to_compare(actor=actor, at=at, run=row.pk, with_others=row.other_id is not None)

    return _Data(people(row.organisation_id), people(row.other_id) if row.other_id else None)


@transaction.atomic
def _describe(row: RunRow, run: Run) -> None:
    described = run.described.to_json()
    if row.described != described:
        # A list, the weights or the settings have changed since: what was found so far is of other people.
        row.kept.all().delete()
        row.described, row.done = described, 0
    row.parts, row.left, row.right = len(run.parts), run.described.left, run.described.right
    row.save(update_fields=["described", "done", "parts", "left", "right"])


@transaction.atomic
def _keep(row: RunRow, number: int, found: Found) -> None:
    ring = keyring(holder=row.organisation_id, records=[row.pk])
    sealed = ring.seal_bytes(record=row.pk, field=FIELD.format(number), content=found.to_bytes())
    Part.objects.get_or_create(run=row, number=number, defaults={"found": sealed})
    row.done, row.tries = row.kept.count(), 0
    row.save(update_fields=["done", "tries"])


def _parts(row: RunRow) -> list[Found]:
    ring = keyring(holder=row.organisation_id, records=[row.pk])
    return [
        Found.from_bytes(
            ring.unseal_bytes(record=row.pk, field=FIELD.format(part.number), sealed=bytes(part.found))
        )
        for part in row.kept.order_by("number").iterator()
    ]


@transaction.atomic
def _fail(row: RunRow, at: datetime, code: str, origin: str) -> None:
    row.state, row.failure, row.finished_at = RunState.FAILED, code, at
    row.save(update_fields=["state", "failure", "finished_at"])
    row.kept.all().delete()
    tell_it_ended(row, at)
    actor = software_of(row.organisation_id, origin)
    record_event(
        actor=actor, kind=EventKind.MATCH_FAILED, at=at, record=row.pk, outcome="failed", detail={"why": code}
    )
