"""What an organisation lets others learn, of all its children and of one."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import Entry
from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.pointers.errors import PointersError
from sharewell.apps.pointers.models import Setting, Worker
from sharewell.apps.pointers.policies import require_set
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.pointers import Showing

PURPOSE = "safeguarding"


@transaction.atomic
def choose_showing(*, actor: Actor, showing: Showing, at: datetime) -> Setting:
    """Say what others may learn of the children whom the actor's organisation knows. Raises Refused."""
    require_set(actor)
    row, _made = Setting.objects.select_for_update().get_or_create(organisation_id=actor.organisation)
    before, row.showing = row.showing, showing
    row.changed_by_name, row.changed_at = actor.name, at
    row.save()
    record_event(
        actor=actor,
        kind=EventKind.POINTER_SETTING_CHANGED,
        at=at,
        record=actor.organisation,
        detail={"from": before, "to": showing.value},
    )
    return row


@transaction.atomic
def name_worker(*, actor: Actor, entry: Entry, person: UUID, at: datetime) -> Worker:
    """Say who works with a child here, in place of whoever did.

    Raises:
        Refused: the entry is another organisation's.
        PointersError: this is nobody of the organisation who works with records.
    """
    require_open_entry(actor, entry)
    named = colleague(person, organisation=actor.organisation)
    if named is None or named.role not in CONTENT_ROLES:
        raise PointersError("nobody", _("Choose a colleague who works with records."))
    Worker.objects.filter(entry=entry, ended_at__isnull=True).update(ended_at=at)
    row = Worker.objects.create(
        entry=entry, person_id=named.person, person_name=named.name, set_by_name=actor.name, since=at
    )
    _tell_log(actor, EventKind.WORKER_NAMED, entry.pk, at, "named", worker=str(named.person))
    return row


@transaction.atomic
def end_worker(*, actor: Actor, entry: Entry, at: datetime) -> None:
    """Say that nobody works with a child here any more. Raises Refused."""
    require_open_entry(actor, entry)
    if Worker.objects.filter(entry=entry, ended_at__isnull=True).update(ended_at=at):
        _tell_log(actor, EventKind.WORKER_NAMED, entry.pk, at, "ended")


def _tell_log(actor: Actor, kind: EventKind, entry: UUID, at: datetime, outcome: str, **detail: str) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=entry,
        child=entry,
        purpose=PURPOSE,
        outcome=outcome,
        detail=detail,
    )
