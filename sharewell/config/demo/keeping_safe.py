"""What is kept safe in the history, and the sending that the guard stopped for it."""

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import set_shield
from sharewell.apps.decisions.selectors import children_of
from sharewell.apps.shares.selectors import stopped_under
from sharewell.apps.shares.services import answer_second, ask_second
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.guarding import FactKind, KeepFrom, Protection


def protect(stage: Stage, step: Step) -> None:
    """Whoever wrote down a worry keeps something safe of the child."""
    actor, concern, said = stage.actor(step.by), stage.concerns[step.case], step.said
    entry = entry_of(actor, children_of(concern)[0])
    if entry is None:
        raise LookupError(step.case)
    protection = Protection(
        kind=FactKind(said["kind"]),
        text=said["text"],
        keep_from=KeepFrom(said.get("keep_from", KeepFrom.EVERYONE_ELSE)),
        from_whom=said.get("from_whom", ""),
        why=said["why"],
        known_to=tuple(stage.place(name) for name in said.get("known_to", ())),
    )
    set_shield(actor=actor, at=step.at, entry=entry, protection=protection)


def second_asked(stage: Stage, step: Step) -> None:
    """Whoever was to send something that was stopped asks a second person."""
    actor, concern = stage.actor(step.by), stage.concerns[step.case]
    lead = stage.partnership.people[step.said["lead"]]
    [row] = stopped_under(actor, concern.pk)
    ask_second(actor=actor, at=step.at, stopped=row, of=lead, reason=step.said["text"])


def second_agrees(stage: Stage, step: Step) -> None:
    """The second person lets what was stopped go as it is."""
    actor, concern = stage.actor(step.by), stage.concerns[step.case]
    [row] = stopped_under(actor, concern.pk)
    answer_second(actor=actor, at=step.at, stopped=row, agrees=True)
