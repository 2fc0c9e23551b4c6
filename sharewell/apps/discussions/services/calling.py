"""Calling a discussion, asking more organisations to it, moving it, taking somebody out of it, calling it off."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import Entry, entry_of
from sharewell.apps.children.services import open_entry
from sharewell.apps.discussions.errors import NotCallable
from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.discussions.policies import require_call, require_lead
from sharewell.apps.discussions.selectors import seats_of
from sharewell.apps.discussions.services._guard import let_call, let_in, let_newcomer
from sharewell.apps.discussions.services._moving import (
    PURPOSE,
    Told,
    held,
    set_clocks,
    set_seat_clock,
    take_act,
    write_act,
)
from sharewell.apps.discussions.services._notices import tell_desk, tell_others, tell_removed
from sharewell.apps.discussions.services._reporting import let_read_reports, take_reports_away
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entries
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.discussions import Act, DiscussionKind, DiscussionState, How, SeatState
from sharewell.domain.sharing import Rung
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import create_record_key, entitle, revoke, seal_all
from sharewell.kit.ids import new_id, new_reference
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """What is called. `where` is the room, number or link; it stands on the page alone, never in a notice."""

    entry: UUID
    kind: DiscussionKind
    why: str
    meets_at: datetime
    how: How
    where: str
    urgency: str
    organisations: tuple[UUID, ...]


@transaction.atomic
def call_discussion(*, actor: Actor, at: datetime, calling: Calling) -> Discussion:
    """Call a discussion: each organisation is asked to put in what it knows before it begins.

    Raises:
        Refused: the role does not work with records, or the entry is not the actor's organisation's.
        NotCallable: it lies in the past, goes to nobody, or tells what is protected.
        BadContent: a text is missing or cannot be kept.
    """
    require_call(actor)
    entry = entry_of(actor, calling.entry)
    if entry is None:
        raise Refused(Permission.no("no_such_entry", _("There is no such record.")))
    _refuse_past(calling.meets_at, at)
    others = _invitable(actor, calling.organisations)
    texts = (checked(calling.why, required=True), checked(calling.where, required=True))
    readers = [one.id for one in others]
    let_call(actor, entry.pk, readers, at, texts)
    row = _new(actor, at, calling)
    create_record_key(record=row.pk, owner=actor.organisation)
    _seal(actor, row, entry, calling, at)
    set_clocks(row, at)
    row.save(force_insert=True)
    own = directory_entries([actor.organisation])[actor.organisation]
    _take_seat(actor, row, own, at)
    told = Told(
        text=_place(calling.how, calling.where),
        about=own.id,
        about_name=own.name,
        meets_at=row.meets_at,
    )
    write_act(actor, row, Act.CALLED, at, told)
    for one in others:
        _invite(actor, row, one, at)
    return row


@transaction.atomic
def invite(*, actor: Actor, discussion: Discussion, at: datetime, organisation: UUID) -> Discussion:
    """Ask one more organisation; it can read what was put in so far.

    Raises:
        Refused: the actor's organisation did not call it.
        NotPossibleNow: it is over.
        NotCallable: the organisation is asked already or cannot receive anything.
        KeptSafe: what stands there already tells them what must be kept safe.
    """
    row = held(discussion)
    require_lead(actor, row)
    there = {seat.organisation_id for seat in seats_of(row) if seat.state != SeatState.GONE}
    if organisation in there:
        raise NotCallable("asked_already", _("This organisation is asked already."))
    (one,) = _invitable(actor, [organisation])
    let_newcomer(actor, row, one.id, at)
    _invite(actor, row, one, at)
    return row


@transaction.atomic
def stand_down(
    *, actor: Actor, discussion: Discussion, at: datetime, organisation: UUID, why: str
) -> Discussion:
    """Take an organisation out of it: from now on it can read nothing of it.

    Raises:
        Refused: the actor's organisation did not call it, or the other is not asked.
        NotCallable: it is the caller's own.
        BadContent: it is not said why.
    """
    row = held(discussion)
    require_lead(actor, row)
    seat = Seat.objects.filter(discussion_id=row.pk, organisation_id=organisation).first()
    if seat is None or seat.state == SeatState.GONE:
        raise Refused(Permission.no("not_asked", _("This organisation is not asked.")))
    if organisation == row.caller_id:
        raise NotCallable("caller", _("Whoever calls it cannot leave it. Call it off."))
    told = Told(text=checked(why, required=True), about=organisation, about_name=seat.organisation_name)
    let_in(actor, row, "stand_down", at, [why])
    take_act(actor, row, Act.STOOD_DOWN, at, told)
    seat.state, seat.due_at, seat.next_climb_at = SeatState.GONE, None, None
    seat.save()
    revoke(record=row.pk, organisation=organisation)
    tell_removed(row, seat, key=f"left:{row.pk}:{row.acts_made}", at=at)
    take_reports_away(row, organisation)
    return row


@transaction.atomic
def move_discussion(
    *, actor: Actor, discussion: Discussion, at: datetime, meets_at: datetime, how: How, where: str
) -> Discussion:
    """Set another time or place; the clocks follow, and all who are asked are told.

    Raises:
        Refused: the actor's organisation did not call it.
        NotPossibleNow: it is over.
        NotCallable: the time has passed.
    """
    row = held(discussion)
    require_lead(actor, row)
    _refuse_past(meets_at, at)
    place = checked(where, required=True)
    let_in(actor, row, "move_discussion", at, [place])
    row.meets_at, row.how = meets_at, how
    set_clocks(row, at)
    take_act(actor, row, Act.MOVED, at, Told(text=_place(how, place), meets_at=meets_at))
    for seat in seats_of(row):
        set_seat_clock(row, seat, at)
        seat.save()
    tell_others(row, actor.organisation, key=f"moved:{row.pk}:{row.acts_made}", at=at)
    return row


@transaction.atomic
def call_off(*, actor: Actor, discussion: Discussion, at: datetime, why: str) -> Discussion:
    """Call it off; all who are asked are told. What was put in stays.

    Raises:
        Refused: the actor's organisation did not call it.
        NotPossibleNow: it is over.
        BadContent: it is not said why.
    """
    row = held(discussion)
    require_lead(actor, row)
    let_in(actor, row, "call_off", at, [checked(why, required=True)])
    take_act(actor, row, Act.CANCELLED, at, Told(text=why))
    tell_others(row, actor.organisation, key=f"off:{row.pk}", at=at)
    return row


def _new(actor: Actor, at: datetime, calling: Calling) -> Discussion:
    own = directory_entries([actor.organisation]).get(actor.organisation)
    if own is None or own.suspended_at is not None:
        raise NotCallable("no_such_organisation", _("Your organisation cannot send anything at present."))
    return Discussion(
        id=new_id(),
        reference=new_reference("DS"),
        kind=calling.kind,
        entry_id=calling.entry,
        caller_id=actor.organisation,
        caller_name=actor.organisation_name,
        called_by_id=actor.person,
        called_by_name=actor.name,
        called_at=at,
        nation=own.nation,
        urgency=calling.urgency,
        how=calling.how,
        meets_at=calling.meets_at,
        state=DiscussionState.CALLED,
        state_at=at,
    )


def _seal(actor: Actor, row: Discussion, entry: Entry, calling: Calling, at: datetime) -> None:
    who = open_entry(actor=actor, entry=entry, at=at, purpose=PURPOSE)
    born = who.born.isoformat() if who.born else ""
    subject = json.dumps({"name": who.name, "born": born}, ensure_ascii=False)
    sealed = seal_all({"subject": subject, "why": calling.why}, record=row.pk, holder=actor.organisation)
    row.subject, row.why = sealed["subject"], sealed["why"]


def _invite(actor: Actor, row: Discussion, one: DirectoryEntry, at: datetime) -> None:
    take_act(actor, row, Act.INVITED, at, Told(about=one.id, about_name=one.name))
    entitle(record=row.pk, holder=actor.organisation, newcomer=one.id)
    let_read_reports(actor, row, one.id)
    _take_seat(actor, row, one, at)
    key = f"asked:{row.pk}:{row.acts_made}"
    tell_desk(row, one.id, kind=NoticeKind.DISCUSSION_WAITING, key=key, at=at)


def _take_seat(actor: Actor, row: Discussion, one: DirectoryEntry, at: datetime) -> None:
    seat = Seat.objects.filter(discussion_id=row.pk, organisation_id=one.id).first()
    seat = seat or Seat(discussion=row, organisation_id=one.id, asked_at=at)
    seat.organisation_name, seat.sector = one.name, one.sector
    seat.state, seat.rung, seat.attends_id = SeatState.ASKED, Rung.DUTY, None
    set_seat_clock(row, seat, at)
    seat.save()


def _invitable(actor: Actor, organisations: tuple[UUID, ...] | list[UUID]) -> list[DirectoryEntry]:
    wanted = [one for one in dict.fromkeys(organisations) if one != actor.organisation]
    if not wanted:
        raise NotCallable("nobody", _("Choose at least one other organisation."))
    found = directory_entries(wanted)
    for one in wanted:
        entry = found.get(one)
        # An outside recipient has no account and so could put nothing in.
        if entry is None or entry.suspended_at is not None or entry.outside_of is not None:
            raise NotCallable("no_such_place", _("This organisation cannot be asked at present."))
    return [found[one] for one in wanted]


def _refuse_past(meets_at: datetime, at: datetime) -> None:
    if meets_at <= at:
        raise NotCallable("past", _("Choose a time that is still to come."))


def _place(how: How, where: str) -> str:
    return json.dumps({"how": str(how), "where": where}, ensure_ascii=False)
