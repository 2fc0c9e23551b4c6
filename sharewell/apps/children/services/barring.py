"""Shutting a person or an organisation out from an entry: it is absent for them (SECURITY A11). Two end it (A13)."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import Bar, BarLift, Entry
from sharewell.apps.children.policies import require_answer_bar_lift, require_shut_out
from sharewell.apps.children.selectors import bar_digest, bar_lift_digest, standing_bars
from sharewell.apps.organisations.selectors import Colleague, colleague, directory_entry, leads_of
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring, seal
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"


@transaction.atomic
def shut_out(
    *,
    actor: Actor,
    at: datetime,
    entry: Entry,
    why: str,
    person: UUID | None = None,
    organisation: UUID | None = None,
    review_on: date | None = None,
) -> Bar:
    """As a lead, shut out a colleague, another organisation, or (without either) every other organisation.

    Raises:
        Refused: the actor is no lead of the entry's organisation, or means themselves.
        NotPossibleNow: they are shut out already, or there is no such person or organisation.
        BadContent: no reason is given.
    """
    require_shut_out(actor, entry, person)
    Entry.objects.select_for_update().get(pk=entry.pk)
    _require_somebody(actor, person, organisation)
    if standing_bars().filter(entry=entry, person=person, organisation=organisation).exists():
        raise NotPossibleNow("barred_already", _("They are shut out already."))
    row = Bar(
        id=new_id(),
        entry=entry,
        person=person,
        organisation=organisation,
        set_by=actor.person,
        set_by_name=actor.name,
        set_at=at,
        review_on=review_on,
    )
    row.reason = _sealed(actor, entry.pk, f"bar.{row.pk}", why)
    row.sha256 = bar_digest(row)
    row.save(force_insert=True)
    whom = str(person or organisation or "everybody")
    _tell_log(actor, EventKind.BAR_SET, at, row.pk, entry.pk, {"sha256": row.sha256, "person": whom})
    return row


def open_bars(
    *, actor: Actor, at: datetime, entry: Entry, bars: Iterable[Bar], purpose: str
) -> dict[UUID, str]:
    """Why each of these bars of an entry was set. The look is in the log before that. Raises Refused."""
    require_shut_out(actor, entry, None)
    rows = list(bars)
    record_read(
        actor=actor,
        kind=EventKind.BAR_OPENED,
        at=at,
        record=entry.pk,
        child=entry.pk,
        purpose=purpose,
        fields=["reason"],
    )
    ring = keyring(holder=actor.organisation, records={row.entry_id for row in rows})
    return {
        row.pk: ring.unseal(record=row.entry_id, field=f"bar.{row.pk}", sealed=bytes(row.reason))
        if row.reason
        else ""
        for row in rows
    }


@transaction.atomic
def ask_to_lift_bar(*, actor: Actor, at: datetime, bar: Bar, reason: str) -> BarLift:
    """As a lead, ask that somebody be shut out no more. Nothing changes until another lead agrees.

    Raises:
        Refused: the actor is no lead of the entry's organisation, or is the one shut out.
        NotPossibleNow: somebody has asked already, or it has ended.
        BadContent: no reason is given.
    """
    require_shut_out(actor, bar.entry, bar.person)
    Entry.objects.select_for_update().get(pk=bar.entry_id)
    if BarLift.objects.filter(bar=bar).exclude(agreed=False).exists():
        raise NotPossibleNow("asked_already", _("Somebody has asked this already."))
    lift = BarLift(
        id=new_id(),
        bar=bar,
        organisation_id=actor.organisation,
        asked_by=actor.person,
        asked_by_name=actor.name,
        asked_at=at,
    )
    lift.reason = _sealed(actor, bar.entry_id, f"bar.lift.{lift.pk}", reason)
    lift.save(force_insert=True)
    out = {actor.person, *standing_bars().filter(entry=bar.entry).values_list("person", flat=True)}
    seconds = [one for one in leads_of(actor.organisation) if one.person not in out]
    _tell(lift, seconds, NoticeKind.PROTECTION_END_WANTED, at)
    _tell_log(actor, EventKind.BAR_LIFT_ASKED, at, lift.pk, bar.entry_id, {})
    return lift


def open_bar_lift(*, actor: Actor, at: datetime, lift: BarLift, purpose: str) -> str:
    """Why somebody need not be shut out any more, for the second person. The look is in the log. Raises Refused."""
    require_answer_bar_lift(actor, lift)
    entry = lift.bar.entry_id
    record_read(
        actor=actor,
        kind=EventKind.BAR_OPENED,
        at=at,
        record=lift.pk,
        child=entry,
        purpose=purpose,
        fields=["reason"],
    )
    ring = keyring(holder=actor.organisation, records=[entry])
    return ring.unseal(record=entry, field=f"bar.lift.{lift.pk}", sealed=bytes(lift.reason))


@transaction.atomic
def answer_bar_lift(*, actor: Actor, at: datetime, lift: BarLift, agrees: bool) -> BarLift:
    """As a second lead, end a bar, or keep it.

    Raises:
        Refused: the actor asked it, is no lead, or is the one shut out.
        NotPossibleNow: somebody has answered already.
    """
    row = BarLift.objects.select_for_update(of=("self",)).select_related("bar__entry").get(pk=lift.pk)
    require_answer_bar_lift(actor, row)
    if row.answered_at is not None:
        raise NotPossibleNow("answered_already", _("Somebody has answered this already."))
    row.answered_by, row.answered_by_name, row.answered_at = actor.person, actor.name, at
    row.agreed = agrees
    row.save()
    asker = colleague(row.asked_by, organisation=row.organisation_id)
    _tell(row, [asker] if asker else [], NoticeKind.PROTECTION_END_ANSWERED, at)
    detail = {"sha256": bar_lift_digest(row)} if agrees else {}
    kind, outcome = EventKind.BAR_LIFTED, "done" if agrees else "kept"
    _tell_log(actor, kind, at, row.pk, row.bar.entry_id, detail, outcome=outcome)
    return row


def _require_somebody(actor: Actor, person: UUID | None, organisation: UUID | None) -> None:
    if person is not None and (organisation or colleague(person, organisation=actor.organisation) is None):
        raise NotPossibleNow("nobody", _("Choose a colleague."))
    if organisation is not None and (
        organisation == actor.organisation or directory_entry(organisation) is None
    ):
        raise NotPossibleNow("no_such_place", _("Choose an organisation of the directory."))


def _sealed(actor: Actor, entry: UUID, field: str, text: str) -> bytes:
    return seal(record=entry, holder=actor.organisation, field=field, text=checked(text, required=True))


def _tell(lift: BarLift, people: Iterable[Colleague], kind: NoticeKind, at: datetime) -> None:
    path = f"/children/shut-out/ends/{lift.pk}/"
    tell_people(people, kind=kind, link_path=path, key=f"{kind}:{lift.pk}", at=at)


def _tell_log(
    actor: Actor,
    kind: EventKind,
    at: datetime,
    record: UUID,
    child: UUID,
    detail: Mapping[str, str],
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
        fields=("reason",),
        version=1,
        outcome=outcome,
        detail=detail,
    )
