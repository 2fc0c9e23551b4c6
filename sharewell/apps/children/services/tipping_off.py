"""That a family must not be told: set by one, looked at again on a day, ended by two (SECURITY A13)."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import Entry, TipOffLift, TipOffLock
from sharewell.apps.children.policies import require_answer_tip_off_lift, require_open_entry
from sharewell.apps.children.selectors import (
    standing_bars,
    tip_off_digest,
    tip_off_lift_digest,
    tip_off_lock_on,
    tip_off_locks_due,
)
from sharewell.apps.organisations.selectors import Colleague, colleague, leads_of
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor, Role
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring, seal
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"


@transaction.atomic
def lock_telling(*, actor: Actor, at: datetime, entry: Entry, why: str, review_on: date) -> TipOffLock:
    """From now on nothing about this person goes to them or to their family.

    Raises:
        Refused: the entry is another organisation's, or the actor's role sees none.
        NotPossibleNow: it is so already.
        BadContent: no reason is given.
    """
    require_open_entry(actor, entry)
    Entry.objects.select_for_update().get(pk=entry.pk)
    if tip_off_lock_on(actor.organisation, [entry.pk]):
        raise NotPossibleNow("locked_already", _("The family must not be told already."))
    row = TipOffLock(
        id=new_id(),
        entry=entry,
        set_by=actor.person,
        set_by_name=actor.name,
        set_at=at,
        review_on=review_on,
    )
    row.reason = _sealed(actor, entry.pk, f"tip-off.{row.pk}", why)
    row.sha256 = tip_off_digest(row)
    row.save(force_insert=True)
    _tell_log(actor, EventKind.TIP_OFF_SET, at, row.pk, entry.pk, sha256=row.sha256)
    return row


def open_tip_off_lock(*, actor: Actor, at: datetime, lock: TipOffLock, purpose: str) -> str:
    """Why the family must not be told. The look is in the log before that. Raises Refused."""
    require_open_entry(actor, lock.entry)
    return _opened(actor, at, lock.entry_id, lock.pk, f"tip-off.{lock.pk}", bytes(lock.reason), purpose)


@transaction.atomic
def keep_tip_off_lock(*, actor: Actor, at: datetime, lock: TipOffLock, review_on: date) -> TipOffLock:
    """Say that it was looked at and holds, and when to look again. Raises Refused."""
    require_open_entry(actor, lock.entry)
    row = TipOffLock.objects.select_for_update().get(pk=lock.pk)
    row.review_on = review_on
    row.save(update_fields=["review_on"])
    _tell_log(actor, EventKind.TIP_OFF_KEPT, at, row.pk, row.entry_id, day=review_on.isoformat())
    return row


@transaction.atomic
def ask_to_lift_tip_off(*, actor: Actor, at: datetime, lock: TipOffLock, reason: str) -> TipOffLift:
    """Ask that the family may be told. Nothing changes until somebody else agrees.

    Raises:
        Refused: the entry is another organisation's, or the actor's role sees none.
        NotPossibleNow: somebody has asked already, or it has ended.
        BadContent: no reason is given.
    """
    require_open_entry(actor, lock.entry)
    Entry.objects.select_for_update().get(pk=lock.entry_id)
    if TipOffLift.objects.filter(lock=lock).exclude(agreed=False).exists():
        raise NotPossibleNow("asked_already", _("Somebody has asked this already."))
    lift = TipOffLift(
        id=new_id(),
        lock=lock,
        organisation_id=actor.organisation,
        asked_by=actor.person,
        asked_by_name=actor.name,
        asked_at=at,
        asked_by_lead=actor.role is Role.SAFEGUARDING_LEAD,
    )
    lift.reason = _sealed(actor, lock.entry_id, f"tip-off.lift.{lift.pk}", reason)
    lift.save(force_insert=True)
    seconds = [one for one in _leads(lock.entry) if one.person != actor.person]
    _tell(seconds, lift, NoticeKind.PROTECTION_END_WANTED, at)
    _tell_log(actor, EventKind.TIP_OFF_LIFT_ASKED, at, lift.pk, lock.entry_id)
    return lift


def open_tip_off_lift(*, actor: Actor, at: datetime, lift: TipOffLift, purpose: str) -> str:
    """Why the family may be told again, for the second person. The look is in the log. Raises Refused."""
    require_answer_tip_off_lift(actor, lift)
    entry, sealed = lift.lock.entry_id, bytes(lift.reason)
    return _opened(actor, at, entry, lift.pk, f"tip-off.lift.{lift.pk}", sealed, purpose)


@transaction.atomic
def answer_tip_off_lift(*, actor: Actor, at: datetime, lift: TipOffLift, agrees: bool) -> TipOffLift:
    """As a second person, end a lock, or keep it.

    Raises:
        Refused: the actor asked it, or neither of the two is a lead.
        NotPossibleNow: somebody has answered already.
    """
    row = TipOffLift.objects.select_for_update(of=("self",)).select_related("lock__entry").get(pk=lift.pk)
    require_answer_tip_off_lift(actor, row)
    if row.answered_at is not None:
        raise NotPossibleNow("answered_already", _("Somebody has answered this already."))
    row.answered_by, row.answered_by_name, row.answered_at = actor.person, actor.name, at
    row.agreed = agrees
    row.save()
    asker = colleague(row.asked_by, organisation=row.organisation_id)
    _tell([asker] if asker else [], row, NoticeKind.PROTECTION_END_ANSWERED, at)
    said = {"sha256": tip_off_lift_digest(row)} if agrees else {}
    outcome = "done" if agrees else "kept"
    _tell_log(actor, EventKind.TIP_OFF_LIFTED, at, row.pk, row.lock.entry_id, outcome=outcome, **said)
    return row


def remind_of_tip_off_locks(*, actor: Actor, at: datetime, on: date) -> int:
    """Remind whoever set a lock, and the leads, on its day to be looked at. Answers of how many."""
    return sum(_reminded(actor, at, lock) for lock in tip_off_locks_due(on))


@transaction.atomic
def _reminded(actor: Actor, at: datetime, lock: TipOffLock) -> int:
    row = TipOffLock.objects.select_for_update().get(pk=lock.pk)
    if row.reminded_of is not None and row.reminded_of >= row.review_on:
        return 0
    row.reminded_of = row.review_on
    row.save(update_fields=["reminded_of"])
    setter = colleague(row.set_by, organisation=lock.entry.organisation_id)
    told = {one.person: one for one in [*_leads(lock.entry), *([setter] if setter else [])]}
    key = f"tip-off:{row.pk}:{row.review_on}"
    path = f"/children/{row.entry_id}/do-not-tell/"
    tell_people(told.values(), kind=NoticeKind.TIP_OFF_REVIEW, link_path=path, key=key, at=at)
    _tell_log(actor, EventKind.TIP_OFF_REMINDED, at, row.pk, row.entry_id, day=row.review_on.isoformat())
    return 1


def _leads(entry: Entry) -> list[Colleague]:
    """The leads of the entry's organisation, without those who are shut out from it."""
    out = set(standing_bars().filter(entry=entry).values_list("person", flat=True))
    return [one for one in leads_of(entry.organisation_id) if one.person not in out]


def _sealed(actor: Actor, entry: UUID, field: str, text: str) -> bytes:
    return seal(record=entry, holder=actor.organisation, field=field, text=checked(text, required=True))


def _opened(
    actor: Actor, at: datetime, entry: UUID, record: UUID, field: str, sealed: bytes, purpose: str
) -> str:
    record_read(
        actor=actor,
        kind=EventKind.TIP_OFF_OPENED,
        at=at,
        record=record,
        child=entry,
        purpose=purpose,
        fields=["reason"],
    )
    return keyring(holder=actor.organisation, records=[entry]).unseal(
        record=entry, field=field, sealed=sealed
    )


def _tell(people: Iterable[Colleague], lift: TipOffLift, kind: NoticeKind, at: datetime) -> None:
    path = f"/children/do-not-tell/ends/{lift.pk}/"
    if kind is NoticeKind.PROTECTION_END_ANSWERED:
        path = f"/children/{lift.lock.entry_id}/do-not-tell/"
    tell_people(people, kind=kind, link_path=path, key=f"{kind}:{lift.pk}", at=at)


def _tell_log(
    actor: Actor,
    kind: EventKind,
    at: datetime,
    record: UUID,
    child: UUID,
    *,
    outcome: str = "done",
    **said: str,
) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=record,
        child=child,
        purpose=PURPOSE,
        fields=("reason",),
        version=1,
        outcome=outcome,
        detail=said,
    )
