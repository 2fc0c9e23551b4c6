"""Moving a share along its ladder: hold the row, ask the one transition table, set the next clock, write a receipt."""

from dataclasses import dataclass
from datetime import datetime

from sharewell.apps.audit.services import record_event
from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import Receipt, Share
from sharewell.apps.shares.policies import SENTENCES
from sharewell.apps.shares.selectors import receipt_digest
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import due, reminder_at
from sharewell.domain.sharing import (
    RECEIPT_OF,
    WAITS_FOR,
    ReceiptKind,
    Rung,
    ShareState,
    Step,
    StepRefused,
    move,
)
from sharewell.kit.crypto import seal_all

EVENTS = {
    ReceiptKind.DELIVERED: EventKind.SHARE_DELIVERED,
    ReceiptKind.OPENED: EventKind.SHARE_OPENED,
    ReceiptKind.OWNED: EventKind.SHARE_OWNED,
    ReceiptKind.ACTED_ON: EventKind.SHARE_ACTED_ON,
    ReceiptKind.ANSWERED: EventKind.SHARE_ANSWERED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said with a receipt. Sealed before it is kept."""

    note: str = ""
    outcome: str = ""


def held(share: Share) -> Share:
    """The share's row as it stands, held until the transaction ends."""
    return Share.objects.select_for_update().get(pk=share.pk)


def moved(share: Share, step: Step, at: datetime) -> Share:
    """A held share moved by a step, with the clock of its new state. The caller saves it.

    Raises:
        NotPossibleNow: the step is not possible from where the share stands; nothing was changed.
    """
    before = ShareState(share.state)
    try:
        after = move(before, step)
    except StepRefused as refused:
        raise NotPossibleNow(refused.code, str(SENTENCES[refused.code])) from refused
    share.state = after
    if after is not before:
        share.state_at = at
    # A clock that goes on waiting for the same thing is never set anew: acting does not put the answer off.
    if WAITS_FOR.get(after) is not WAITS_FOR.get(before):
        set_clock(share, at)
    return share


def set_clock(share: Share, at: datetime) -> None:
    """Start the clock of the share's state, or stop it where nothing is waited for."""
    trigger = WAITS_FOR.get(ShareState(share.state))
    share.rung = Rung.DUTY
    if trigger is None:
        share.due_at = share.next_climb_at = None
        return
    share.due_at = due(
        trigger, urgency=share.urgency, nation=share.nation, sector=share.recipient_sector, start=at
    )
    share.next_climb_at = reminder_at(start=at, due_at=share.due_at)


def step_taken(
    actor: Actor, share: Share, step: Step, at: datetime, words: Words, *, purpose: str
) -> Receipt:
    """Write the receipt of a step that a held, moved share took, save the share, and tell the log."""
    return write_receipt(actor, share, RECEIPT_OF[step], at, words, purpose=purpose)


def write_receipt(
    actor: Actor, share: Share, kind: ReceiptKind, at: datetime, words: Words, *, purpose: str
) -> Receipt:
    """Write the next receipt of a held share, save the share, and tell the log."""
    share.receipts_made += 1
    sealed = _sealed(actor, share, words)
    receipt = Receipt(
        share=share,
        sequence=share.receipts_made,
        kind=kind,
        person=actor.person,
        person_name=actor.name,
        organisation_name=actor.organisation_name,
        at=at,
        **sealed,
    )
    receipt.sha256 = receipt_digest(receipt)
    receipt.save(force_insert=True)
    share.save()
    record_event(
        actor=actor,
        kind=EVENTS[kind],
        at=at,
        record=share.pk,
        purpose=purpose,
        fields=tuple(sealed),
        version=receipt.sequence,
        detail={"reference": share.reference, "sha256": receipt.sha256},
    )
    return receipt


def _sealed(actor: Actor, share: Share, words: Words) -> dict[str, bytes]:
    texts = {"note": words.note, "outcome": words.outcome}
    said = {name: text for name, text in texts.items() if text}
    return seal_all(
        said, record=share.pk, holder=actor.organisation, prefix="receipt.", version=share.receipts_made
    )
