"""One parcel: made, sealed under a key of its own that sender and recipient hold, and delivered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.selectors import Concern, Decision, children_of
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entry
from sharewell.apps.shares.errors import NotSendable
from sharewell.apps.shares.models import Share, ShareItem
from sharewell.apps.shares.selectors import share_digest
from sharewell.apps.shares.services._answers import answer_with
from sharewell.apps.shares.services._files import give_files
from sharewell.apps.shares.services._marks import mark_children
from sharewell.apps.shares.services._moving import Words, set_clock, write_receipt
from sharewell.apps.shares.services._notices import tell_desk
from sharewell.apps.shares.services._onward import checked_onward, note_passed_on
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import How, Item, Parcel, ReceiptKind, Rung, ShareState
from sharewell.kit.crypto import create_record_key, entitle, keyring, seal_all
from sharewell.kit.ids import new_id, new_reference
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """A parcel with the recipient's own entry in the directory."""

    parcel: Parcel
    recipient: DirectoryEntry


def address_all(actor: Actor, parcels: Sequence[Parcel]) -> tuple[Addressed, ...]:
    """Each parcel with its recipient.

    Raises:
        NotSendable: there is no parcel, one is empty or goes nowhere or home, or two go to one organisation.
    """
    if not parcels:
        raise NotSendable("nobody", _("Choose who should have this."))
    if len({parcel.recipient for parcel in parcels}) != len(parcels):
        raise NotSendable("twice", _("Choose each organisation once."))
    return tuple(_addressed(actor, parcel) for parcel in parcels)


def deliver(
    actor: Actor,
    concern: Concern,
    decision: Decision,
    addressed: Addressed,
    at: datetime,
    *,
    sender: Actor | None = None,
) -> Share:
    """Make a share of a parcel and put it into the recipient's inbox. The caller holds the transaction.

    `sender` is in whose name it goes, where somebody else lets it go.
    """
    onward = checked_onward(actor, addressed.parcel, urgency=concern.urgency)
    addressed = replace(addressed, parcel=onward.parcel)
    share = _new_share(sender or actor, concern, decision, addressed, at)
    create_record_key(record=share.pk, owner=actor.organisation)
    entitle(record=share.pk, holder=actor.organisation, newcomer=addressed.recipient.id)
    _seal_words(actor, share, addressed.parcel)
    items = _sealed_items(actor, share, addressed.parcel.items)
    give_files(actor, share, items, at)
    share.sha256 = share_digest(share, items)
    set_clock(share, at)
    share.save(force_insert=True)
    answer_with(actor, share, addressed.parcel, at)
    ShareItem.objects.bulk_create(items)
    tell_desk(share, kind=NoticeKind.SHARE_WAITING, key=f"delivered:{share.pk}", at=at)
    children = children_of(concern)
    mark_children(actor, share, children, at)
    _tell_log(actor, share, children, items, at)
    write_receipt(SYSTEM, share, ReceiptKind.DELIVERED, at, Words(), purpose="safeguarding")
    note_passed_on(actor, onward, share, at)
    return share


def _addressed(actor: Actor, parcel: Parcel) -> Addressed:
    recipient = directory_entry(parcel.recipient)
    if recipient is None or recipient.suspended_at or not recipient.is_shown_to(actor.organisation):
        raise NotSendable("no_such_recipient", _("This organisation cannot receive anything at present."))
    if recipient.id == actor.organisation:
        raise NotSendable("own_organisation", _("This is your own organisation."))
    if not parcel.items:
        raise NotSendable("no_items", _("Choose what they need to know."))
    return Addressed(parcel=parcel, recipient=recipient)


def _new_share(
    actor: Actor, concern: Concern, decision: Decision, addressed: Addressed, at: datetime
) -> Share:
    recipient, parcel = addressed.recipient, addressed.parcel
    return Share(
        id=new_id(),
        reference=new_reference("SW"),
        concern_id=concern.pk,
        answers_id=parcel.answers,
        decision_id=decision.pk,
        sender_id=actor.organisation,
        sender_name=actor.organisation_name,
        sent_by_id=actor.person,
        sent_by_name=actor.name,
        recipient_id=recipient.id,
        recipient_name=recipient.name,
        recipient_sector=recipient.sector,
        sent_at=at,
        urgency=concern.urgency,
        nation=recipient.nation,
        how=How.SPOKEN if parcel.spoken_at else How.IN_SHAREWELL,
        spoken_at=parcel.spoken_at,
        state=ShareState.DELIVERED,
        state_at=at,
        rung=Rung.DUTY,
    )


def _seal_words(actor: Actor, share: Share, parcel: Parcel) -> None:
    asked = parcel.asked
    words = {"summary": asked.summary, "wanted": asked.wanted, "family": asked.family}
    texts = {**words, "spoken_to": parcel.spoken_to}
    for name, sealed in seal_all(texts, record=share.pk, holder=actor.organisation).items():
        setattr(share, name, sealed)


def _sealed_items(actor: Actor, share: Share, items: Sequence[Item]) -> list[ShareItem]:
    ring = keyring(holder=actor.organisation, records=[share.pk])

    def sealed(name: str, text: str, position: int) -> bytes:
        return ring.seal(record=share.pk, field=f"item.{name}", text=text, version=position)

    return [
        ShareItem(
            share=share,
            position=position,
            kind=str(item.kind),
            about=str(item.about),
            status=str(item.status),
            advice=str(item.advice),
            onward=item.onward,
            guarded=item.guarded,
            came_from_id=item.came_from,
            attachment=item.attachment,
            text=sealed("text", item.text, position),
            needed_because=sealed("needed_because", item.needed_because, position),
        )
        for position, item in enumerate(items)
    ]


def _tell_log(
    actor: Actor, share: Share, children: Sequence[UUID], items: Sequence[ShareItem], at: datetime
) -> None:
    record_event(
        actor=actor,
        kind=EventKind.SHARE_RECORDED if share.how == How.SPOKEN else EventKind.SHARE_SENT,
        at=at,
        record=share.pk,
        child=children[0] if children else None,
        purpose="safeguarding",
        fields=("items", "summary", "wanted", "family"),
        detail={
            "reference": share.reference,
            "to": str(share.recipient_id),
            "urgency": share.urgency,
            "items": len(items),
            "kinds": ",".join(sorted({item.kind for item in items})),
            "sha256": share.sha256,
        },
    )
