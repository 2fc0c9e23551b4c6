"""Taking a list back: what it made and nobody has used since is withdrawn, what it changed is put back as it was."""

from collections.abc import Sequence
from datetime import datetime
from time import monotonic
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.selectors import children_in_log
from sharewell.apps.audit.services import record_event
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import EntryVersion, ListLine, ListRun
from sharewell.apps.children.policies import require_bring_lists
from sharewell.apps.children.selectors.lists import counts_of, used_elsewhere
from sharewell.apps.children.services._opening import FIELD
from sharewell.apps.children.services.lists._working import tell_it_ended, who_acts
from sharewell.apps.children.services.many import amend_entries, withdraw_entries
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.domain.entries_file import RunState, Undone
from sharewell.kit.clock import now
from sharewell.kit.crypto import keyring
from sharewell.kit.files.store import drop_files

SLICE = 1_000
NO_USE = (
    EventKind.ENTRY_CREATED,
    EventKind.ENTRY_OPENED,
    EventKind.ENTRY_EXPORTED,
    EventKind.LIST_LINE_SETTLED,
)


@transaction.atomic
def undo_list(*, actor: Actor, run: UUID, at: datetime) -> ListRun:
    """Have a list taken back. What cannot be is listed and left.

    Raises:
        Refused: the actor may not.
        NotPossibleNow: it is being taken in, or was taken back.
    """
    require_bring_lists(actor)
    kept = ListRun.objects.select_for_update().get(pk=run, organisation_id=actor.organisation)
    if kept.state not in (RunState.DONE, RunState.STOPPED):
        raise NotPossibleNow("list_not_done", _("Stop this list first, or wait until all of it is taken in."))
    drop_files([kept.pk])
    kept.state, kept.moved_at = RunState.UNDOING, at
    # Whoever asks for it answers for it, whoever chose the list.
    kept.chosen_by, kept.chosen_by_name, kept.role = actor.person, actor.name, actor.role
    kept.save()
    record_event(actor=actor, kind=EventKind.LIST_UNDO_ASKED, at=at, record=kept.pk)
    return kept


def carry_on_undoing(*, actor: Actor, run: UUID, seconds: float) -> ListRun:
    """Take lines back, last ones first, until all are or the time is over. `actor` is whoever the work is for."""
    require_bring_lists(actor)
    kept, until = ListRun.objects.get(pk=run), monotonic() + seconds
    while kept.state == RunState.UNDOING and monotonic() < until:
        kept = _undo_slice(kept.pk)
    return kept


@transaction.atomic
def _undo_slice(run: UUID) -> ListRun:
    kept, at = ListRun.objects.select_for_update().get(pk=run), now()
    actor = who_acts(kept)
    if kept.state != RunState.UNDOING or actor is None:
        kept.state = RunState.STOPPED if actor is None else kept.state
        kept.save(update_fields=["state"])
        return kept
    rows = ListLine.objects.filter(run=kept, entry__isnull=False, version__gt=0, undone="")
    part = list(rows.select_related("entry").order_by("-line")[:SLICE])
    kept.undone += _undo(actor, part, at)
    kept.moved_at = at
    if len(part) < SLICE:
        kept.state = RunState.UNDONE
        tell_it_ended(kept, at)
        undone = counts_of(kept).undone
        detail = {str(one): undone.get(one, 0) for one in Undone if one}
        record_event(actor=actor, kind=EventKind.LIST_UNDONE, at=at, record=kept.pk, detail=detail)
    kept.save(update_fields=["state", "undone", "moved_at"])
    return kept


def _undo(actor: Actor, part: Sequence[ListLine], at: datetime) -> int:
    as_left = [
        one for one in part if one.entry and one.entry.version == one.version and not one.entry.withdrawn_at
    ]
    made = {one.entry_id for one in as_left if one.version == 1 and one.entry_id}
    used = used_elsewhere(made) | children_in_log(made, besides=NO_USE)
    back = {one.entry_id: one.version - 1 for one in as_left if one.version > 1 and one.entry_id}
    withdraw_entries(actor=actor, entries=made - used, at=at)
    if back:
        amend_entries(actor=actor, changes=_earlier(actor, back), at=at)
    for one in part:
        if one.entry_id in made - used:
            one.undone = Undone.WITHDRAWN
        else:
            one.undone = Undone.PUT_BACK if one.entry_id in back else Undone.LEFT
    ListLine.objects.bulk_update(part, ["undone"], batch_size=200)
    return len(part)


def _earlier(actor: Actor, wanted: dict[UUID, int]) -> dict[UUID, Identity]:
    rows = EntryVersion.objects.filter(entry_id__in=wanted)
    ring = keyring(holder=actor.organisation, records=wanted)
    return {
        row.entry_id: Identity.from_json(
            ring.unseal(record=row.entry_id, field=FIELD, sealed=row.identity, version=row.version)
        )
        for row in rows
        if row.version == wanted[row.entry_id]
    }
