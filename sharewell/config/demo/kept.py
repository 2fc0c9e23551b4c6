"""Files in the history: how long something is kept, and an old file that waits for a second person."""

from sharewell.apps.retention.selectors import file_for
from sharewell.apps.retention.services import look_at_file, propose, say_of_file, set_period
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.access import SYSTEM
from sharewell.domain.retention import After, Facts, FileKind


def decide_period(stage: Stage, step: Step) -> None:
    """What an organisation decides for itself."""
    said = step.said
    set_period(
        actor=stage.actor(step.by),
        at=step.at,
        kind=FileKind(said["kind"]),
        years=said["years"],
        after=After(said["after"]),
        because=said["because"],
    )


def propose_end(stage: Stage, step: Step) -> None:
    """The software has looked at an old file; a lead says what it is, and proposes to destroy it."""
    actor, said = stage.actor(step.by), step.said
    entry = stage.entries[actor.organisation, said["record"]]
    look_at_file(actor=SYSTEM, entry=entry, at=step.at)
    file = file_for(actor, entry)
    if file is None:
        raise LookupError(said["record"])
    say_of_file(actor=actor, file=file, at=step.at, facts=Facts(kind=FileKind(said["kind"])))
    propose(actor=actor, file=file, at=step.at, reason=said["because"])
