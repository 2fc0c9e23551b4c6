"""Protecting a fact, looking at what is protected, ending a protection by two people (SECURITY A08, A13)."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import Entry, Shield, ShieldLift
from sharewell.apps.children.policies import require_answer_lift, require_open_entry
from sharewell.apps.children.selectors import all_shields, lift_digest, shield_digest, shields_of
from sharewell.apps.children.services._facts import OpenedShield, fact_field, opened_facts
from sharewell.apps.children.services._indexing import index_again
from sharewell.apps.organisations.selectors import Colleague, colleague, leads_of
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.guarding import Protection
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring, seal
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"
REASON = "shield.reason"


@transaction.atomic
def set_shield(
    *, actor: Actor, at: datetime, entry: Entry, protection: Protection, review_on: date | None = None
) -> Shield:
    """Protect a fact of an entry, sealed under the entry's key. Raises Refused."""
    require_open_entry(actor, entry)
    shield = Shield(
        id=new_id(),
        entry=entry,
        set_by=actor.person,
        set_by_name=actor.name,
        set_at=at,
        review_on=review_on,
    )
    shield.fact = seal(
        record=entry.pk, holder=actor.organisation, field=fact_field(shield.pk), text=protection.to_json()
    )
    shield.sha256 = shield_digest(shield)
    shield.save(force_insert=True)
    index_again(actor, entry)
    _tell_log(actor, EventKind.SHIELD_SET, at, shield.pk, entry.pk, ("fact",), shield.sha256)
    return shield


def open_shields(*, actor: Actor, at: datetime, entry: Entry, purpose: str) -> tuple[OpenedShield, ...]:
    """What is protected of an entry, in plain text. The look is in the log before that. Raises Refused."""
    require_open_entry(actor, entry)
    record_read(
        actor=actor,
        kind=EventKind.SHIELD_OPENED,
        at=at,
        record=entry.pk,
        child=entry.pk,
        purpose=purpose,
        fields=["fact"],
    )
    return opened_facts(actor, shields_of(actor, [entry.pk]))


def protected_facts(*, actor: Actor, entries: Iterable[UUID]) -> tuple[OpenedShield, ...]:
    """What is protected of these entries, for the guard to compare with what goes out. Two queries.

    Nobody is shown it, so it is no look; what the guard finds and does leaves events of its own.
    """
    return opened_facts(actor, shields_of(actor, entries))


def facts_of_all(*, actor: Actor) -> tuple[OpenedShield, ...]:
    """What is protected of anybody known to the organisation, for a letter to a person. As protected_facts."""
    return opened_facts(actor, all_shields(actor))


@transaction.atomic
def ask_to_lift(*, actor: Actor, at: datetime, shield: Shield, reason: str) -> ShieldLift:
    """Ask that a fact be protected no more. Nothing changes until somebody else agrees.

    Raises:
        Refused: the entry is not the actor's organisation's.
        NotPossibleNow: somebody has asked already, or it was lifted.
        BadContent: no reason is given.
    """
    require_open_entry(actor, shield.entry)
    Entry.objects.select_for_update().get(pk=shield.entry_id)
    if ShieldLift.objects.filter(shield=shield).exclude(agreed=False).exists():
        raise NotPossibleNow("asked_already", _("Somebody has asked this already."))
    lift = ShieldLift(
        id=new_id(),
        shield=shield,
        organisation_id=actor.organisation,
        asked_by=actor.person,
        asked_by_name=actor.name,
        asked_at=at,
    )
    lift.reason = seal(
        record=shield.entry_id,
        holder=actor.organisation,
        field=f"{REASON}.{lift.pk}",
        text=checked(reason, required=True),
    )
    lift.save(force_insert=True)
    seconds = [one for one in leads_of(actor.organisation) if one.person != actor.person]
    _tell(lift, seconds, NoticeKind.PROTECTION_END_WANTED, at)
    _tell_log(actor, EventKind.SHIELD_LIFT_ASKED, at, lift.pk, shield.entry_id, ("reason",))
    return lift


def open_lift(*, actor: Actor, at: datetime, lift: ShieldLift, purpose: str) -> tuple[Protection, str]:
    """What would be protected no more, and why, for the second person. Raises Refused."""
    entry = lift.shield.entry
    require_open_entry(actor, entry)
    record_read(
        actor=actor,
        kind=EventKind.SHIELD_OPENED,
        at=at,
        record=lift.pk,
        child=entry.pk,
        purpose=purpose,
        fields=["fact", "reason"],
    )
    ring = keyring(holder=actor.organisation, records=[entry.pk])
    reason = ring.unseal(record=entry.pk, field=f"{REASON}.{lift.pk}", sealed=bytes(lift.reason))
    fact = ring.unseal(record=entry.pk, field=fact_field(lift.shield_id), sealed=bytes(lift.shield.fact))
    return Protection.from_json(fact), reason


@transaction.atomic
def answer_lift(*, actor: Actor, at: datetime, lift: ShieldLift, agrees: bool) -> ShieldLift:
    """As a second person, end a protection, or keep it.

    Raises:
        Refused: the actor asked it, or is of another organisation.
        NotPossibleNow: somebody has answered already.
    """
    row = ShieldLift.objects.select_for_update().get(pk=lift.pk)
    require_answer_lift(actor, row)
    if row.answered_at is not None:
        raise NotPossibleNow("answered_already", _("Somebody has answered this already."))
    row.answered_by, row.answered_by_name, row.answered_at = actor.person, actor.name, at
    row.agreed = agrees
    row.save()
    if agrees:
        index_again(actor, lift.shield.entry)
    asker = colleague(row.asked_by, organisation=row.organisation_id)
    _tell(row, [asker] if asker else [], NoticeKind.PROTECTION_END_ANSWERED, at)
    digest = lift_digest(row) if agrees else ""
    entry = lift.shield.entry_id
    _tell_log(
        actor, EventKind.SHIELD_LIFTED, at, row.pk, entry, (), digest, outcome="done" if agrees else "kept"
    )
    return row


def _tell(lift: ShieldLift, people: Iterable[Colleague], kind: NoticeKind, at: datetime) -> None:
    tell_people(people, kind=kind, link_path=f"/children/lifts/{lift.pk}/", key=f"{kind}:{lift.pk}", at=at)


def _tell_log(
    actor: Actor,
    kind: EventKind,
    at: datetime,
    record: UUID,
    child: UUID,
    fields: tuple[str, ...],
    digest: str = "",
    *,
    outcome: str = "done",
) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=record,
        child=child,
        purpose=PURPOSE,
        fields=fields,
        version=1,
        outcome=outcome,
        detail={"sha256": digest} if digest else {},
    )
