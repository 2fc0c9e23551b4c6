"""Requests about rights in the history: they came; later something was settled, searched and acknowledged."""

from sharewell.apps.rights.selectors import RightsRequest
from sharewell.apps.rights.services import Came, record_request, search, settle, take_step
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Answered, Asker, Channel, Happened, Right, Settled, Told


def came(stage: Stage, step: Step) -> None:
    """Somebody asks what is held, or complains; whoever answers it writes it down."""
    actor, said = stage.actor(step.by), step.said
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
            entry=stage.entries.get((actor.organisation, said.get("child", ""))),
        ),
    )
    stage.rights[said["id"]] = request.pk


def look_into(stage: Stage, step: Step) -> None:
    """Whoever answers it settles what they can, and searches what is held."""
    actor, request = stage.actor(step.by), _of(stage, step)
    answers = {key: Answered(answer=Settled(answer), note=note) for key, answer, note in step.said["settled"]}
    settle(actor=actor, request=request, at=step.at, said=answers)
    search(actor=actor, request=request, at=step.at)


def acknowledge(stage: Stage, step: Step) -> None:
    """Whoever answers it says that it came."""
    actor, request, on = stage.actor(step.by), _of(stage, step), local_day(step.at)
    kind, words = Happened.ACKNOWLEDGED, step.said["words"]
    take_step(actor=actor, request=request, at=step.at, kind=kind, on=on, words=words)


def _of(stage: Stage, step: Step) -> RightsRequest:
    return RightsRequest.objects.get(pk=stage.rights[step.said["id"]])
