"""Writing down what happens to a policy: hold the row, ask the one table, write the step, tell the log."""

from datetime import datetime

from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.policies.errors import NotPossible
from sharewell.apps.policies.models import Policy, PolicyStep
from sharewell.apps.policies.policies import require_keep_of
from sharewell.apps.policies.selectors import step_digest
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.policies import Stage, Step, moved
from sharewell.domain.sharing.steps import StepRefused
from sharewell.domain.sharing.text import checked

STEP_EVENTS = (EventKind.POLICY_MOVED,)


def held_row(policy: Policy) -> Policy:
    """The policy's row as it stands, held until the transaction ends."""
    return Policy.objects.select_for_update().get(pk=policy.pk)


def kept_row(actor: Actor, policy: Policy) -> Policy:
    """The same for somebody who writes it. Raises Refused, or NotPossible where it has ended."""
    row = held_row(policy)
    require_keep_of(actor, row)
    if row.ended_on:
        raise NotPossible("ended", _("This policy has ended."))
    return row


def move(policy: Policy, step: Step) -> None:
    """Put a held policy into the stage that a step leads to. Raises NotPossible."""
    try:
        policy.stage = moved(Stage(policy.stage), step)
    except StepRefused as refused:
        raise NotPossible(refused.code, refused.sentence) from refused


def write_step(actor: Actor, policy: Policy, step: Step, at: datetime, *, said: str = "") -> PolicyStep:
    """Write the next step of a held policy, save the policy, and tell the log."""
    policy.steps_made += 1
    row = PolicyStep(
        policy=policy,
        sequence=policy.steps_made,
        kind=step,
        version=policy.version if step is Step.APPROVED else 0,
        person=actor.person,
        person_name=actor.name,
        at=at,
        said=checked(said),
    )
    text = policy.versions.filter(number=row.version).values_list("text", flat=True).first()
    row.sha256 = step_digest(row, policy.reference, text or "")
    policy.save()
    row.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EventKind.POLICY_MOVED,
        at=at,
        record=policy.pk,
        version=row.sequence,
        detail={"reference": policy.reference, "step": str(step), "sha256": row.sha256},
    )
    return row


def note_change(actor: Actor, policy: Policy, at: datetime, *fields: str) -> None:
    """Save a held policy, and tell the log in what it was changed."""
    policy.save()
    record_event(
        actor=actor,
        kind=EventKind.POLICY_CHANGED,
        at=at,
        record=policy.pk,
        fields=fields,
        detail={"reference": policy.reference},
    )
