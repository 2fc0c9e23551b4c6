"""Writing down what is done about a breach: hold the row, seal what was said, write the step, tell the log."""

import json
from datetime import datetime
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.breaches.models import Breach, BreachStep
from sharewell.apps.breaches.policies import require_work
from sharewell.apps.breaches.selectors import step_digest
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.breaches import Step
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import seal

FIELD = "breach.said"
STEP_EVENTS = (EventKind.BREACH_REPORTED, EventKind.BREACH_MOVED)


def held(breach: Breach) -> Breach:
    """The breach's row as it stands, held until the transaction ends."""
    return Breach.objects.select_for_update().get(pk=breach.pk)


def workable(actor: Actor, breach: Breach) -> Breach:
    """The same, for whoever answers for it while it is open. Raises Refused."""
    row = held(breach)
    require_work(actor, row)
    return row


def write_step(actor: Actor, row: Breach, kind: Step, at: datetime, **said: str) -> BreachStep:
    """Write the next step of a held breach, save the breach, and tell the log. Raises BadContent."""
    row.steps_made += 1
    step = BreachStep(
        breach=row,
        sequence=row.steps_made,
        kind=kind,
        person=actor.person,
        person_name=actor.name,
        at=at,
        said=_sealed(actor.organisation, row, said),
    )
    step.sha256 = step_digest(step, row.reference)
    row.save()
    step.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EventKind.BREACH_REPORTED if kind is Step.REPORTED else EventKind.BREACH_MOVED,
        at=at,
        record=row.pk,
        fields=sorted(name for name, text in said.items() if text),
        version=step.sequence,
        detail={"reference": row.reference, "step": str(kind), "sha256": step.sha256},
    )
    return step


def _sealed(holder: UUID, row: Breach, said: dict[str, str]) -> bytes:
    kept = {name: checked(text) for name, text in said.items() if text}
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True)
    return seal(record=row.pk, holder=holder, field=FIELD, text=text, version=row.steps_made)
