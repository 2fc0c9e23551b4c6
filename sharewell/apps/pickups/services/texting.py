"""The code by text, where it cannot be read out. It is made when the text leaves, and stored nowhere."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.pickups.errors import CodeNotTexted
from sharewell.apps.pickups.models import PickUp
from sharewell.apps.pickups.policies import require_follow
from sharewell.apps.pickups.selectors import code_to_read_out, named_thing, share_of
from sharewell.apps.pickups.services._destination import is_unsafe_number
from sharewell.apps.pickups.services._telling import tell_log, tell_maker
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.notify.codes import (
    code_texts_of,
    forget_numbers,
    link_went_by_notify,
    lost_codes,
    note_told_of,
    queue_code,
)
from sharewell.kit.notify.transports import has_texts

MOST_TEXTS = 3
"""For one pick-up: enough for a slip of the finger, too few to trouble a stranger."""
PATH = "/pick-up/"


@transaction.atomic
def text_code(*, actor: Actor, share: Share, number: str, at: datetime) -> None:
    """Have the code of the newest pick-up texted to a number, as `domain.reaching.dialled` gives it.

    Only whoever made the pick-up, and only while they could read the code out.

    Raises:
        Refused: the actor is not on the sending side.
        CodeNotTexted: it is not theirs to give now, three went, Notify has the link already, texts are not set up
            here, or nothing about these children may go to that number.
    """
    require_follow(actor, share)
    row = PickUp.objects.select_for_update().filter(**named_thing(share)).order_by("-made_at").first()
    if not has_texts() or row is None or not code_to_read_out(row, person=actor.person, at=at):
        raise CodeNotTexted("no_code", _("There is no code to text now. Make a new link and code."))
    link = f"{PATH}{row.pk}/"
    if link_went_by_notify(link):
        raise CodeNotTexted(
            "both_halves",
            _(
                "The link went by the same service that sends texts. It must not have both. Read the code out."
            ),
        )
    went = len(code_texts_of(link))
    if went >= MOST_TEXTS:
        raise CodeNotTexted("too_many", _("The code was texted three times. Ring them and read it out."))
    recipient = directory_entry(share.recipient_id)
    if recipient is None or is_unsafe_number(actor, share, recipient, number):
        raise CodeNotTexted(
            "unsafe_number",
            _(
                "Do not text this number. It is one that the child must be kept safe from. Check it, or ring them."
            ),
        )
    queue_code(thing=row.pk, link_path=PATH, number=number, key=f"pickup-code:{row.pk}:{went}", at=at)
    tell_log(actor, EventKind.PICKUP_SENT, row, at, by="text")


def after_texts(*, actor: Actor, at: datetime) -> int:
    """Tell those who sent a text that did not go, and forget the numbers of those that are over; says of how many.

    `actor` is the system.
    """
    with transaction.atomic():
        lost = lost_codes()
        rows = PickUp.objects.select_related("share").filter(pk__in=lost)
        for row in rows:
            tell_maker(row, share_of(row), what=f"text-lost-{lost[row.pk].pk}", at=at)
        note_told_of(lost.values(), at=at)
        return len(lost) + forget_numbers(at)
