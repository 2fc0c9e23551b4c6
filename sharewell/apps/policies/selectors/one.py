"""One policy: its texts, what happened to it, and what was asked about it."""

from dataclasses import dataclass
from datetime import date

from sharewell.apps.policies.models import Policy, PolicyStep, PolicyVersion, Question, Reading
from sharewell.domain.access import Actor
from sharewell.domain.policies import Stage, State, Text, read_written, state_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A text of a policy as it is looked at. `number` is 0 for the one that is being made."""

    policy: Policy
    text: Text
    number: int
    version: PolicyVersion | None = None


def policy_for(actor: Actor, reference: str) -> Policy | None:
    """The policy of the actor's organisation with this reference; None where there is none."""
    return Policy.objects.filter(organisation=actor.organisation, reference=reference).first()


def state_of(policy: Policy, on: date) -> State:
    """Where a policy stands on a day."""
    return state_on(
        on,
        stage=Stage(policy.stage),
        starts_on=policy.starts_on,
        review_on=policy.review_on,
        ended_on=policy.ended_on,
        number=policy.version,
    )


def draft_of(policy: Policy) -> Shown | None:
    """The text that is being made; None while none is."""
    return Shown(policy=policy, text=read_written(policy.draft), number=0) if policy.draft else None


def versions_of(policy: Policy) -> list[PolicyVersion]:
    """Every version that was approved, the newest first."""
    return list(policy.versions.all())


def in_force(policy: Policy, versions: list[PolicyVersion], *, on: date) -> Shown | None:
    """The version that holds on a day: the newest that has begun; before the first day of the first, that one."""
    begun = [one for one in versions if one.starts_on <= on] or versions[-1:]
    return shown(policy, begun[0]) if begun else None


def shown(policy: Policy, version: PolicyVersion) -> Shown:
    """One version as it is looked at."""
    return Shown(policy=policy, text=read_written(version.text), number=version.number, version=version)


def steps_of(policy: Policy) -> list[PolicyStep]:
    """What happened, the newest first."""
    return list(policy.steps.order_by("-sequence"))


def questions_on(policy: Policy) -> list[Question]:
    """What was asked about it: what waits for an answer first."""
    return list(policy.questions.order_by("answered_at", "at"))


def questions_by(policy: Policy, actor: Actor) -> list[Question]:
    """What the actor asked about it."""
    return list(policy.questions.filter(person=actor.person))


def reading_by(policy: Policy, actor: Actor) -> Reading | None:
    """The newest version that the actor said they have read."""
    return policy.readings.filter(person=actor.person).order_by("-number").first()
