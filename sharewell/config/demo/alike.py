"""Two records that look alike: one pair that waits for a decision, and twins who are two children."""

from uuid import UUID

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import answer_link, ask_about_pair, register_entry
from sharewell.apps.concerns.selectors.children import identity_from
from sharewell.config.demo.answers import child_answers
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.access import Actor
from sharewell.domain.linking import LinkStep, Origin


def look_alike(stage: Stage, step: Step) -> None:
    """Somebody asks whether two records are one child, and where it is known says so."""
    actor, said = stage.actor(step.by), step.said
    one, other = (entry_of(actor, _own(stage, step, actor, name)) for name in said["pair"])
    if one is None or other is None:
        raise LookupError(said["pair"])
    link = ask_about_pair(
        actor=actor, at=step.at, one=one, other=other, origin=Origin(said["origin"]), why=said.get("why", "")
    )
    if "answer" in said:
        answer_link(actor=actor, at=step.at, link=link, step=LinkStep(said["answer"]), why=said["known"])


def _own(stage: Stage, step: Step, actor: Actor, name: str) -> UUID:
    """The organisation's own entry of a child, kept now where it had none."""
    key = (actor.organisation, name)
    if key not in stage.entries:
        known = identity_from(child_answers(stage, actor, name))
        stage.entries[key] = register_entry(actor=actor, identity=known, at=step.at).pk
    return stage.entries[key]
