"""Bringing organisations and contacts in from a file: all of it or nothing."""

import hashlib
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.errors import FileHasFaults, FileOutOfDate
from sharewell.apps.organisations.models import DirectoryUpload, DutyContact, Organisation
from sharewell.apps.organisations.policies import require_import_directory
from sharewell.apps.organisations.selectors import (
    KEPT_FOR,
    keeps_directory,
    plan_digest,
    plan_for,
)
from sharewell.apps.organisations.services._registering import register
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.directory_file import Change, Plan, What

NUMBERS = frozenset({"phone", "out_of_hours_phone", "duty_hours", "notice_email"})


def upload_directory(*, actor: Actor, content: bytes, at: datetime) -> DirectoryUpload:
    """Keep a file for its preview; nothing of the directory changes.

    Raises:
        Refused: the actor may not.
        BadFile: it cannot be read.
    """
    require_import_directory(actor, keeps_directory=keeps_directory(actor.organisation))
    plan = plan_for(content)
    with transaction.atomic():
        return DirectoryUpload.objects.create(
            organisation_id=actor.organisation,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            planned=plan_digest(plan),
            uploaded_at=at,
        )


def apply_upload(*, actor: Actor, upload: UUID, at: datetime) -> Plan:
    """Do what the preview of an uploaded file showed; a second press does nothing more.

    Raises:
        Refused: the actor may not.
        DirectoryUpload.DoesNotExist: there is no such file of the actor's organisation.
        FileOutOfDate: the directory has changed since the preview.
        FileHasFaults: something in it is wrong.
    """
    require_import_directory(actor, keeps_directory=keeps_directory(actor.organisation))
    with transaction.atomic():
        held = DirectoryUpload.objects.select_for_update().get(id=upload, organisation_id=actor.organisation)
        plan = plan_for(bytes(held.content))
        if held.applied_at is not None:
            # What its own organisation changed since must not be undone by a second press.
            return plan
        if plan_digest(plan) != held.planned:
            raise FileOutOfDate(str(upload))
        held.applied_at = at
        held.save(update_fields=["applied_at"])
        _apply(actor, plan, held.sha256, at)
    return plan


def import_directory(*, actor: Actor, content: bytes, at: datetime) -> Plan:
    """Read a file and do what it says.

    Raises:
        Refused: the actor may not.
        BadFile: it cannot be read.
        FileHasFaults: something in it is wrong.
    """
    require_import_directory(actor, keeps_directory=keeps_directory(actor.organisation))
    with transaction.atomic():
        plan = plan_for(content)
        _apply(actor, plan, hashlib.sha256(content).hexdigest(), at)
    return plan


def forget_uploads(*, actor: Actor, at: datetime) -> int:
    """Remove files of which the day is over; answers how many. `actor` is whoever the clock acts for."""
    removed, _rows = DirectoryUpload.objects.filter(uploaded_at__lt=at - KEPT_FOR).delete()
    return removed


def _apply(actor: Actor, plan: Plan, sha256: str, at: datetime) -> None:
    if plan.faults:
        raise FileHasFaults(plan)
    if not plan.does_something:
        return
    for change in plan.changes:
        if change.what is not What.UNCHANGED:
            _write_organisation(actor, change, at) if change.contact is None else _write_contact(change)
    record_event(
        actor=actor,
        kind=EventKind.DIRECTORY_IMPORTED,
        at=at,
        detail={
            "sha256": sha256,
            "new": len(plan.of(What.NEW)),
            "changed": len(plan.of(What.CHANGED)),
            "unchanged": len(plan.of(What.UNCHANGED)),
        },
    )


def _write_organisation(actor: Actor, change: Change, at: datetime) -> None:
    given: dict[str, Any] = change.after
    if "front_door" in given:
        given["is_front_door"] = given.pop("front_door") == "yes"
    name, area = change.organisation
    if change.what is What.NEW:
        register(actor, at, name=name, area=area, **given)
        return
    if NUMBERS & set(given):
        # Another's word for a number is not the organisation's own: it is asked to confirm.
        given["last_confirmed_on"] = given["asked_on"] = None
    kept = Organisation.objects.select_for_update().get(name=name, area=area, outside_of__isnull=True)
    for column, value in given.items():
        setattr(kept, column, value)
    kept.save(update_fields=list(given))
    record_event(
        actor=actor, kind=EventKind.ORGANISATION_CHANGED, at=at, record=kept.id, fields=tuple(sorted(given))
    )


def _write_contact(change: Change) -> None:
    name, area = change.organisation
    kept = Organisation.objects.get(name=name, area=area, outside_of__isnull=True)
    purpose, who = change.contact or ("", "")
    given = {column.removeprefix("contact_"): value for column, value in change.after.items()}
    said: dict[str, Any] = {**given, "confirmed_at": None, "confirmed_by": None}
    if "valid_until" in given:
        said["valid_until"] = date.fromisoformat(given["valid_until"])
    if "order" in given:
        said["order"] = int(given["order"])
    DutyContact.objects.update_or_create(
        organisation=kept, purpose=purpose, name=who, removed_at=None, defaults=said
    )
