"""Two shares to which everything happened that can happen after a share went, each sealed field with a canary in it."""

from uuid import UUID

from sharewell.apps.disagreements.services import answer_disagreement
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.services import (
    Asking,
    Returned,
    answer_passing_on,
    answer_return,
    ask_return,
    ask_to_pass_on,
    confirm_correction,
    correct_item,
    disagree_with_share,
    keep_late_words,
    send_worry,
)
from sharewell.domain.disagreements import About
from sharewell.domain.sharing import Item, OnwardLimit, ReturnAnswer
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.onward import passed_on
from tests.factories.organisations import make_organisation
from tests.factories.shares import a_parcel, make_share, opened

CONFIRMED, WAITS, ASKED, ASKED_AGAIN = 1, 2, 4, 6
"""Where in its count each thing stands that happened to the share that was mended."""


def after_shares(cast: Cast, child: UUID) -> dict[str, Share]:
    """`mended`: corrected, asked about, passed on and asked back. `given_back`: asked back and given back."""
    return {"mended": _mended(cast, child), "given_back": _given_back(cast, child)}


def _mended(cast: Cast, child: UUID) -> Share:
    sender, reader, elsewhere = cast.owner.actor, cast.recipient.actor, make_organisation("Sweep Onward").id
    item = Item(
        kind="health", about="child", status="fact", text="Canary-limited", onward=OnwardLimit.ASK_FIRST
    )
    sent = send_worry(
        actor=sender,
        at=now(),
        worry=a_worry(children=(child,)),
        deciding=deciding(),
        parcels=[a_parcel(cast.front_door.id, items=(item,))],
    )
    share = opened(sent.shares[0], reader)
    for text in ("Canary-first", "Canary-second"):
        said = {"text": text, "reason": "Canary-why"}
        made = correct_item(actor=sender, share=share, position=0, at=now(), **said)
        if text == "Canary-first":
            confirm_correction(actor=reader, corrected=made.copies.get(), did="Canary-did", at=now())
    raised = disagree_with_share(
        actor=reader, share=share, about=About.ITEM, position=0, view="Canary-otherwise", at=now()
    )
    answer_disagreement(actor=sender, disagreement=raised, words="Canary-not so", at=now())
    for allowed in (True, None):
        asked = {"places": [0], "recipient": elsewhere, "why": "Canary-asked why"}
        ask = ask_to_pass_on(actor=reader, share=share, at=now(), **asked)
        if allowed:
            answer_passing_on(actor=sender, ask=ask, allowed=False, words="Canary-not yet", at=now())
            passed_on(share, reader, elsewhere, over_limit_because="Canary-danger")
    ask_return(actor=sender, share=share, asking=Asking(reason="Canary-asked back"), at=now())
    return Share.objects.get(pk=share.pk)


def _given_back(cast: Cast, child: UUID) -> Share:
    sender, reader = cast.owner.actor, cast.recipient.actor
    share = opened(make_share(sender, cast.front_door.id, children=(child,)), reader)
    ask = ask_return(actor=sender, share=share, asking=Asking(reason="Canary-wrong"), at=now())
    returned = Returned(answer=ReturnAnswer.RETURNED, words="Canary-returned")
    answer_return(actor=reader, ask=ask, returned=returned, at=now())
    keep_late_words(actor=reader, share=share, words="Canary-late", at=now())
    return Share.objects.get(pk=share.pk)
