"""What becomes of a sending that the guard stopped. It goes as it is only when two people agree (SECURITY A09)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.services import watch_over
from sharewell.apps.decisions.selectors import Concern, children_of, newest_decision
from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.shares.errors import NotPossibleNow, NotSendable
from sharewell.apps.shares.models import Share, StoppedSending
from sharewell.apps.shares.policies import (
    require_agree_to_stopped,
    require_change_stopped,
    require_see_stopped,
)
from sharewell.apps.shares.services._guarding import (
    PURPOSE,
    Found,
    covered,
    every_text,
    link_to,
    look_through,
    sealed_as,
    set_stopped_clock,
)
from sharewell.apps.shares.services._parcels import address_all, deliver
from sharewell.apps.shares.services._texts import item_of, texts_of, with_texts
from sharewell.apps.shares.services.letting_go import follow_letting_go
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.guarding import Hits, mask
from sharewell.domain.sharing import Outcome, Parcel, StepRefused
from sharewell.domain.sharing.parcel_text import parcel_from_text
from sharewell.domain.sharing.stopping import StoppedState, StoppedStep, after_stop
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import seal, unseal
from sharewell.kit.notify import NoticeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStopped:
    """A stopped sending in plain text: each text with what was found in it now, by its place."""

    stopped: StoppedSending
    parcel: Parcel
    texts: Mapping[str, str]
    hits: Mapping[str, Hits]
    to_danger: bool
    reason: str
    note: str

    @property
    def items_left(self) -> int:
        """How many items would go if those with something protected were left out."""
        return len(self.parcel.items) - len(_items_with(self.hits))


def open_stopped(*, actor: Actor, at: datetime, stopped: StoppedSending, purpose: str) -> OpenedStopped:
    """What was to go, with what the guard finds in it now. The look is in the log before. Raises Refused."""
    require_see_stopped(actor, stopped)
    children = children_of(stopped.concern)
    record_read(
        actor=actor,
        kind=EventKind.CONCERN_OPENED,
        at=at,
        record=stopped.concern_id,
        child=children[0] if children else None,
        purpose=purpose,
        fields=("stopped.parcel", "stopped.reason", "stopped.note"),
    )
    parcel, found = _looked_at(actor, stopped)
    return OpenedStopped(
        stopped=stopped,
        parcel=parcel,
        texts=dict(every_text(actor, parcel)),
        hits=found.hits,
        to_danger=found.to_danger,
        reason=_unsealed(actor, stopped, "reason"),
        note=_unsealed(actor, stopped, "note"),
    )


@transaction.atomic
def ask_second(
    *, actor: Actor, at: datetime, stopped: StoppedSending, of: UUID, reason: str
) -> StoppedSending:
    """Ask a colleague to agree that it goes as it is.

    Raises:
        Refused: the actor may not decide about it.
        NotPossibleNow: it was settled already, or the colleague is not somebody who can agree.
        BadContent: no reason is given.
    """
    row = _held(actor, stopped, at, StoppedStep.ASK)
    asked = colleague(of, organisation=row.sender_id)
    if asked is None or asked.person == row.sent_by_id or asked.role not in CONTENT_ROLES:
        raise NotPossibleNow("nobody_to_ask", _("Choose a colleague who works with records."))
    row.asked_of_id, row.asked_at = asked.person, at
    row.reason = _sealed(actor, row, "reason", checked(reason, required=True))
    row.save()
    key = f"second-look:{row.pk}:{_since(row.answered_at)}"
    tell_people([asked], kind=NoticeKind.SECOND_LOOK_WANTED, link_path=link_to(row), key=key, at=at)
    _tell_log(actor, row, EventKind.SENDING_ASKED, at, fields=("reason",), asked=str(asked.person))
    return row


@transaction.atomic
def answer_second(
    *, actor: Actor, at: datetime, stopped: StoppedSending, agrees: bool, note: str = ""
) -> StoppedSending:
    """As a second person: agree, and it goes at once as it is in the first one's name; or do not, and it stays.

    Raises:
        Refused: the actor is who was to send it, or has nothing to do with it.
        NotPossibleNow: it was settled already, or there is no decision to share any more.
        NotSendable: the recipient cannot receive anything now.
    """
    row = _held(actor, stopped, at, StoppedStep.AGREE if agrees else StoppedStep.REFUSE, second=True)
    row.answered_by_id, row.answered_by_name, row.answered_at = actor.person, actor.name, at
    row.note = _sealed(actor, row, "note", checked(note)) if note else b""
    if agrees:
        row.share = _send(actor, row, _parcel(actor, row), at)
    row.save()
    outcome = "agreed" if agrees else "not_agreed"
    _tell_log(actor, row, EventKind.SENDING_AGREED, at, fields=("note",), outcome=outcome)
    _tell_sender(row, at)
    return row


@transaction.atomic
def send_covered(*, actor: Actor, at: datetime, stopped: StoppedSending) -> Share:
    """Cover what was found and send the rest. Raises as answer_second, and NotPossibleNow for a place of danger."""
    row = _held(actor, stopped, at, StoppedStep.COVER)
    parcel, found = _looked_at(actor, row)
    return _send_changed(actor, row, covered(parcel, found.hits), found, at)


@transaction.atomic
def send_without(*, actor: Actor, at: datetime, stopped: StoppedSending) -> Share:
    """Leave out the items with something protected, cover what is said about the whole, and send the rest.

    Raises as send_covered, and NotPossibleNow where no item is left.
    """
    row = _held(actor, stopped, at, StoppedStep.LEAVE_OUT)
    parcel, found = _looked_at(actor, row)
    gone = _items_with(found.hits)
    if len(gone) == len(parcel.items):
        raise NotPossibleNow("nothing_left", _("Nothing would be left to send."))
    texts = dict(texts_of(parcel, {}))
    about = {place: hits for place, hits in found.hits.items() if item_of(place) is None}
    mended = with_texts(parcel, {place: mask(texts[place], hits.stopping) for place, hits in about.items()})
    left = tuple(item for position, item in enumerate(mended.items) if position not in gone)
    return _send_changed(actor, row, replace(mended, items=left), found, at)


@transaction.atomic
def give_up_sending(*, actor: Actor, at: datetime, stopped: StoppedSending) -> StoppedSending:
    """Do not send it after all. It stays on record. Raises Refused and NotPossibleNow."""
    row = _held(actor, stopped, at, StoppedStep.GIVE_UP)
    row.save()
    _tell_log(actor, row, EventKind.SENDING_GIVEN_UP, at)
    return row


@transaction.atomic
def note_looked_at(*, actor: Actor, at: datetime, stopped: StoppedSending) -> StoppedSending:
    """As a second person, say that what was covered in an emergency has been looked at. Raises as answer_second."""
    row = _held(actor, stopped, at, StoppedStep.LOOK, second=True)
    row.answered_by_id, row.answered_by_name, row.answered_at = actor.person, actor.name, at
    row.save()
    _tell_log(actor, row, EventKind.SENDING_AGREED, at, outcome="looked_at")
    return row


def _held(
    actor: Actor, stopped: StoppedSending, at: datetime, step: StoppedStep, *, second: bool = False
) -> StoppedSending:
    rows = StoppedSending.objects.select_for_update(of=("self",)).select_related("concern", "decision")
    row = rows.get(pk=stopped.pk)
    (require_agree_to_stopped if second else require_change_stopped)(actor, row)
    try:
        row.state = after_stop(StoppedState(row.state), step)
    except StepRefused as refused:
        said = _("This has been settled already, or does not stand like this any more.")
        raise NotPossibleNow(refused.code, said) from refused
    set_stopped_clock(row, at)
    return row


def _send_changed(actor: Actor, row: StoppedSending, parcel: Parcel, found: Found, at: datetime) -> Share:
    if found.to_danger:
        raise NotPossibleNow(
            "to_danger", _("It is the place itself that is wrong. Only a second person can let this go.")
        )
    row.share = _send(actor, row, parcel, at)
    row.save()
    places = sum(len(hits.stopping) for hits in found.hits.values())
    _tell_log(actor, row, EventKind.SENDING_MASKED, at, outcome=row.state, places=places)
    return row.share


def _send(actor: Actor, row: StoppedSending, parcel: Parcel, at: datetime) -> Share:
    newest = newest_decision(row.concern)
    # A later decision that shares more, or completes an emergency, leaves what was stopped as it was decided.
    if newest is None or newest.outcome == Outcome.DO_NOT_SHARE:
        raise NotSendable("not_decided", _("There is no decision to share this."))
    [addressed] = address_all(actor, [parcel])
    sender = replace(actor, person=row.sent_by_id, name=row.sent_by_name)
    share = deliver(actor, row.concern, row.decision, addressed, at, sender=sender)
    follow_letting_go(actor=actor, at=at, stopped=row, share=share)
    return share


def _looked_at(actor: Actor, row: StoppedSending) -> tuple[Parcel, Found]:
    parcel = _parcel(actor, row)
    concern: Concern = row.concern
    watch = watch_over(actor=actor, children=children_of(concern))
    return parcel, look_through(actor, watch, parcel)


def _parcel(actor: Actor, row: StoppedSending) -> Parcel:
    return parcel_from_text(_unsealed(actor, row, "parcel"))


def _items_with(hits: Mapping[str, Hits]) -> set[int]:
    return {item for place in hits if (item := item_of(place)) is not None}


def _unsealed(actor: Actor, row: StoppedSending, name: str) -> str:
    sealed = bytes(getattr(row, name))
    if not sealed:
        return ""
    return unseal(record=row.concern_id, holder=actor.organisation, field=sealed_as(row, name), sealed=sealed)


def _sealed(actor: Actor, row: StoppedSending, name: str, text: str) -> bytes:
    return seal(record=row.concern_id, holder=actor.organisation, field=sealed_as(row, name), text=text)


def _tell_sender(row: StoppedSending, at: datetime) -> None:
    found = colleague(row.sent_by_id, organisation=row.sender_id)
    key = f"second-look-done:{row.pk}:{_since(row.asked_at)}"
    people = [found] if found else []
    tell_people(people, kind=NoticeKind.SECOND_LOOK_DONE, link_path=link_to(row), key=key, at=at)


def _since(before: datetime | None) -> str:
    """Tells a second asking from the first, so that each is told of once."""
    return before.isoformat() if before else ""


def _tell_log(
    actor: Actor,
    row: StoppedSending,
    kind: EventKind,
    at: datetime,
    *,
    fields: tuple[str, ...] = (),
    outcome: str = "done",
    **detail: str | int,
) -> None:
    children = children_of(row.concern)
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=row.pk,
        child=children[0] if children else None,
        purpose=PURPOSE,
        fields=fields,
        outcome=outcome,
        detail={"reference": row.concern.reference, "to": str(row.recipient_id), **detail},
    )
