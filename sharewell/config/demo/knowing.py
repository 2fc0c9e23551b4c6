"""Who else knows a child: what organisations show, whom they know, and a look."""

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.patterns.services import set_watch
from sharewell.apps.pointers.services import agree_with, choose_showing, look_who_knows, name_worker
from sharewell.config.demo.moving import own_entry
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.pointers import Showing


def show(stage: Stage, step: Step) -> None:
    """A lead says what others may learn."""
    choose_showing(actor=stage.actor(step.by), showing=Showing(step.said["showing"]), at=step.at)


def agree(stage: Stage, step: Step) -> None:
    """A lead says what one organisation learns by an agreement."""
    said = {name: step.said[name] for name in ("named", "days")}
    partner, showing = stage.place(step.said["with"]), Showing(step.said["showing"])
    agree_with(actor=stage.actor(step.by), partner=partner, showing=showing, at=step.at, **said)


def know(stage: Stage, step: Step) -> None:
    """Somebody works with a child, of whom their organisation has an entry."""
    actor = stage.actor(step.by)
    entry = entry_of(actor, own_entry(stage, step, actor))
    if entry is None:
        raise LookupError(step.said["child"])
    name_worker(actor=actor, entry=entry, person=actor.person, at=step.at)


def look(stage: Stage, step: Step) -> None:
    """Somebody looks who else knows a child of their own."""
    actor = stage.actor(step.by)
    entry = entry_of(actor, own_entry(stage, step, actor))
    if entry is None:
        raise LookupError(step.said["child"])
    purpose, reason = step.said["purpose"], step.said["reason"]
    look_who_knows(actor=actor, entry=entry, purpose=purpose, reason=reason, at=step.at)


def watch(stage: Stage, step: Step) -> None:
    """Whoever wrote down a worry wants to be told when something happens."""
    set_watch(actor=stage.actor(step.by), concern=stage.concerns[step.said["concern"]], at=step.at)
