"""Writing down what happens to an agreement: hold the row, ask the one table, write the step, tell the log."""

from datetime import datetime

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.models import Agreement, AgreementStep
from sharewell.apps.agreements.selectors import step_digest
from sharewell.apps.audit.services import record_event
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Stage, Step, moved
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing.steps import StepRefused
from sharewell.domain.sharing.text import checked

EVENTS = {
    Step.STARTED: EventKind.AGREEMENT_STARTED,
    Step.SIGNED: EventKind.AGREEMENT_SIGNED,
    Step.JOINED: EventKind.AGREEMENT_SIGNED,
    Step.DECLINED: EventKind.AGREEMENT_DECLINED,
    Step.IN_FORCE: EventKind.AGREEMENT_IN_FORCE,
    Step.LEFT: EventKind.AGREEMENT_LEFT,
    Step.ENDED: EventKind.AGREEMENT_ENDED,
}
STEP_EVENTS = (*dict.fromkeys(EVENTS.values()), EventKind.AGREEMENT_MOVED)


def held_row(agreement: Agreement) -> Agreement:
    """The agreement's row as it stands, held until the transaction ends."""
    return Agreement.objects.select_for_update().get(pk=agreement.pk)


def move(agreement: Agreement, step: Step, sentence: str = "") -> None:
    """Put a held agreement into the stage that a step leads to. Raises NotPossible."""
    try:
        agreement.stage = moved(Stage(agreement.stage), step)
    except StepRefused as refused:
        raise NotPossible(refused.code, sentence or refused.sentence) from refused


def write_step(
    actor: Actor, agreement: Agreement, step: Step, at: datetime, *, version: int = 0, said: str = ""
) -> AgreementStep:
    """Write the next step of a held agreement, save the agreement, and tell the log."""
    agreement.steps_made += 1
    row = AgreementStep(
        agreement=agreement,
        sequence=agreement.steps_made,
        kind=step,
        version=version,
        person=actor.person,
        person_name=actor.name,
        organisation=actor.organisation,
        organisation_name=actor.organisation_name,
        at=at,
        said=checked(said),
    )
    text = agreement.versions.filter(number=version).values_list("text", flat=True).first()
    row.sha256 = step_digest(row, agreement.reference, text or "")
    agreement.save()
    row.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EVENTS.get(step, EventKind.AGREEMENT_MOVED),
        at=at,
        record=agreement.pk,
        version=row.sequence,
        detail={"reference": agreement.reference, "step": str(step), "sha256": row.sha256},
    )
    return row


def note_change(actor: Actor, agreement: Agreement, at: datetime, *fields: str) -> None:
    """Tell the log that a draft was changed, and in what."""
    detail = {"reference": agreement.reference}
    record_event(
        actor=actor,
        kind=EventKind.AGREEMENT_CHANGED,
        at=at,
        record=agreement.pk,
        fields=fields,
        detail=detail,
    )
