"""Asking for a private matching, and the other side's answer. Nothing of a list is read before both have said yes."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.matching.errors import NotPossible
from sharewell.apps.matching.models import PrivateMatch, PrivateState, Shielded
from sharewell.apps.matching.policies import require_answer_private, require_start_private
from sharewell.apps.matching.services._private import WHY, both, end, ready_if_all_said_so, tell
from sharewell.apps.matching.services._private_turn import agreed_partner, require_turn
from sharewell.apps.organisations.selectors import software_of
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import create_record_key, keyring
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def ask_privately(*, actor: Actor, at: datetime, other: UUID, shielded_why: str = "") -> PrivateMatch:
    """Ask another organisation of this Sharewell to match lists privately.

    `shielded_why` asks that children of whom something is kept safe be in; a second person has to say so too.

    Raises:
        Refused: the actor is no safeguarding lead.
        NotPossible: no agreement of both sides stands, one is under way, or there were too many lately.
    """
    require_start_private(actor)
    partner, key = agreed_partner(actor.organisation, other, at)
    if key:
        raise NotPossible("elsewhere", _("They use another Sharewell: send files, as the guide says."))
    require_turn(actor.organisation, other, at, offers=True)
    mine = _side(actor.organisation, other, at, purpose=partner.purpose, offers=True)
    theirs = _side(other, actor.organisation, at, purpose=partner.purpose, offers=False)
    mine.pair, theirs.pair = theirs, mine
    _say_yes(mine, actor, at, shielded_why)
    for side in (mine, theirs):
        side.save()
    _log(actor, EventKind.PRIVATE_ASKED, at, mine)
    tell(theirs, NoticeKind.PRIVATE_MATCH_WAITING, at=at)
    return mine


@transaction.atomic
def begin_by_files(*, actor: Actor, at: datetime, other: UUID, offers: bool) -> PrivateMatch:
    """One side of a matching with an organisation of another Sharewell, whose agreement with us names its key.

    Raises:
        Refused: the actor is no safeguarding lead.
        NotPossible: as `ask_privately`, or the partner is here.
    """
    require_start_private(actor)
    partner, key = agreed_partner(actor.organisation, other, at)
    if not key:
        raise NotPossible(
            "here", _("They use this Sharewell: ask them on the page, and no files are needed.")
        )
    require_turn(actor.organisation, other, at, offers=offers)
    mine = _side(actor.organisation, other, at, purpose=partner.purpose, offers=offers)
    _say_yes(mine, actor, at, "")
    mine.state = PrivateState.READY
    mine.save()
    _log(actor, EventKind.PRIVATE_ASKED, at, mine)
    return mine


@transaction.atomic
def accept_privately(*, actor: Actor, at: datetime, match: PrivateMatch, shielded_why: str = "") -> None:
    """Say yes for the side that was asked; the worker begins. Raises Refused, NotPossible."""
    require_answer_private(actor, match)
    row = _waiting(match)
    agreed_partner(row.organisation_id, row.other_id, at)
    _say_yes(row, actor, at, shielded_why)
    row.save()
    _log(actor, EventKind.PRIVATE_ACCEPTED, at, row)
    ready_if_all_said_so(row)


@transaction.atomic
def decline_privately(*, actor: Actor, at: datetime, match: PrivateMatch) -> None:
    """Say no, take back what was asked, or give up an exchange by files. Raises Refused, NotPossible."""
    require_answer_private(actor, match)
    row = _waiting(match, taken_back=True)
    end(row, PrivateState.DECLINED, at=at)
    _log(actor, EventKind.PRIVATE_DECLINED, at, row)
    for one in both(row):
        if one.organisation_id != actor.organisation:
            tell(one, NoticeKind.PRIVATE_MATCH_MOVED, at=at)


def _side(organisation: UUID, other: UUID, at: datetime, *, purpose: str, offers: bool) -> PrivateMatch:
    row = PrivateMatch.objects.create(
        organisation_id=organisation, other_id=other, purpose=purpose, offers=offers, started_at=at
    )
    create_record_key(record=row.pk, owner=organisation)
    return row


def _say_yes(row: PrivateMatch, actor: Actor, at: datetime, shielded_why: str) -> None:
    row.started_by, row.started_by_name, row.accepted_at = actor.person, actor.name, at
    if shielded_why:
        ring = keyring(holder=row.organisation_id, records=[row.pk])
        row.shielded, row.shielded_by, row.shielded_by_name = Shielded.ASKED, actor.person, actor.name
        row.shielded_why = ring.seal(record=row.pk, field=WHY, text=shielded_why)
        tell(row, NoticeKind.PRIVATE_MATCH_WAITING, at=at, without=actor)


def _waiting(match: PrivateMatch, *, taken_back: bool = False) -> PrivateMatch:
    row = PrivateMatch.objects.select_for_update().get(pk=match.pk)
    by_files = row.pair is None and row.state == PrivateState.READY
    if taken_back and (by_files or row.state == PrivateState.ASKED):
        return row
    if row.state != PrivateState.ASKED or row.accepted_at:
        raise NotPossible("answered", _("This has been answered already."))
    return row


def _log(actor: Actor, kind: EventKind, at: datetime, match: PrivateMatch) -> None:
    """An event on each side that is kept here: of the actor on theirs, of the software on the other."""
    for side in both(match):
        own = side.organisation_id == actor.organisation
        record_event(
            actor=actor if own else software_of(side.organisation_id, actor.origin), kind=kind, at=at,
            record=side.pk, purpose="safeguarding",
            detail={
                "other": str(side.other_id), "by": str(actor.organisation), "offers": side.offers,
                "shielded_asked": side.shielded == Shielded.ASKED,
            },
        )  # fmt: skip
