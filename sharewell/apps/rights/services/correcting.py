"""Putting right what was shared: a correction goes to everybody who has a copy, and each confirms it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.rights.errors import NotPossibleNow
from sharewell.apps.rights.models import FoundThing, RightsRequest
from sharewell.apps.rights.services._steps import has_changed, open_row, write_step
from sharewell.apps.shares.selectors import Share, shares_by_id
from sharewell.apps.shares.services import correct_item
from sharewell.domain.access import Actor
from sharewell.domain.holdings import HeldText, HoldingKind
from sharewell.domain.rights import Happened, Right

ITEM = "item.text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """Which item of something that was shared is put right, in which words, and why."""

    position: int
    text: str
    reason: str


@transaction.atomic
def correct_for(
    *, actor: Actor, request: RightsRequest, thing: FoundThing, at: datetime, mended: Mended
) -> None:
    """Correct an item that this organisation shared.

    Raises:
        Refused: the actor does not work with this.
        NotPossibleNow: the request has ended, is about another right, or this was not shared from here.
        SharesError: nobody has it any more, or it came from elsewhere.
        KeptSafe: the words tell somebody what must be kept safe.
    """
    row = open_row(actor, request)
    if row.right != Right.RECTIFICATION or thing.kind not in {HoldingKind.SHARE_SENT, HoldingKind.ANSWER}:
        raise NotPossibleNow("not_shared", _("Only what was shared from here can be put right here."))
    correct_item(
        actor=actor,
        share=_share(thing),
        position=mended.position,
        text=mended.text,
        reason=mended.reason,
        at=at,
    )
    has_changed(row)
    write_step(actor, row, Happened.CORRECTED, at, thing=thing.thing, note=mended.reason)


def items_of(*, actor: Actor, thing: FoundThing, texts: tuple[HeldText, ...]) -> list[tuple[str, str]]:
    """The items of something that the actor's organisation shared: place and words, opened already."""
    if thing.kind not in {HoldingKind.SHARE_SENT, HoldingKind.ANSWER}:
        return []
    share = _share(thing)
    if share.sender_id != actor.organisation:
        return []
    places = [one.position for one in share.items.order_by("position") if one.text]
    words = [one.text for one in texts if one.field == ITEM]
    return (
        [(str(place), said) for place, said in zip(places, words, strict=False)]
        if len(places) == len(words)
        else []
    )


def _share(thing: FoundThing) -> Share:
    found = shares_by_id([thing.thing])
    if not found:
        raise NotPossibleNow("not_shared", _("Only what was shared from here can be put right here."))
    return found[0]
