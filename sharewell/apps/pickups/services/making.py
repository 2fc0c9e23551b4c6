"""Leaving a share to be collected: a link goes by e-mail, and a code another way."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.pickups.errors import NothingToLeave
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.policies import may_leave, require_follow
from sharewell.apps.pickups.selectors import lives, named_thing, outside_of, pick_ups_for
from sharewell.apps.pickups.services._destination import is_danger
from sharewell.apps.pickups.services._telling import tell_log
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.pickups import PickUpEnd
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind, queue_notice

DANGER = gettext_noop(
    "Do not send anything there. Their name, number or e-mail address is one that the child must be kept safe from. "
    "Check it, and ask your lead before you ring them."
)


@transaction.atomic
def leave_for_collection(*, actor: Actor, thing: Share | Ask, at: datetime) -> PickUp:
    """Make a pick-up of a share or an ask and mail its link. Those made before can be opened no more.

    Raises:
        Refused: the actor is not on the sending or asking side, or the recipient has accounts.
        NothingToLeave: it was taken or given back, withdrawn or answered, its recipient is suspended, or nothing about
            these children may go where the recipient is reached.
    """
    require_follow(actor, thing)
    permission = may_leave(actor, thing)
    recipient = directory_entry(outside_of(thing))
    if not permission or recipient is None:
        raise NothingToLeave(permission.code, permission.sentence)
    if is_danger(actor, thing, recipient):
        raise NothingToLeave("never_send_to", _(DANGER))
    _end_earlier(actor, thing, at)
    row = PickUp.objects.create(
        **named_thing(thing),
        sender_id=actor.organisation,
        made_by_id=actor.person,
        made_by_name=actor.name,
        made_at=at,
        expires_at=at + lives().wait(thing.urgency),
        seen_at=at,
    )
    tell_log(actor, EventKind.PICKUP_MADE, row, at, reference=thing.reference)
    queue_notice(
        to=recipient.notice_email,
        kind=NoticeKind.PICKUP_WAITING,
        link_path=f"/pick-up/{row.pk}/",
        at=at,
        key=f"pickup:{row.pk}",
        urgent=is_urgent(thing.urgency),
    )
    tell_log(actor, EventKind.PICKUP_SENT, row, at, by="mail")
    return row


def _end_earlier(actor: Actor, thing: Share | Ask, at: datetime) -> None:
    for row in pick_ups_for(thing).select_for_update().filter(ended_at=None):
        row.ended_at, row.ended_because = at, PickUpEnd.REPLACED
        row.save(update_fields=["ended_at", "ended_because"])
        tell_log(actor, EventKind.PICKUP_ENDED, row, at, why=str(PickUpEnd.REPLACED))
