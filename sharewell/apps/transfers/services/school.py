"""Telling a school, before the school day begins, what a child lived through. It goes as a share."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.decisions.selectors import children_of
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entry
from sharewell.apps.shares.selectors import Share, StoppedSending
from sharewell.apps.shares.services import Sent, advice_on, kept_advice, send_worry
from sharewell.apps.transfers.errors import NotMovable
from sharewell.apps.transfers.models import SchoolNotice, StoppedSchoolNotice
from sharewell.apps.transfers.policies import require_start
from sharewell.apps.transfers.selectors import school_notice_digest
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.advice.vocabulary import Prompt, Purpose, Sector
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import (
    AskedFor,
    Deciding,
    Item,
    Kind,
    Observation,
    Outcome,
    Parcel,
    Route,
    Telling,
    Worry,
)
from sharewell.domain.sharing.text import checked
from sharewell.domain.transfers import SchoolRung, next_rung_at, school_begins_after

SCHOOLS = frozenset({Sector.SCHOOL, Sector.COLLEGE, Sector.EARLY_YEARS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """What a school is told of a child, in sentences. There is no place for an address or for an adult."""

    entry: UUID
    recipient: UUID
    urgency: str
    happened: str
    saw: str
    speak: str
    telling: Telling = Telling.UNKNOWN
    telling_reason: str = ""


@transaction.atomic
def tell_school(*, actor: Actor, at: datetime, tell: Tell) -> SchoolNotice | None:
    """Send the notice, and start the clock that ends when the next school day begins.

    None where the guard stopped it: it waits for a second look among what was stopped, and nothing has gone.

    Raises:
        Refused: the role does not work with records, or the entry is not the actor's organisation's.
        NotMovable: it is no school, or cannot receive anything.
        BadContent: the words cannot be kept.
    """
    require_start(actor)
    entry = entry_of(actor, tell.entry)
    if entry is None:
        raise Refused(Permission.no("no_such_entry", _("There is no such record.")))
    require_open_entry(actor, entry)
    school = _school(actor, tell.recipient)
    sent = _send(actor, at, tell, school)
    if not sent.shares:
        StoppedSchoolNotice.objects.create(concern=sent.concern.pk, at=at)
        return None
    return _kept(actor, at, tell.entry, sent.shares[0])


def start_school_clock(
    *, actor: Actor, at: datetime, stopped: StoppedSending, share: Share
) -> SchoolNotice | None:
    """Start the clock of a notice that was stopped and now goes; None where what goes is no notice to a school.

    `actor` is whoever lets it go; the notice stays that of whoever wrote it.
    """
    if not StoppedSchoolNotice.objects.filter(concern=stopped.concern_id).exists():
        return None
    [entry] = children_of(stopped.concern)
    return _kept(actor, at, entry, share)


def _kept(actor: Actor, at: datetime, entry: UUID, share: Share) -> SchoolNotice:
    begins = school_begins_after(at, nation=share.nation)
    notice = SchoolNotice.objects.create(
        share=share.pk,
        reference=share.reference,
        sender_id=share.sender_id,
        sent_by_id=share.sent_by_id,
        sent_by_name=share.sent_by_name,
        sent_at=at,
        recipient_id=share.recipient_id,
        recipient_name=share.recipient_name,
        school_begins_at=begins,
        rung=SchoolRung.SENT,
        next_climb_at=next_rung_at(SchoolRung.SENT, begins=begins),
    )
    record_event(
        actor=actor,
        kind=EventKind.SCHOOL_TOLD,
        at=at,
        record=notice.pk,
        child=entry,
        purpose=Purpose.PROTECT_FROM_HARM,
        version=1,
        detail={"reference": share.reference, "sha256": school_notice_digest(notice)},
    )
    return notice


def _school(actor: Actor, recipient: UUID) -> DirectoryEntry:
    found = directory_entry(recipient)
    if found is None or found.suspended_at is not None or not found.is_shown_to(actor.organisation):
        raise NotMovable("no_such_place", _("This organisation cannot receive anything at present."))
    if found.sector not in SCHOOLS or found.id == actor.organisation:
        raise NotMovable("no_school", _("Choose a school, college or nursery."))
    return found


def _send(actor: Actor, at: datetime, tell: Tell, school: DirectoryEntry) -> Sent:
    title = _("A child may have been hurt by domestic abuse. Read this before the school day begins.")
    items = tuple(
        Item(
            kind="family_circumstances",
            about="child",
            status="reported",
            text=checked(text, required=True),
            needed_because=_("Staff must know it when the child comes in."),
        )
        for text in (tell.happened, tell.saw, tell.speak)
    )
    advice = advice_on(
        actor,
        school,
        items,
        tell.urgency,
        on=local_day(at),
        prompt=Prompt.OWN_INITIATIVE,
        purpose=Purpose.PROTECT_FROM_HARM,
    )
    wanted = _("Read it before the school day begins, and tell the few who look after the child.")
    worry = Worry(
        route=Route.ORDINARY,
        urgency=tell.urgency,
        nation=school.nation,
        children=(tell.entry,),
        observations=(Observation(text=title, kind=Kind.FACT),),
    )
    deciding = Deciding(
        outcome=Outcome.SHARE,
        reasons=_("The school can look after the child only if it knows before the child comes in."),
        telling=tell.telling,
        telling_reason=tell.telling_reason,
        **kept_advice(advice, school.name),
    )
    parcel = Parcel(recipient=school.id, asked=AskedFor(summary=title, wanted=wanted), items=items)
    return send_worry(actor=actor, at=at, worry=worry, deciding=deciding, parcels=[parcel])
