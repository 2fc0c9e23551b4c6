"""Policies in the history: drafted from short answers, one approved; then read by some and asked about."""

from dataclasses import replace
from datetime import timedelta

from sharewell.apps.policies.selectors import Policy, text_digest
from sharewell.apps.policies.services import acknowledge, approve_policy, ask_about, start_set, write_part
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.access import Actor
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import Part, read_written


def keep_policies(stage: Stage, step: Step) -> None:
    """A leader has the drafts made, fills the gaps of one, and approves it."""
    actor, said = stage.actor(step.by), step.said
    made = start_set(actor=actor, at=step.at, answers=said["answers"])
    policy = next(one for one in made if one.kind == said["approved"])
    for place, part in enumerate(read_written(policy.draft).parts):
        if part.gaps:
            whole = _filled(part, said["fills"])
            write_part(actor=actor, policy=policy, at=step.at, part=whole, place=place)
    first = local_day(step.at)
    days = {"starts_on": first, "review_on": first + timedelta(days=365)}
    seen = text_digest(Policy.objects.get(pk=policy.pk).draft)
    approve_policy(actor=actor, policy=policy, at=step.at, seen=seen, **days)


def read(stage: Stage, step: Step) -> None:
    """Somebody who should says that they have read it."""
    actor = stage.actor(step.by)
    acknowledge(actor=actor, policy=_of(actor, step), number=1, at=step.at)


def ask(stage: Stage, step: Step) -> None:
    """Somebody who has read it asks about it."""
    actor = stage.actor(step.by)
    ask_about(actor=actor, policy=_of(actor, step), number=1, at=step.at, words=step.said["words"])


def _of(actor: Actor, step: Step) -> Policy:
    return Policy.objects.get(organisation=actor.organisation, kind=step.said["policy"])


def _filled(part: Part, fills: dict[str, str]) -> Part:
    words = part.words
    for gap in part.gaps:
        words = words.replace(f"[Write here: {gap}]", fills[gap])
    return replace(part, words=words)
