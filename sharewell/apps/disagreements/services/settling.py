"""Answering another view, taking it up a level, and closing it."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.disagreements.errors import NotPossibleNow
from sharewell.apps.disagreements.models import Disagreement, DisagreementStep
from sharewell.apps.disagreements.policies import SENTENCES, require_see
from sharewell.apps.disagreements.services._steps import (
    Said,
    held,
    set_level,
    tell_both,
    tell_side,
    write_step,
)
from sharewell.apps.disagreements.services._words_out import let_view
from sharewell.domain.access import Actor
from sharewell.domain.disagreements import (
    Ending,
    Level,
    State,
    StepKind,
    StepRefused,
    ending_of,
    level_above,
)
from sharewell.domain.sharing.text import checked
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def answer_disagreement(
    *, actor: Actor, disagreement: Disagreement, words: str, at: datetime
) -> DisagreementStep:
    """Say something to it, from either side. The clock of the level runs on: only taking up or closing ends it.

    Raises:
        Refused: the actor is on neither side.
        NotPossibleNow: it is closed.
        BadContent: nothing is said.
    """
    row = _open(actor, disagreement)
    words = let_view(actor, row, "answer_disagreement", at, checked(words, required=True))
    step = write_step(actor, row, Said(kind=StepKind.ANSWERED, words=words), at)
    from_raiser = actor.organisation == row.raiser_id
    kind = NoticeKind.DISAGREEMENT_WAITING if from_raiser else NoticeKind.DISAGREEMENT_MOVED
    tell_side(row, raiser=not from_raiser, kind=kind, at=at)
    return step


@transaction.atomic
def take_up_disagreement(
    *, actor: Actor, disagreement: Disagreement, words: str, at: datetime
) -> DisagreementStep:
    """Take it to the next level now, from either side. Raises as answer_disagreement does."""
    row = _open(actor, disagreement)
    checked(words, required=True)
    try:
        above = level_above(Level(row.level))
    except StepRefused as refused:
        raise NotPossibleNow(refused.code, str(SENTENCES[refused.code])) from refused
    words = let_view(actor, row, "take_up_disagreement", at, words)
    set_level(row, above, at)
    step = write_step(actor, row, Said(kind=StepKind.TAKEN_UP, words=words), at)
    tell_both(row, kind=NoticeKind.DISAGREEMENT_CLIMBED, at=at)
    return step


@transaction.atomic
def close_disagreement(
    *, actor: Actor, disagreement: Disagreement, ending: Ending, words: str, at: datetime
) -> DisagreementStep:
    """Close it: whoever raised it agrees now, or both views stand. Either way both stay on record.

    Raises:
        Refused: the actor is on neither side.
        NotPossibleNow: it is closed already, or cannot be closed so yet or by this side.
        BadContent: nothing is said.
    """
    row = _open(actor, disagreement)
    checked(words, required=True)
    answered = row.steps.filter(kind=StepKind.ANSWERED, organisation=row.other_id).exists()
    by_raiser = actor.organisation == row.raiser_id
    try:
        row.state = ending_of(
            State(row.state), Level(row.level), ending, by_raiser=by_raiser, answered=answered
        )
    except StepRefused as refused:
        raise NotPossibleNow(refused.code, str(SENTENCES[refused.code])) from refused
    words = let_view(actor, row, "close_disagreement", at, words)
    row.due_at = row.next_climb_at = None
    step = write_step(actor, row, Said(kind=StepKind.CLOSED, words=words, outcome=ending), at)
    tell_both(row, kind=NoticeKind.DISAGREEMENT_MOVED, at=at)
    return step


def _open(actor: Actor, disagreement: Disagreement) -> Disagreement:
    row = held(disagreement)
    require_see(actor, row)
    if row.state != State.OPEN:
        raise NotPossibleNow("closed_already", str(SENTENCES["closed_already"]))
    return row
