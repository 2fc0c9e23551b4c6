"""What the receiving side does: take on, act, answer. Each is a receipt with person and time."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import Colleague, colleague
from sharewell.apps.shares.models import Receipt, Share
from sharewell.apps.shares.policies import require_receive
from sharewell.apps.shares.services._moving import Words, held, moved, step_taken
from sharewell.apps.shares.services._notices import tell, tell_sender
from sharewell.apps.shares.services._words_out import let_words
from sharewell.domain.access import PICK_UP, Actor, Permission, Refused
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing import Answer, Step
from sharewell.domain.sharing.text import checked
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"


@transaction.atomic
def own_share(
    *, actor: Actor, share: Share, at: datetime, owner: UUID | None = None, note: str = ""
) -> Receipt:
    """Take a share on, or give it to a colleague who works with records. Giving it on is the same step again.

    Raises:
        Refused: the actor is not on the receiving side, or the colleague cannot take it.
        NotPossibleNow: it is not opened yet, or is finished.
    """
    row = held(share)
    require_receive(actor, row)
    taker = None if _has_no_account(actor, owner) else _taker(actor, owner)
    moved(row, Step.OWN, at)
    row.owner_id, row.owner_name = (taker.person, taker.name) if taker else (actor.person, actor.name)
    said = let_words(actor, row, "own_share", at, {"note": checked(note)})
    receipt = step_taken(actor, row, Step.OWN, at, Words(**said), purpose=PURPOSE)
    if taker and taker.person != actor.person:
        key = f"given:{row.pk}:{receipt.sequence}"
        tell(row, [taker], kind=NoticeKind.GIVEN_TO_YOU, key=key, at=at)
    return receipt


@transaction.atomic
def act_on_share(*, actor: Actor, share: Share, at: datetime, note: str) -> Receipt:
    """Write down what was done. It can be done again; the clock for the answer runs on.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: nobody owns it yet, or it is finished.
        BadContent: nothing is said.
    """
    row = held(share)
    require_receive(actor, row)
    moved(row, Step.ACT, at)
    said = let_words(actor, row, "act_on_share", at, {"note": checked(note, required=True)})
    return step_taken(actor, row, Step.ACT, at, Words(**said), purpose=PURPOSE)


@transaction.atomic
def answer_share(*, actor: Actor, share: Share, at: datetime, outcome: Answer, note: str) -> Receipt:
    """Tell the sender the outcome, in a word and in their own words. It ends the share's clocks.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: nobody owns it yet, or it is answered.
        BadContent: nothing is said.
    """
    row = held(share)
    require_receive(actor, row)
    moved(row, Step.ANSWER, at)
    said = let_words(actor, row, "answer_share", at, {"note": checked(note, required=True)})
    words = Words(**said, outcome=Answer(outcome))
    receipt = step_taken(actor, row, Step.ANSWER, at, words, purpose=PURPOSE)
    tell_sender(row, kind=NoticeKind.SHARE_MOVED, key=f"answered:{row.pk}", at=at)
    return receipt


def _has_no_account(actor: Actor, owner: UUID | None) -> bool:
    """Whether somebody outside takes it on for themself: there is nobody else there to give it to."""
    return actor.origin == PICK_UP and owner in (None, actor.person)


def _taker(actor: Actor, owner: UUID | None) -> Colleague:
    taker = colleague(owner or actor.person, organisation=actor.organisation)
    if taker is None or taker.role not in CONTENT_ROLES:
        raise Refused(Permission.no("no_such_colleague", _("This colleague cannot take this on.")))
    return taker
