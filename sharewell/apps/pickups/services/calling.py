"""The ways without a screen: read out by telephone, or printed for the post; and the call that confirms either."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import directory_entry, outside_actor
from sharewell.apps.pickups.errors import UnsafeAddress
from sharewell.apps.pickups.policies import require_follow
from sharewell.apps.pickups.services._destination import is_unsafe_address
from sharewell.apps.pickups.services._telling import PURPOSE
from sharewell.apps.shares.policies import require_answer_question
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import OpenedShare, open_share, own_share
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import ShareState
from sharewell.kit.govuk.moments import full_moment_words

UNSAFE = gettext_noop(
    "Do not send a letter there. This address, or how you reach them, is one that the child must be kept safe from, "
    "or that nobody must learn. Check it, or ring them."
)
TELLING = gettext_noop("to read it out by telephone")


def read_for_call(*, actor: Actor, share: Share, at: datetime) -> OpenedShare:
    """The content for whoever on the sending side reads it out or prints it; the look is in the log first.

    Raises:
        Refused: the actor is not on the sending side.
    """
    require_answer_question(actor, share)
    return open_share(actor=actor, share=share, at=at, purpose=TELLING)


@transaction.atomic
def note_letter(*, actor: Actor, share: Share, at: datetime, address: str) -> None:
    """Tell the log that a share was printed for the post to an address, which is kept nowhere.

    Raises:
        Refused: the actor is not on the sending side.
        UnsafeAddress: it is one of those to which nothing of these children may go, or which nobody may learn.
    """
    require_follow(actor, share)
    recipient = directory_entry(share.recipient_id)
    if recipient is None or is_unsafe_address(actor, share, recipient, address):
        raise UnsafeAddress("unsafe_address", _(UNSAFE))
    record_event(actor=actor, kind=EventKind.PAPER_PRINTED, at=at, record=share.pk, purpose=PURPOSE)


@transaction.atomic
def write_down_call(
    *, actor: Actor, share: Share, at: datetime, who: str, when: datetime, read_back: bool
) -> None:
    """Somebody without an account said on the telephone that they have it: a receipt, with who wrote it down.

    Raises:
        Refused: the actor is not on the sending side.
        NotPossibleNow: it was taken back, or is answered.
        BadContent: what was written cannot be kept.
    """
    require_follow(actor, share)
    recipient = _in_place_of(outside_actor(share.recipient_id), actor)
    if share.state == ShareState.DELIVERED:
        open_share(actor=recipient, share=share, at=at, purpose=TELLING)
    said = {"who": who, "when": full_moment_words(when), "by": actor.name}
    note = _("%(who)s said so by telephone on %(when)s. Written down by %(by)s.") % said
    read = _("They read it back.") if read_back else _("They did not read it back.")
    own_share(actor=recipient, share=share, at=at, note=f"{note} {read}")
    record_event(
        actor=actor,
        kind=EventKind.CALL_WRITTEN_DOWN,
        at=at,
        record=share.pk,
        purpose=PURPOSE,
        detail={"reference": share.reference, "read_back": read_back},
    )


def _in_place_of(recipient: Actor, writer: Actor) -> Actor:
    """Who writes down what the recipient said: on their side of the share, and in the writer's own name."""
    named = _("%(by)s for %(who)s") % {"by": writer.name, "who": recipient.name}
    return replace(recipient, person=writer.person, name=named)
