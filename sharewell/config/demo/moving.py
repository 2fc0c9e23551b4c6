"""A child's file that moves, and a school that is told before the school day."""

from uuid import UUID

from sharewell.apps.children.services import register_entry
from sharewell.apps.concerns.selectors.children import identity_from
from sharewell.apps.transfers.services import ChildLeaves, Tell, start_transfer, tell_school
from sharewell.config.demo.answers import child_answers
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.config.demo.times import day_later
from sharewell.domain.access import Actor
from sharewell.domain.sharing import Telling
from sharewell.domain.transfers import Leaving


def leaves(stage: Stage, step: Step) -> None:
    """Somebody writes down that a child goes to another school."""
    actor, said = stage.actor(step.by), step.said
    child = ChildLeaves(
        entry=own_entry(stage, step, actor),
        leaving=Leaving(said["leaving"]),
        leaves_on=day_later(said["last_day"], start=step.at),
        recipient=stage.place(said["place"]),
        urgency=said["urgency"],
        about=said["about"],
    )
    start_transfer(actor=actor, at=step.at, child=child)


def told_school(stage: Stage, step: Step) -> None:
    """Somebody tells a school what a child lived through at home."""
    actor, said = stage.actor(step.by), step.said
    tell = Tell(
        entry=own_entry(stage, step, actor),
        recipient=stage.place(said["place"]),
        urgency=said["urgency"],
        happened=said["happened"],
        saw=said["saw"],
        speak=said["speak"],
        telling=Telling(said["telling"]),
    )
    tell_school(actor=actor, at=step.at, tell=tell)


def own_entry(stage: Stage, step: Step, actor: Actor) -> UUID:
    """The organisation's own entry of the child, kept now where it had none."""
    key = (actor.organisation, step.said["child"])
    if key not in stage.entries:
        known = identity_from(child_answers(stage, actor, step.said["child"]))
        stage.entries[key] = register_entry(actor=actor, identity=known, at=step.at).pk
    return stage.entries[key]
