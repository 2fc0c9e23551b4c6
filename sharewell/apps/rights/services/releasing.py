"""Letting an answer go: once, as it was read, after everything was asked again that could have changed."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.pickups.services import leave_letter
from sharewell.apps.rights.errors import NotPossibleNow, NotReady
from sharewell.apps.rights.models import PreparedAnswer, RightsRequest
from sharewell.apps.rights.policies import require_see
from sharewell.apps.rights.selectors import newest_answer, released_answers
from sharewell.apps.rights.services._answer import document_in, refuse_unsafe
from sharewell.apps.rights.services._guarding import require_untold
from sharewell.apps.rights.services._steps import held_row, open_row, write_step
from sharewell.apps.rights.services.preparing import draft_answer
from sharewell.domain.access import Actor
from sharewell.domain.rights import Happened, Stage, Way


@transaction.atomic
def release(
    *, actor: Actor, request: RightsRequest, at: datetime, way: Way, how: str, purpose: str, email: str = ""
) -> PreparedAnswer:
    """Let the answer go that the second reader read. The request has ended then.

    Raises:
        Refused: the actor does not work with this.
        NotPossibleNow: it has ended, was changed since it was read, something came in since, or the family must not
            be told at present.
        NotReady: it would tell what must be kept safe, or it is not said how it goes.
    """
    row = open_row(actor, request)
    answer = newest_answer(row)
    if row.stage != Stage.READ or answer is None or answer.change != row.changes:
        raise NotPossibleNow("not_read", _("A second person has to read the answer as it is now."))
    if not how.strip():
        raise NotReady("no_words", _("Write how it reaches them, and how you know that this is safe."))
    require_untold(row)
    _require_as_read(actor, row, answer, at, purpose)
    row.stage, row.ending, row.ended_at, row.due_at = Stage.ENDED, answer.ending, at, None
    write_step(actor, row, Happened.RELEASED, at, note=f"{WAY[way]} {how}", answer=answer)
    if way is Way.LINK:
        _leave(actor, row, answer, email, at)
    return answer


@transaction.atomic
def leave_again(*, actor: Actor, request: RightsRequest, at: datetime, email: str) -> None:
    """A new link to an answer that went, where the first ran out or was lost. The same document goes.

    Raises:
        Refused: the actor does not work with this.
        NotPossibleNow: nothing was answered, or the family must not be told at present.
        NothingToLeave: there is no address.
    """
    row = held_row(request)
    require_see(actor, row)
    went = released_answers(row)
    if not went or went[-1].answer is None:
        raise NotPossibleNow("not_answered", _("This has not been answered yet."))
    require_untold(row)
    _leave(actor, row, went[-1].answer, email, at)
    write_step(actor, row, Happened.RELEASED, at, note=WAY[Way.LINK], answer=went[-1].answer)


def _leave(actor: Actor, row: RightsRequest, answer: PreparedAnswer, email: str, at: datetime) -> None:
    answer.request = row
    document = document_in(answer)
    leave_letter(actor=actor, record=row.pk, reference=row.reference, document=document, email=email, at=at)


WAY = {Way.PRINTED: "Printed.", Way.LINK: "By a link with a code."}


def _require_as_read(
    actor: Actor, row: RightsRequest, answer: PreparedAnswer, at: datetime, purpose: str
) -> None:
    """Law's tests, the search and the guard once more: what came in since the reading must be looked at."""
    draft = draft_answer(actor=actor, request=row, at=at, purpose=purpose)
    if draft.lacks or draft.ending != answer.ending:
        raise NotPossibleNow(
            "changed_since",
            _("Something was added or changed since this was read. Look at it and have it read again."),
        )
    refuse_unsafe(draft)
