"""Moving an ask: hold the row, ask the one transition table, set the next clock, write the step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.requests.errors import NotPossibleNow
from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.policies import SENTENCES
from sharewell.apps.requests.selectors.digests import step_digest
from sharewell.apps.requests.services._words import facts_to_text
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import due, reminder_at
from sharewell.domain.requests import WAITS_FOR, AnswerGone, AnswerKind, AskState, AskStepKind, Refusal, move
from sharewell.domain.sharing import FactAnswer, Rung, StepRefused
from sharewell.kit.crypto import seal_all

PURPOSE = "safeguarding"
EVENTS = {
    AskStepKind.DELIVERED: EventKind.REQUEST_ASKED,
    AskStepKind.OPENED: EventKind.REQUEST_OPENED,
    AskStepKind.OWNED: EventKind.REQUEST_OWNED,
    AskStepKind.CLARIFY_ASKED: EventKind.REQUEST_CLARIFIED,
    AskStepKind.CLARIFIED: EventKind.REQUEST_CLARIFIED,
    AskStepKind.ANSWERED: EventKind.REQUEST_ANSWERED,
    AskStepKind.REOPENED: EventKind.REQUEST_REOPENED,
    AskStepKind.ANSWER_GONE: EventKind.REQUEST_REOPENED,
    AskStepKind.CHALLENGED: EventKind.REQUEST_CHALLENGED,
    AskStepKind.UPHELD: EventKind.REQUEST_UPHELD,
    AskStepKind.FORWARDED: EventKind.REQUEST_FORWARDED,
    AskStepKind.FORWARD_AGREED: EventKind.REQUEST_FORWARDED,
    AskStepKind.WITHDRAWN: EventKind.REQUEST_WITHDRAWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What goes with a step: words that are sealed, and which answer it is."""

    note: str = ""
    facts: Sequence[FactAnswer] = ()
    answer: AnswerKind | None = None
    reason: Refusal | AnswerGone | None = None
    share: UUID | None = None
    named: UUID | None = None


def held(ask: Ask) -> Ask:
    """The ask's row as it stands, held until the transaction ends."""
    return Ask.objects.select_for_update().get(pk=ask.pk)


def require_possible(ask: Ask, step: AskStepKind) -> AskState:
    """The state that a step leads to. Raises NotPossibleNow where it is not possible; nothing was changed."""
    try:
        return move(AskState(ask.state), step)
    except StepRefused as refused:
        raise not_now(refused.code) from refused


def not_now(code: str) -> NotPossibleNow:
    """The refusal of a step, in words."""
    return NotPossibleNow(code, str(SENTENCES[code]))


def take_step(actor: Actor, ask: Ask, step: AskStepKind, at: datetime, said: Said | None = None) -> AskStep:
    """Move a held ask by a step, with the clock of its new state; write the step, save the ask, tell the log.

    Raises:
        NotPossibleNow: the step is not possible from where the ask stands; nothing was changed.
    """
    before, after = AskState(ask.state), require_possible(ask, step)
    ask.state = after
    if after is not before:
        ask.state_at = at
    if WAITS_FOR.get(after) is not WAITS_FOR.get(before):
        set_clock(ask, at)
    return write_step(actor, ask, step, at, said or Said())


def set_clock(ask: Ask, at: datetime) -> None:
    """Start the clock of the ask's state, or stop it where nothing is waited for.

    The day by which it is needed can make it shorter and never longer. Once that day has passed, somebody is told again
    by the clock's own length.
    """
    trigger = WAITS_FOR.get(AskState(ask.state))
    ask.rung = Rung.DUTY
    if trigger is None:
        ask.due_at = ask.next_climb_at = None
        return
    runs_out = due(trigger, urgency=ask.urgency, nation=ask.nation, sector=ask.asked_sector, start=at)
    ask.due_at = min(runs_out, ask.needed_by) if ask.needed_by else runs_out
    ask.next_climb_at = reminder_at(start=at, due_at=ask.due_at if ask.due_at > at else runs_out)


def write_step(actor: Actor, ask: Ask, kind: AskStepKind, at: datetime, said: Said) -> AskStep:
    """Write the next step of a held ask, save the ask, and tell the log."""
    ask.steps_made += 1
    sealed = _sealed(actor, ask, said)
    row = AskStep(
        ask=ask,
        sequence=ask.steps_made,
        kind=kind,
        person=actor.person,
        person_name=actor.name,
        organisation_name=actor.organisation_name,
        at=at,
        answer=said.answer or "",
        reason=said.reason or "",
        share=said.share,
        named=said.named,
        **sealed,
    )
    row.sha256 = step_digest(row, ask)
    row.save(force_insert=True)
    ask.save()
    record_event(
        actor=actor,
        kind=EVENTS[kind],
        at=at,
        record=ask.pk,
        purpose=PURPOSE,
        fields=tuple(sealed),
        version=row.sequence,
        detail={"reference": ask.reference, "step": str(kind), "sha256": row.sha256},
    )
    return row


def _sealed(actor: Actor, ask: Ask, said: Said) -> dict[str, bytes]:
    texts = {"note": said.note, "facts": facts_to_text(said.facts)}
    given = {name: text for name, text in texts.items() if text}
    holder = ask.asker_id if actor.person == SYSTEM.person else actor.organisation
    return seal_all(given, record=ask.pk, holder=holder, prefix="step.", version=ask.steps_made)
