"""Opening a share. The look, and the first opening by the recipient, are in the log before anything is given back."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.shares.models import Receipt, Share, ShareItem
from sharewell.apps.shares.policies import require_open
from sharewell.apps.shares.services._moving import Words, held, moved, step_taken
from sharewell.apps.shares.services._opened_after import NOTHING
from sharewell.apps.shares.services._reading_after import after_of
from sharewell.apps.shares.services._unsealing import OpenedShare, opened_with
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import GONE, ShareState, Step
from sharewell.kit.crypto import keyring

FIELDS = ("items", "summary", "wanted", "family", "receipts", "question")


def open_share(
    *, actor: Actor, share: Share, at: datetime, purpose: str, kind: EventKind = EventKind.SHARE_READ
) -> OpenedShare:
    """The content of a share. The first opening by the receiving side is the opened receipt.

    `kind` says how a later look is made: read, or printed (DECISION_PRINTED).

    Raises:
        Refused: the actor may not open it.
        NotPossibleNow: it was taken back a moment ago.
        EventRefused: no purpose is named.
        CannotUnseal: the key was destroyed, or the sealed text was changed.
    """
    require_open(actor, share)
    if share.state == ShareState.DELIVERED and share.recipient_id == actor.organisation:
        share = _open_first(actor, share, at, purpose, kind)
    else:
        record_read(actor=actor, kind=kind, at=at, record=share.pk, purpose=purpose, fields=FIELDS)
    ring = keyring(holder=actor.organisation, records=[share.pk])
    items = list(ShareItem.objects.filter(share_id=share.pk))
    after = after_of(actor, ring, [share], items).get(share.pk, NOTHING)
    return opened_with(ring, share, items, Receipt.objects.filter(share_id=share.pk), after)


@transaction.atomic
def _open_first(actor: Actor, share: Share, at: datetime, purpose: str, kind: EventKind) -> Share:
    row = held(share)
    if row.state == ShareState.DELIVERED or row.state in GONE:
        step_taken(actor, moved(row, Step.OPEN, at), Step.OPEN, at, Words(), purpose=purpose)
    else:
        # A colleague opened it a moment before; this is then a look like any other.
        record_event(actor=actor, kind=kind, at=at, record=row.pk, purpose=purpose, fields=FIELDS)
    return row
