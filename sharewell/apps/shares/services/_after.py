"""What every step after sending does: take the next place, seal for a copy, start and end an errand, tell the log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import colleague_or_leads, directory_entry
from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import Errand, Share
from sharewell.apps.shares.services._notices import tell, tell_desk, tell_owner, tell_sender
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import due, reminder_at
from sharewell.domain.sharing import ERRAND_CLOCKS, ErrandKind, Rung
from sharewell.kit.crypto import RecordGone, seal_all
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"
WAITING: dict[ErrandKind, NoticeKind] = {
    ErrandKind.CONFIRM_CORRECTION: NoticeKind.CORRECTION_WAITING,
    ErrandKind.ANSWER_RETURN: NoticeKind.RETURN_WAITING,
    ErrandKind.ANSWER_PASSING_ON: NoticeKind.PASSING_ON_WAITING,
}
NEWS: dict[ErrandKind, NoticeKind] = {
    ErrandKind.CONFIRM_CORRECTION: NoticeKind.CORRECTION_MOVED,
    ErrandKind.ANSWER_RETURN: NoticeKind.RETURN_MOVED,
    ErrandKind.ANSWER_PASSING_ON: NoticeKind.PASSING_ON_MOVED,
}


def next_place(share: Share) -> int:
    """The next place in the count of what happened to a held share. It is saved."""
    share.after_made += 1
    share.save(update_fields=["after_made"])
    return share.after_made


def sealed_for(share: Share, texts: Mapping[str, str], *, version: int) -> dict[str, bytes]:
    """Texts sealed under a share's key with the hand of whoever sent that share.

    A correction goes to copies that its writer has no key to and must not be able to read: writing needs the sender's.
    """
    try:
        return seal_all(texts, record=share.pk, holder=share.sender_id, version=version)
    except RecordGone:
        # The sender destroyed its copy: the recipient's stands, and what is true of it must still reach it.
        return seal_all(texts, record=share.pk, holder=share.recipient_id, version=version)


def made_by(actor: Actor, at: datetime) -> dict[str, Any]:
    """Who did it, for a row that says so."""
    return {
        "person_id": actor.person,
        "person_name": actor.name,
        "organisation_name": actor.organisation_name,
        "at": at,
    }


def start_errand(actor: Actor, share: Share, kind: ErrandKind, at: datetime) -> Errand:
    """Give one side of a share something to do, with its clock, and tell them. The actor's side waits for it."""
    of_sender = kind is ErrandKind.ANSWER_PASSING_ON
    runs_out = due(ERRAND_CLOCKS[kind], urgency=share.urgency, nation=share.nation, start=at)
    errand = Errand.objects.create(
        kind=kind,
        share=share,
        organisation_id=share.sender_id if of_sender else share.recipient_id,
        waits_id=actor.organisation,
        waits_person_id=actor.person,
        since=at,
        due_at=runs_out,
        next_climb_at=reminder_at(start=at, due_at=runs_out),
        rung=Rung.DUTY,
    )
    _tell_of(errand, share, at)
    return errand


def end_errand(errand: Errand) -> None:
    """Have an errand done, once: of two who do it at once, the second is told.

    Raises:
        NotPossibleNow: it is done already.
    """
    row = Errand.objects.select_for_update().get(pk=errand.pk)
    if row.due_at is None:
        raise NotPossibleNow("done_already", _("Somebody has done this already."))
    row.due_at = row.next_climb_at = None
    row.save(update_fields=["due_at", "next_climb_at"])


def tell_waiting(errand: Errand, share: Share, *, key: str, at: datetime) -> None:
    """Tell whoever waits for an errand that there is news; when they have left, the leads of their organisation."""
    people = colleague_or_leads(errand.waits_person_id, organisation=errand.waits_id)
    tell(share, people, kind=NEWS[ErrandKind(errand.kind)], key=key, at=at)


def log_after(
    actor: Actor,
    share: Share,
    kind: EventKind,
    at: datetime,
    *,
    version: int,
    sha256: str = "",
    fields: tuple[str, ...] = (),
    **more: str | int | bool,
) -> None:
    """Tell the log of something that happened to a share after it went."""
    digest = {"sha256": sha256} if sha256 else {}
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=share.pk,
        purpose=PURPOSE,
        fields=fields,
        version=version,
        detail={"reference": share.reference, **more, **digest},
    )


def is_outside(share: Share) -> bool:
    """Whether a share went to somebody with no account, who hears of anything through whoever sent it."""
    found = directory_entry(share.recipient_id)
    return bool(found and found.outside_of)


def _tell_of(errand: Errand, share: Share, at: datetime) -> None:
    kind, key = WAITING[ErrandKind(errand.kind)], f"errand:{errand.pk}"
    if errand.kind == ErrandKind.ANSWER_PASSING_ON:
        tell_sender(share, kind=kind, key=key, at=at)
    elif is_outside(share):
        tell_sender(share, kind=NoticeKind.PICKUP_AGAIN, key=key, at=at)
    else:
        tell_desk(share, kind=kind, key=key, at=at)
        tell_owner(share, kind=kind, key=key, at=at)
