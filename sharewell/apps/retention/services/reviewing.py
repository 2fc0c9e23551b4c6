"""Looking at files: the software when their day has come, then a person, who keeps one longer or proposes its end."""

import logging
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_read
from sharewell.apps.children.selectors import entries_from, own_entries
from sharewell.apps.holdings.services import erasure_sources
from sharewell.apps.retention.errors import NotPossible
from sharewell.apps.retention.models import File, Walk
from sharewell.apps.retention.policies import require_file, require_tick
from sharewell.apps.retention.selectors import files_to_look_at, files_without, unlooked
from sharewell.apps.retention.services._ending import GONE, PROPOSED, require_end, tell_keepers
from sharewell.apps.retention.services._judging import FIELD, Standing, later_than, standing_of
from sharewell.apps.retention.services._steps import held_file, write_step
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.retention import Facts, FileStep, State, look_on
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely

logger = logging.getLogger("sharewell.retention")
AT_ONCE = 25
LATELY = timedelta(days=7)
"""So long after it was agreed to erase something the file is looked at each day, should the worker have stood still."""
FIRST = UUID(int=0)


def review_files(*, actor: Actor, at: datetime) -> int:
    """Look at the files whose day has come, and at entries that have no file yet; returns how many are newly due."""
    require_tick(actor)
    day = local_day(at)
    found = _walked(day) + files_to_look_at(day, AT_ONCE)
    found += unlooked(erasure_sources.entries_since(at - LATELY), day)
    return each_safely(
        found,
        lambda one: look_at_file(actor=actor, entry=one, at=at),
        doing="looking at a file",
        logger=logger,
    )


@transaction.atomic
def look_at_file(*, actor: Actor, entry: UUID, at: datetime) -> bool:
    """As the software, see where one file stands, and begin it where there is none; whether it is newly due."""
    require_tick(actor)
    row = File.objects.select_for_update().filter(pk=entry).first()
    row = row or _begun(entry, local_day(at))
    if row is None or row.state == GONE:
        return False
    before = row.state
    newly = _judge(actor, row, at) is State.DUE and before not in (State.DUE, PROPOSED)
    row.save()
    if newly:
        tell_keepers(row, NoticeKind.FILES_DUE, at, key=f"due:{row.organisation_id}:{local_day(at)}")
    return newly


def open_file(*, actor: Actor, file: File, at: datetime, purpose: str) -> Standing:
    """Where a file stands and what is in it, as kinds and days. The look is in the log before. Raises Refused."""
    require_file(actor, file)
    record_read(
        actor=actor, kind=EventKind.HOLDINGS_READ, at=at, record=file.pk, child=file.pk,
        purpose=purpose, fields=("kinds", "days"),
    )  # fmt: skip
    return standing_of(actor, file, at)


@transaction.atomic
def say_of_file(*, actor: Actor, file: File, at: datetime, facts: Facts) -> None:
    """Say what sort of file it is and which days it has. Raises Refused, RecordGone, or NotPossible."""
    require_file(actor, file)
    row = _open(held_file(file))
    ring = keyring(holder=row.organisation_id, records=[row.pk])
    row.said = ring.seal(record=row.pk, field=FIELD, text=facts.to_json())
    row.proposed_by = None
    _judge(actor, row, at)
    write_step(actor, row, FileStep.SAID, at)


@transaction.atomic
def keep_longer(*, actor: Actor, file: File, at: datetime, until: date, reason: str) -> None:
    """Keep a file beyond its time, until a day and for a reason. Raises Refused, BadContent, or NotPossible."""
    require_file(actor, file)
    row = _open(held_file(file))
    if until <= local_day(at):
        raise NotPossible("not_later", _("Give a day that is still to come."))
    row.later, row.proposed_by = until, None
    _judge(actor, row, at)
    write_step(actor, row, FileStep.KEPT_LONGER, at, reason=checked(reason, required=True), until=until)


@transaction.atomic
def propose(*, actor: Actor, file: File, at: datetime, reason: str) -> None:
    """Propose to destroy a file whose time is over.

    Raises:
        Refused: the actor does not answer for it.
        NotPossible: something holds it, or nobody said what sort of file it is.
    """
    require_file(actor, file)
    row = _open(held_file(file))
    require_end(standing_of(actor, row, at), row, at)
    row.state, row.proposed_by = PROPOSED, actor.person
    step = write_step(actor, row, FileStep.PROPOSED, at, reason=checked(reason, required=True))
    tell_keepers(
        row, NoticeKind.FILE_TO_CONFIRM, at, key=f"confirm:{row.pk}:{step.sequence}", but=actor.person
    )


@transaction.atomic
def take_back(*, actor: Actor, file: File, at: datetime, reason: str) -> None:
    """Do not destroy it now: as whoever proposed it, or as the second person. Raises Refused or NotPossible."""
    require_file(actor, file)
    row = held_file(file)
    if row.state != PROPOSED:
        raise NotPossible("not_proposed", _("Nobody proposes to destroy this now."))
    row.state, row.proposed_by = State.DUE, None
    _judge(actor, row, at)
    write_step(actor, row, FileStep.TAKEN_BACK, at, reason=checked(reason, required=True))


def _open(row: File) -> File:
    if row.state == GONE:
        raise NotPossible("destroyed", _("This file was destroyed."))
    return row


def _judge(actor: Actor, row: File, at: datetime) -> State:
    day = local_day(at)
    found = standing_of(actor, row, at).judgement
    kept = found.state is State.DUE and later_than(row, day)
    state = State.KEPT if kept else found.state
    if not (row.state == PROPOSED and state is State.DUE):
        row.state, row.proposed_by = state, None
    row.looked_on, row.look_on = day, look_on(row.later if kept else found.until, day)
    return state


def _begun(entry: UUID, day: date) -> File | None:
    """A file for an entry, if it is the oldest of those held to be the same person: that one stands for all."""
    organisation = dict(entries_from(UUID(int=entry.int - 1), 1)).get(entry)
    same = own_entries(organisation, [entry]) if organisation else []
    if not same or same[0].pk != entry:
        return None
    return File(
        entry=entry, organisation_id=same[0].organisation_id, state=State.KEPT, looked_on=day, look_on=day
    )


def _walked(day: date) -> list[UUID]:
    walk, _made = Walk.objects.get_or_create(pk=1, defaults={"reached": FIRST})
    found = [entry for entry, _organisation in entries_from(walk.reached, AT_ONCE)]
    walk.reached = found[-1] if len(found) == AT_ONCE else FIRST
    walk.save(update_fields=["reached"])
    return sorted(files_without(found))
