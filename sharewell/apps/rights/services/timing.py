"""What starts, stops and lengthens the clock, and what else is written down on the way."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.rights.errors import NotPossibleNow, NotReady
from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.selectors import steps_of
from sharewell.apps.rights.services._steps import open_row, write_step
from sharewell.domain.access import Actor
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Ending, Happened, Right, Stage, steps_now

NEEDS_WORDS = frozenset({Happened.MEANING_ASKED, Happened.EXTENDED, Happened.NOTE})


@transaction.atomic
def take_step(
    *, actor: Actor, request: RightsRequest, at: datetime, kind: Happened, on: date, words: str = ""
) -> None:
    """Write down what happened, on the day on which it did; the clock follows.

    Raises:
        Refused: the actor does not work with this.
        NotPossibleNow: it cannot happen now, or the request has ended.
        NotReady: the day is in the future or before the request came, or words are missing.
    """
    row = open_row(actor, request)
    if kind not in steps_now(Right(row.right), [Happened(one.kind) for one in steps_of(row)]):
        raise NotPossibleNow("not_now", _("This was done already, or cannot be done now."))
    if not row.received_on <= on <= local_day(at):
        raise NotReady("no_such_day", _("Choose a day from the one on which the request came until today."))
    if kind in NEEDS_WORDS and not words.strip():
        raise NotReady("no_words", _("Write what was said."))
    if kind is Happened.EXTENDED and row.due_at is not None and at > row.due_at:
        raise NotPossibleNow("too_late", _("The month is over. It can be made longer only before it ends."))
    write_step(actor, row, kind, at, on=on, note=words)


@transaction.atomic
def withdraw(*, actor: Actor, request: RightsRequest, at: datetime, reason: str) -> None:
    """Whoever asked does not want an answer any more. Raises Refused, NotPossibleNow, or NotReady without a reason."""
    row = open_row(actor, request)
    if not reason.strip():
        raise NotReady("no_words", _("Write how you know that they do not want an answer."))
    row.stage, row.ending, row.ended_at = Stage.ENDED, Ending.WITHDRAWN, at
    write_step(actor, row, Happened.WITHDRAWN, at, note=reason)
