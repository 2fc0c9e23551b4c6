"""What was typed and stopped, kept whole; a second person lets it go (SECURITY A09, A13)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.children.errors import NotPossibleNow, Stopped
from sharewell.apps.children.models import HeldWords
from sharewell.apps.children.policies import (
    require_agree_to_held,
    require_change_held,
    require_keep_entries,
    require_see_held,
)
from sharewell.apps.children.selectors import held_digest
from sharewell.apps.children.services.outgoing import WORDS
from sharewell.apps.children.services.watching import watch_over
from sharewell.apps.organisations.selectors import colleague, directory_entries, recipient_of
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.guarding import Held, Hits
from sharewell.domain.guarding.held import Fields
from sharewell.domain.sharing import StepRefused
from sharewell.domain.sharing.stopping import WAITING, StoppedState, StoppedStep, after_stop
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import keyring
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"
REASON, NOTE = "held.reason", "held.note"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedHeld:
    """Held words in plain text: each text in which something is found now, by its name."""

    row: HeldWords
    held: Held
    hits: Mapping[str, Hits]
    reason: str
    note: str


@transaction.atomic
def hold_words(*, actor: Actor, at: datetime, stopped: Stopped, path: str, fields: Fields) -> HeldWords:
    """Keep what was typed, whole and sealed, in place of what the same person typed there before. Raises Refused."""
    require_keep_entries(actor)
    _give_way(actor, stopped, at)
    row = HeldWords(
        id=new_id(),
        entry_id=stopped.entries[0],
        organisation_id=actor.organisation,
        said_by_id=actor.person,
        said_by_name=actor.name,
        at=at,
        way=stopped.way,
        record=stopped.record,
        to_danger=stopped.to_danger,
        state=StoppedState.STOPPED,
    )
    held = Held(texts=stopped.texts, to=stopped.to, names=stopped.names, path=path, fields=fields)
    row.words = _sealed(actor, row, WORDS, held.to_json())
    row.sha256 = held_digest(row)
    row.save(force_insert=True)
    _tell_log(actor, row, EventKind.WORDS_STOPPED, at, fields=("words",), sha256=row.sha256)
    return row


def open_held(*, actor: Actor, at: datetime, held: HeldWords, purpose: str) -> OpenedHeld:
    """What was to go, with what the guard finds in it now. The look is in the log before. Raises Refused."""
    require_see_held(actor, held)
    record_read(
        actor=actor,
        kind=EventKind.SHIELD_OPENED,
        at=at,
        record=held.pk,
        child=held.entry_id,
        purpose=purpose,
        fields=("words", "reason", "note"),
    )
    words = Held.from_json(_unsealed(actor, held, WORDS, held.words))
    return OpenedHeld(
        row=held,
        held=words,
        hits=_found(actor, held, words),
        reason=_unsealed(actor, held, REASON, held.reason),
        note=_unsealed(actor, held, NOTE, held.note),
    )


@transaction.atomic
def ask_about_held(*, actor: Actor, at: datetime, held: HeldWords, of: UUID, reason: str) -> HeldWords:
    """Ask a colleague to agree that the words go as they are.

    Raises:
        Refused: the actor may not decide about them.
        NotPossibleNow: it was settled already, or the colleague is not somebody who can agree.
        BadContent: no reason is given.
    """
    row = _locked(held)
    require_change_held(actor, row)
    _move(row, StoppedStep.ASK)
    asked = colleague(of, organisation=row.organisation_id)
    if asked is None or asked.person == row.said_by_id or asked.role not in CONTENT_ROLES:
        raise NotPossibleNow("nobody_to_ask", _("Choose a colleague who works with records."))
    row.asked_of_id, row.asked_at = asked.person, at
    row.reason = _sealed(actor, row, REASON, checked(reason, required=True))
    row.save()
    _tell(row, asked.person, NoticeKind.SECOND_LOOK_WANTED, at)
    _tell_log(actor, row, EventKind.SENDING_ASKED, at, fields=("reason",), asked=str(asked.person))
    return row


@transaction.atomic
def answer_held(*, actor: Actor, at: datetime, held: HeldWords, agrees: bool, note: str = "") -> HeldWords:
    """As a second person: agree, and whoever wrote the words can send them as they are for a day; or do not.

    Raises:
        Refused: the actor wrote them, or has nothing to do with them.
        NotPossibleNow: it was settled already.
    """
    row = _locked(held)
    require_agree_to_held(actor, row)
    _move(row, StoppedStep.AGREE if agrees else StoppedStep.REFUSE)
    row.answered_by_id, row.answered_by_name, row.answered_at = actor.person, actor.name, at
    row.note = _sealed(actor, row, NOTE, checked(note)) if note else b""
    row.save()
    _tell(row, row.said_by_id, NoticeKind.SECOND_LOOK_DONE, at)
    outcome = "agreed" if agrees else "not_agreed"
    _tell_log(actor, row, EventKind.SENDING_AGREED, at, fields=("note",), outcome=outcome)
    return row


@transaction.atomic
def give_up_held(*, actor: Actor, at: datetime, held: HeldWords) -> HeldWords:
    """Do not send the words. They stay on record. Raises Refused and NotPossibleNow."""
    row = _locked(held)
    require_change_held(actor, row)
    _move(row, StoppedStep.GIVE_UP)
    row.save()
    _tell_log(actor, row, EventKind.SENDING_GIVEN_UP, at)
    return row


def _give_way(actor: Actor, stopped: Stopped, at: datetime) -> None:
    """What the same person wrote in the same place before is not sent any more."""
    before = HeldWords.objects.select_for_update().filter(
        entry_id=stopped.entries[0],
        said_by_id=actor.person,
        way=stopped.way,
        record=stopped.record,
        state__in=WAITING,
    )
    for row in before:
        row.state = StoppedState.GIVEN_UP
        row.save(update_fields=["state"])
        _tell_log(actor, row, EventKind.SENDING_GIVEN_UP, at)


def _found(actor: Actor, row: HeldWords, words: Held) -> dict[str, Hits]:
    """What is found now for any of those who would read it."""
    watch = watch_over(actor=actor, children=[row.entry_id])
    found: dict[str, Hits] = {}
    for entry in directory_entries(words.to).values():
        guard = watch.guard_for(recipient_of(entry))
        for name, text in words.texts.items():
            hits = guard.find(text)
            if hits.stops and len(hits) >= len(found.get(name, ())):
                found[name] = hits
    return found


def _locked(held: HeldWords) -> HeldWords:
    return HeldWords.objects.select_for_update().get(pk=held.pk)


def _move(row: HeldWords, step: StoppedStep) -> None:
    try:
        row.state = after_stop(StoppedState(row.state), step)
    except StepRefused as refused:
        said = _("This has been settled already, or does not stand like this any more.")
        raise NotPossibleNow(refused.code, said) from refused


def _sealed(actor: Actor, row: HeldWords, name: str, text: str) -> bytes:
    ring = keyring(holder=actor.organisation, records=[row.entry_id])
    return ring.seal(record=row.entry_id, field=f"{name}.{row.pk}", text=text)


def _unsealed(actor: Actor, row: HeldWords, name: str, sealed: Any) -> str:
    if not sealed:
        return ""
    ring = keyring(holder=actor.organisation, records=[row.entry_id])
    return ring.unseal(record=row.entry_id, field=f"{name}.{row.pk}", sealed=bytes(sealed))


def _tell(row: HeldWords, person: UUID, kind: NoticeKind, at: datetime) -> None:
    found = colleague(person, organisation=row.organisation_id)
    link, key = f"/children/held/{row.pk}/", f"held:{kind}:{row.pk}:{at.isoformat()}"
    tell_people([found] if found else [], kind=kind, link_path=link, key=key, at=at)


def _tell_log(
    actor: Actor,
    row: HeldWords,
    kind: EventKind,
    at: datetime,
    *,
    fields: tuple[str, ...] = (),
    outcome: str = "done",
    **detail: str | int,
) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=row.pk,
        child=row.entry_id,
        purpose=PURPOSE,
        fields=fields,
        version=1,
        outcome=outcome,
        detail={"way": row.way, **detail},
    )
