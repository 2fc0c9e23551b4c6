"""What people are told, in the history: a privacy notice that is published, and a family that must not be told yet."""

from datetime import timedelta

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import lock_telling
from sharewell.apps.transparency.services import draft_notice, publish_notice
from sharewell.config.demo.moving import own_entry
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.notices import Audience


def publish(stage: Stage, step: Step) -> None:
    """Whoever answers for information makes a notice and publishes it."""
    actor, audience = stage.actor(step.by), Audience(step.said["audience"])
    draft = draft_notice(actor=actor, at=step.at, audience=audience, contact=step.said["contact"])
    publish_notice(actor=actor, at=step.at, notice=draft, seen=draft.sha256)


def must_not_be_told(stage: Stage, step: Step) -> None:
    """Somebody writes down that a family must not be told."""
    actor = stage.actor(step.by)
    entry = entry_of(actor, own_entry(stage, step, actor))
    if entry is None:
        raise LookupError(step.said["child"])
    review_on = local_day(step.at) + timedelta(days=step.said["days"])
    lock_telling(actor=actor, at=step.at, entry=entry, why=step.said["why"], review_on=review_on)
