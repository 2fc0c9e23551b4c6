"""Shares for tests, made through the services as anybody's are."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import answer_share, open_share, own_share, send_worry
from sharewell.domain.access import Actor
from sharewell.domain.sharing import Answer, AskedFor, Item, Parcel
from sharewell.kit.clock import now
from tests.factories.decisions import a_worry, deciding

SUMMARY = "Canary-summary Rowan T, seven, bruises"
ITEM = "Canary-item a bruise the size of a hand"


def a_parcel(recipient: UUID, **given: Any) -> Parcel:
    """Two items for one organisation."""
    values: dict[str, Any] = {
        "asked": AskedFor(
            summary=SUMMARY, wanted="Canary-wanted see her", family="Canary-family not told yet"
        ),
        "items": (
            Item(kind="identity", about="child", status="fact", text="Canary-name Rowan Testcase"),
            Item(
                kind="health",
                about="child",
                status="reported",
                text=ITEM,
                needed_because="Canary-because it shows the harm",
                advice="include_marked",
            ),
        ),
    }
    return Parcel(recipient=recipient, **{**values, **given})


def make_share(actor: Actor, recipient: UUID, *, at: datetime | None = None, **worry: Any) -> Share:
    """A share that has just been delivered."""
    sent = send_worry(
        actor=actor,
        at=at or now(),
        worry=a_worry(**worry),
        deciding=deciding(),
        parcels=[a_parcel(recipient)],
    )
    return sent.shares[0]


def opened(share: Share, by: Actor, *, at: datetime | None = None) -> Share:
    """The share after the recipient has opened it."""
    open_share(actor=by, share=share, at=at or now(), purpose="test")
    return Share.objects.get(pk=share.pk)


def owned(share: Share, by: Actor, *, at: datetime | None = None) -> Share:
    """The share after the recipient has opened it and taken it on."""
    own_share(actor=by, share=opened(share, by, at=at), at=at or now())
    return Share.objects.get(pk=share.pk)


def answered(share: Share, by: Actor, *, at: datetime | None = None) -> Share:
    """The share after the recipient has answered it."""
    answer_share(
        actor=by,
        share=owned(share, by, at=at),
        at=at or now(),
        outcome=Answer.ASSESSMENT_STARTED,
        note="Canary-note",
    )
    return Share.objects.get(pk=share.pk)
