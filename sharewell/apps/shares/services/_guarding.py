"""The guard between a decision and what goes: each parcel goes, or goes covered in an emergency, or is stopped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sharewell.apps.attachments.services import words_in_attachments
from sharewell.apps.audit.services import record_event
from sharewell.apps.children.services import Agreed, Watch, agreed_words, watch_over
from sharewell.apps.decisions.selectors import Concern, Decision, children_of
from sharewell.apps.organisations.selectors import directory_entry, leads_of, recipient_of
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.shares.models import Share, StoppedSending
from sharewell.apps.shares.selectors.stopped import stopped_digest
from sharewell.apps.shares.services._adopting import GUARDED, Told, adopt_told
from sharewell.apps.shares.services._parcels import Addressed, deliver
from sharewell.apps.shares.services._texts import (
    files_in,
    is_file,
    item_of,
    texts_of,
    with_texts,
    without_file,
)
from sharewell.apps.shares.services._words_out import is_emergency
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemAdvice, YesNo
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due, reminder_at
from sharewell.domain.guarding import FactKind, Guard, Hits, Recipient, mask
from sharewell.domain.sharing import Item, Parcel, Rung
from sharewell.domain.sharing.parcel_text import parcel_to_text
from sharewell.domain.sharing.stopping import UNSETTLED, StoppedState
from sharewell.kit.crypto import seal
from sharewell.kit.ids import new_id
from sharewell.kit.languages import in_both
from sharewell.kit.notify import NoticeKind

MEANT = frozenset({ItemAdvice.INCLUDE, ItemAdvice.INCLUDE_MARKED})
RING_US = _("[kept safe; ring us]")
FILE_KEPT = _("[file kept safe]")
PURPOSE = "safeguarding"


@dataclass(frozen=True, slots=True)
class Found:
    """What the guard found in one parcel: hits by place, and whether the destination is a danger.

    `never`: it is a danger from which no help can come, so that nothing goes there by itself even in an emergency.
    """

    hits: Mapping[str, Hits]
    to_danger: bool
    never: bool = False

    @property
    def stops(self) -> bool:
        return self.to_danger or any(hits.stops for hits in self.hits.values())


@dataclass(frozen=True, slots=True)
class Guarded:
    """One parcel after the guard. `original` is set where words were covered in an emergency."""

    addressed: Addressed
    found: Found
    original: Parcel | None = None


def guard_outgoing(
    actor: Actor, concern: Concern, addressed: Sequence[Addressed], at: datetime
) -> list[Guarded]:
    """Every parcel with what was found in it; in an emergency with the words covered already."""
    entries = children_of(concern)
    adopt_told(actor, concern, [one for parcel in addressed for one in _told(parcel)], at)
    watch = watch_over(actor=actor, children=entries)
    return [_guarded(actor, watch, concern, one, at) for one in addressed]


def send_or_stop(
    actor: Actor, concern: Concern, decision: Decision, guarded: Guarded, at: datetime
) -> Share | None:
    """Deliver what may go, and keep what may not, or what went covered; None for what was stopped."""
    emergency = is_emergency(concern)
    if guarded.found.stops and (guarded.found.never or not emergency):
        row = keep_stopped(actor, concern, decision, guarded, at)
        if emergency:
            tell_leads(actor, row, at, urgent=True)
        return None
    share = deliver(actor, concern, decision, guarded.addressed, at)
    if guarded.found.stops:
        keep_stopped(actor, concern, decision, guarded, at, share)
    return share


NOTHING_AGREED = Agreed()


def look_through(actor: Actor, watch: Watch, parcel: Parcel, agreed: Agreed = NOTHING_AGREED) -> Found:
    """What would tell the recipient something that must be kept safe, and whether it would go to a place of danger."""
    entry = directory_entry(parcel.recipient)
    linked = YesNo(parcel.linked)
    recipient = recipient_of(entry, linked=linked) if entry else Recipient(verified=False, linked=linked)
    is_place = parcel.recipient not in agreed.dangers and bool(watch.dangers_of(recipient))
    to_danger = is_place or recipient.linked is YesNo.YES
    meant = recipient.verified and not to_danger
    allowed = _meant_for_them(watch.guard_for(recipient), parcel) if meant else ()
    guard = watch.guard_for(recipient, allowed=allowed)
    looked = {
        place: guard.find(text)
        for place, text in every_text(actor, parcel)
        if guard.find(agreed.without(text, parcel.recipient)).stops
    }
    hits = {place: found for place, found in looked.items() if found.stops}
    # An agency of the directory sends help even where somebody there is close to the danger; others do not.
    return Found(hits=hits, to_danger=to_danger, never=is_place or (to_danger and not recipient.verified))


def every_text(actor: Actor, parcel: Parcel) -> list[tuple[str, str]]:
    """Place and text of all that goes with a parcel, the words in its files too."""
    wanted = files_in(parcel)
    files = words_in_attachments(actor=actor, attachments=wanted) if wanted else {}
    return list(texts_of(parcel, files))


def covered(parcel: Parcel, hits: Mapping[str, Hits], *, words: str = "") -> Parcel:
    """The parcel with each find covered, by the words given or by what says what sort of thing is kept safe.

    A file in which something was found stays behind whole.
    """
    texts = dict(texts_of(parcel, {}))
    said = {"words": dict.fromkeys(FactKind, words)} if words else {}
    written = {place: found for place, found in hits.items() if not is_file(place)}
    mended = with_texts(
        parcel, {place: mask(texts[place], found.stopping, **said) for place, found in written.items()}
    )
    behind = {item_of(place) for place in hits if is_file(place)}
    if not behind:
        return mended
    left = words or in_both(FILE_KEPT)
    items = (without_file(one, left) if at in behind else one for at, one in enumerate(mended.items))
    return replace(mended, items=tuple(items))


def keep_stopped(
    actor: Actor,
    concern: Concern,
    decision: Decision,
    guarded: Guarded,
    at: datetime,
    share: Share | None = None,
) -> StoppedSending:
    """Keep what was to go, whole and sealed, tell the log, and the leads where it went covered."""
    recipient = guarded.addressed.recipient
    row = StoppedSending(
        id=new_id(),
        concern=concern,
        decision=decision,
        sender_id=actor.organisation,
        sent_by_id=actor.person,
        sent_by_name=actor.name,
        recipient_id=recipient.id,
        recipient_name=recipient.name,
        at=at,
        to_danger=guarded.found.to_danger,
        state=StoppedState.MASKED if share else StoppedState.STOPPED,
        share=share,
    )
    text = parcel_to_text(guarded.original or guarded.addressed.parcel)
    row.parcel = seal(record=concern.pk, holder=actor.organisation, field=sealed_as(row, "parcel"), text=text)
    row.sha256 = stopped_digest(row)
    set_stopped_clock(row, at)
    row.save(force_insert=True)
    if share:
        tell_leads(actor, row, at, urgent=True)
    _tell_log(actor, row, guarded.found, at)
    return row


def set_stopped_clock(row: StoppedSending, at: datetime) -> None:
    """Start the clock for whoever's turn it is now; none runs once it is settled. The caller saves it."""
    row.due_at = row.next_climb_at = None
    if row.state in UNSETTLED:
        concern, trigger = row.concern, Trigger.SENDING_SETTLED
        row.due_at = due(trigger, urgency=concern.urgency, nation=concern.nation, start=at)
        row.next_climb_at = reminder_at(start=at, due_at=row.due_at)
        row.rung = Rung.DUTY


def sealed_as(row: StoppedSending, name: str) -> str:
    """The place in the concern's record to which a text of a stopped sending is sealed."""
    return f"stopped.{row.pk}.{name}"


def link_to(row: StoppedSending) -> str:
    """The path of a stopped sending's page."""
    return f"/shares/stopped/{row.pk}/"


def tell_leads(actor: Actor, row: StoppedSending, at: datetime, *, urgent: bool) -> None:
    """Tell the leads of the sending organisation, but for who acts, that a second person is wanted."""
    tell_people(
        [lead for lead in leads_of(row.sender_id) if lead.person != actor.person],
        kind=NoticeKind.SECOND_LOOK_WANTED,
        link_path=link_to(row),
        key=f"second-look:{row.pk}",
        at=at,
        urgent=urgent,
    )


def _guarded(actor: Actor, watch: Watch, concern: Concern, addressed: Addressed, at: datetime) -> Guarded:
    found = look_through(actor, watch, addressed.parcel)
    if found.stops:
        found = look_through(
            actor, watch, addressed.parcel, agreed_words(actor=actor, entries=watch.entries, at=at)
        )
    if found.never or not (found.stops and is_emergency(concern)):
        return Guarded(addressed, found)
    parcel = covered(addressed.parcel, found.hits, words=in_both(RING_US))
    return Guarded(replace(addressed, parcel=parcel), found, original=addressed.parcel)


def _told(addressed: Addressed) -> Iterator[Told]:
    """The items of the parcel, each with who may know what it tells."""
    for item in addressed.parcel.items:
        yield item.kind, item.text, [addressed.recipient.id] if _is_meant(item) else []


def _meant_for_them(guard: Guard, parcel: Parcel) -> set[str]:
    """The facts told on purpose: by an item of a guarded kind that the advice would send to this recipient."""
    texts = [item.text for item in parcel.items if item.kind in GUARDED and _is_meant(item)]
    return {hit.fact for text in texts for hit in guard.find(text).stopping}


def _is_meant(item: Item) -> bool:
    return item.advice in MEANT


def _tell_log(actor: Actor, row: StoppedSending, found: Found, at: datetime) -> None:
    hits = [hit for one in found.hits.values() for hit in one.stopping]
    children = children_of(row.concern)
    record_event(
        actor=actor,
        kind=EventKind.SENDING_MASKED if row.share_id else EventKind.SENDING_STOPPED,
        at=at,
        record=row.pk,
        child=children[0] if children else None,
        purpose=PURPOSE,
        fields=("parcel",),
        version=1,
        detail={
            "reference": row.concern.reference,
            "to": str(row.recipient_id),
            "places": len(hits),
            "destination": row.to_danger,
            "sha256": row.sha256,
        },
    )
