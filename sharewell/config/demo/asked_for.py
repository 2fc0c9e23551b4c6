"""Requests about rights in the history: they came, something was settled, what is held was searched."""

from datetime import timedelta

from sharewell.apps.rights.services import Came, record_request, search, settle, take_step
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Answered, Asker, Channel, Happened, Right, Settled, Told


def came(stage: Stage, step: Step) -> None:
    """Somebody asks what is held, or complains; whoever answers it writes it down and begins."""
    actor, said = stage.actor(step.by), step.said
    entry = stage.entries.get((actor.organisation, said.get("child", "")))
    told = Told(asker=said["asker_name"], about=said["about"], words=said["words"], safe=said.get("safe", ""))
    request = record_request(
        actor=actor,
        at=step.at,
        came=Came(
            right=Right(said["right"]),
            asker=Asker(said["asker"]),
            channel=Channel(said["channel"]),
            received_on=local_day(step.at),
            told=told,
            entry=entry,
        ),
    )
    later = step.at + timedelta(hours=1)
    answers = {
        key: Answered(answer=Settled(answer), note=note) for key, answer, note in said.get("settled", ())
    }
    if answers:
        settle(actor=actor, request=request, at=later, said=answers)
    if entry is not None:
        search(actor=actor, request=request, at=later)
    if said.get("acknowledged"):
        kind, on = Happened.ACKNOWLEDGED, local_day(later)
        take_step(actor=actor, request=request, at=later, kind=kind, on=on, words=said["acknowledged"])
