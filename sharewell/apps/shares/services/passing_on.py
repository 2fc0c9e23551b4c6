"""Passing on what came from elsewhere: asking its sender, and sending it as an ordinary share of one's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.decisions.services import raise_concern, record_decision
from sharewell.apps.organisations.selectors import colleague, directory_entry
from sharewell.apps.shares.errors import NotPossibleNow, NotSendable
from sharewell.apps.shares.models import PassingAsk, PassingReply, Share, ShareItem
from sharewell.apps.shares.policies import may_answer_passing_on, may_pass_on, require_receive
from sharewell.apps.shares.selectors.about import children_noted
from sharewell.apps.shares.selectors.after_digests import row_digest
from sharewell.apps.shares.selectors.chain import positions_text
from sharewell.apps.shares.services._after import (
    end_errand,
    log_after,
    made_by,
    next_place,
    sealed_for,
    start_errand,
)
from sharewell.apps.shares.services._moving import held
from sharewell.apps.shares.services._notices import tell
from sharewell.apps.shares.services._unsealing import OpenedItem
from sharewell.apps.shares.services._words_out import let_words
from sharewell.apps.shares.services.sending import Sent, send_decided
from sharewell.domain.access import Actor, require
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import (
    AskedFor,
    Deciding,
    ErrandKind,
    HowKnown,
    Item,
    Kind,
    Observation,
    OnwardLimit,
    Parcel,
    Route,
    Worry,
)
from sharewell.domain.sharing.text import checked
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """What goes on to whom. `items` are as the actor opened them; `item_advice` is what the rules said of each."""

    recipient: UUID
    items: tuple[OpenedItem, ...]
    item_advice: tuple[str, ...]
    needed_because: str
    wanted: str
    family: str
    urgency: str
    nation: str
    over_limit_because: str = ""
    linked: str = "unknown"


@transaction.atomic
def pass_on(*, actor: Actor, share: Share, passing: Passing, deciding: Deciding, at: datetime) -> Sent:
    """Pass received items on as a share of the actor's organisation, under a decision of its own.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: the share is gone or not opened.
        NotSendable: a limit stands in the way, or the parcel goes nowhere.
        decisions.errors.NotComplete: the decision lacks its reasons.
    """
    require_receive(actor, share)
    _require_there(actor, share)
    parcel = Parcel(
        recipient=passing.recipient,
        asked=AskedFor(summary=_summary(passing.items), wanted=passing.wanted, family=passing.family),
        items=tuple(_going(one, passing, place) for place, one in enumerate(passing.items)),
        over_limit_because=passing.over_limit_because,
        linked=passing.linked,
    )
    concern = raise_concern(actor=actor, at=at, worry=_worry(share, passing, children_noted(share)))
    decision = record_decision(actor=actor, at=at, concern=concern, deciding=deciding)
    shares = send_decided(actor=actor, at=at, concern=concern, decision=decision, parcels=[parcel])
    return Sent(concern=concern, decision=decision, shares=shares)


@transaction.atomic
def ask_to_pass_on(
    *, actor: Actor, share: Share, places: Sequence[int], recipient: UUID, why: str, at: datetime
) -> PassingAsk:
    """Ask the sender whether some items may go on to another organisation. A clock runs for the answer.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: the share is gone, or one of the items needs no asking or may not go on at all.
        NotSendable: there is no such organisation.
        BadContent: no reason is given.
    """
    row = held(share)
    require_receive(actor, row)
    _require_there(actor, row)
    checked(why, required=True)
    to = directory_entry(recipient)
    if to is None or to.suspended_at or not to.is_shown_to(actor.organisation):
        raise NotSendable("no_such_recipient", _("This organisation cannot receive anything at present."))
    asked = ShareItem.objects.filter(share_id=row.pk, position__in=places, onward=OnwardLimit.ASK_FIRST)
    if not places or asked.count() != len(set(places)):
        raise NotPossibleNow("not_to_be_asked", _("Choose what the sender wants to be asked about."))
    why = let_words(actor, row, "ask_to_pass_on", at, {"why": why})["why"]
    errand = start_errand(actor, row, ErrandKind.ANSWER_PASSING_ON, at)
    sequence = next_place(row)
    sealed = sealed_for(row, {"passing.why": why}, version=sequence)
    ask = PassingAsk.objects.create(
        id=new_id(),
        share=row,
        errand=errand,
        sequence=sequence,
        recipient_id=to.id,
        recipient_name=to.name,
        positions=positions_text(places),
        why=sealed["passing.why"],
        **made_by(actor, at),
    )
    digest, fields = row_digest(ask), ("passing.why",)
    log_after(actor, row, EventKind.PASSING_ON_ASKED, at, version=sequence, sha256=digest, fields=fields)
    return ask


@transaction.atomic
def answer_passing_on(
    *, actor: Actor, ask: PassingAsk, allowed: bool, words: str, at: datetime
) -> PassingReply:
    """Say whether it may go on. A no needs words.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: it was answered already.
        BadContent: a no without words.
    """
    share = held(ask.share)
    require(may_answer_passing_on(actor, share))
    checked(words, required=not allowed)
    words = let_words(actor, share, "answer_passing_on", at, {"words": words})["words"]
    end_errand(ask.errand)
    sealed = sealed_for(share, {"passing.words": words}, version=ask.sequence) if words else {}
    reply = PassingReply.objects.create(
        ask=ask, allowed=allowed, words=sealed.get("passing.words", b""), **made_by(actor, at)
    )
    asker = colleague(ask.person_id, organisation=share.recipient_id)
    key = f"passing-answered:{ask.pk}"
    tell(share, [asker] if asker else [], kind=NoticeKind.PASSING_ON_MOVED, key=key, at=at)
    log_after(
        actor,
        share,
        EventKind.PASSING_ON_ANSWERED,
        at,
        version=ask.sequence,
        sha256=row_digest(reply),
        allowed=allowed,
    )
    return reply


def _require_there(actor: Actor, share: Share) -> None:
    permission = may_pass_on(actor, share)
    if not permission:
        raise NotPossibleNow(permission.code, permission.sentence)


def _worry(share: Share, passing: Passing, children: tuple[UUID, ...]) -> Worry:
    said = {"who": share.sender_name, "reference": share.reference}
    text = _("Received from %(who)s as %(reference)s.") % said
    return Worry(
        route=Route.PASSED_ON,
        urgency=passing.urgency,
        nation=passing.nation,
        children=children,
        observations=(Observation(text=text, how=HowKnown.TOLD_BY_OTHER, kind=Kind.REPORTED),),
        wanted=passing.wanted,
    )


def _going(one: OpenedItem, passing: Passing, place: int) -> Item:
    return Item(
        kind=one.kind,
        about=one.about,
        status=one.status,
        text=one.text,
        needed_because=passing.needed_because,
        advice=passing.item_advice[place],
        onward=one.onward,
        guarded=one.guarded,
        came_from=one.id,
        attachment=one.attachment,
    )


def _summary(items: Sequence[OpenedItem]) -> str:
    flat = " ".join(items[0].text.split()) if items else ""
    return flat if len(flat) <= 200 else f"{flat[:199].rstrip()}…"
