"""What whoever runs the installation decides about organisations: who keeps the directory, who is shut out."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.policies import require_add_organisation
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind


def suspend_organisation(*, actor: Actor, organisation: UUID, at: datetime) -> Organisation:
    """Shut an organisation out: its people act as nobody from the next request on.

    Raises:
        Refused: the actor may not.
        Organisation.DoesNotExist: there is no such organisation.
    """
    return _set(actor, organisation, at, EventKind.ORGANISATION_SUSPENDED, suspended_at=at)


def resume_organisation(*, actor: Actor, organisation: UUID, at: datetime) -> Organisation:
    """Let a suspended organisation back in; it is asked to confirm its contacts anew.

    Raises:
        Refused: the actor may not.
        Organisation.DoesNotExist: there is no such organisation.
    """
    given = {"suspended_at": None, "last_confirmed_on": None, "asked_on": None}
    return _set(actor, organisation, at, EventKind.ORGANISATION_RESUMED, **given)


def set_directory_keeper(
    *, actor: Actor, organisation: UUID, keeps_directory: bool, at: datetime
) -> Organisation:
    """Say whether an organisation's administrators keep the directory of the whole partnership.

    Raises:
        Refused: the actor may not.
        Organisation.DoesNotExist: there is no such organisation.
    """
    return _set(actor, organisation, at, EventKind.ORGANISATION_CHANGED, keeps_directory=keeps_directory)


def _set(actor: Actor, organisation: UUID, at: datetime, kind: EventKind, **given: object) -> Organisation:
    require_add_organisation(actor)
    with transaction.atomic():
        entry = Organisation.objects.select_for_update().get(id=organisation)
        for name, value in given.items():
            setattr(entry, name, value)
        entry.save(update_fields=list(given))
        record_event(actor=actor, kind=kind, at=at, record=entry.id, fields=tuple(sorted(given)))
    return entry
