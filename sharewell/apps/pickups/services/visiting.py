"""What whoever collected a share does with it during their visit, in the name of the outside recipient."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.attachments.services import OpenedFile, Part, open_given
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.selectors import share_of
from sharewell.apps.pickups.services._seen import note_seen
from sharewell.apps.pickups.services._telling import tell_log, tell_maker
from sharewell.apps.pickups.services.ending import leave_visit
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.selectors.after import corrected_at_place, return_ask_of
from sharewell.apps.shares.services import (
    NotPossibleNow,
    OpenedShare,
    Returned,
    answer_return,
    answer_share,
    ask_back,
    confirm_correction,
    open_share,
    own_share,
)
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import GONE, Answer, ReturnAnswer, ShareState

READING = gettext_noop("to read what was left")


@transaction.atomic
def read_here(*, actor: Actor, pick_up: PickUp, at: datetime) -> OpenedShare:
    """The content, for the visit's page or a copy. Raises Refused."""
    note_seen(pick_up, at)
    return open_share(actor=actor, share=share_of(pick_up), at=at, purpose=READING)


def open_file_here(
    *, actor: Actor, pick_up: PickUp, at: datetime, attachment: UUID, part: Part = Part.COPY
) -> OpenedFile:
    """A file that came with the share, or the small picture of it; the look is in the log first.

    Raises:
        Refused: it did not come with this share, or was given back.
        attachments' NotPossibleNow: it is kept no more.
    """
    note_seen(pick_up, at)
    record = share_of(pick_up).pk
    return open_given(actor=actor, at=at, attachment=attachment, record=record, part=part, purpose=READING)


@transaction.atomic
def take_on_here(*, actor: Actor, pick_up: PickUp, at: datetime) -> None:
    """Say that they have it and will deal with it. Raises Refused and NotPossibleNow."""
    note_seen(pick_up, at)
    own_share(actor=actor, share=share_of(pick_up), at=at)
    tell_maker(pick_up, share_of(pick_up), what="owned", at=at)


@transaction.atomic
def answer_here(*, actor: Actor, pick_up: PickUp, at: datetime, outcome: Answer, note: str) -> None:
    """Tell the sender the outcome; who answers has taken it on. Raises Refused, NotPossibleNow and BadContent."""
    note_seen(pick_up, at)
    if Share.objects.get(pk=share_of(pick_up).pk).state == ShareState.OPENED:
        own_share(actor=actor, share=share_of(pick_up), at=at)
    answer_share(actor=actor, share=share_of(pick_up), at=at, outcome=outcome, note=note)


@transaction.atomic
def ask_here(*, actor: Actor, pick_up: PickUp, at: datetime, question: str) -> None:
    """Ask the sender the one question. Raises Refused, NotPossibleNow and BadContent."""
    note_seen(pick_up, at)
    ask_back(actor=actor, share=share_of(pick_up), at=at, question=question)


@transaction.atomic
def confirm_here(*, actor: Actor, pick_up: PickUp, at: datetime, sequence: int, did: str) -> None:
    """Say that a correction was read. Raises Refused, NotPossibleNow (also where there is none) and BadContent."""
    note_seen(pick_up, at)
    corrected = corrected_at_place(share_of(pick_up), sequence)
    if corrected is None:
        raise NotPossibleNow("no_such_correction", _("There is no such correction."))
    confirm_correction(actor=actor, corrected=corrected, did=did, at=at)


@transaction.atomic
def give_back_here(*, actor: Actor, pick_up: PickUp, at: datetime, answer: ReturnAnswer, words: str) -> None:
    """Say what became of what was asked back; once all is given back, the visit is over.

    Raises:
        Refused, NotPossibleNow (also where nothing was asked) and BadContent.
    """
    note_seen(pick_up, at)
    ask = return_ask_of(share_of(pick_up))
    if ask is None:
        raise NotPossibleNow("nothing_asked", _("Nothing waits for an answer here."))
    answer_return(actor=actor, ask=ask, returned=Returned(answer=answer, words=words), at=at)
    if Share.objects.get(pk=share_of(pick_up).pk).state in GONE:
        leave_visit(actor=actor, pick_up=pick_up, at=at)


@transaction.atomic
def note_copy(*, actor: Actor, pick_up: PickUp, at: datetime, copy: str, form: str) -> None:
    """Tell the log that a copy was taken: its reference, and whether it is plain or sealed."""
    note_seen(pick_up, at)
    tell_log(actor, EventKind.PICKUP_DOWNLOADED, pick_up, at, copy=copy, form=form)
