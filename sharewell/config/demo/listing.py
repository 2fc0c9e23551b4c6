"""A list that was brought in, and those that the worker compares: one with itself, one privately with a partner's."""

from hashlib import sha256

from sharewell.apps.children.services.lists.choosing import choose_list
from sharewell.apps.children.services.lists.running import carry_on, start_list
from sharewell.apps.matching.selectors import Way, matches_of
from sharewell.apps.matching.services import accept_privately, agree_to_compare, ask_privately, start_run
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.access import SYSTEM
from sharewell.kit.files.spool import spooled
from sharewell.kit.files.tabling import table_in

LONG_ENOUGH = 60.0


def bring_list(stage: Stage, step: Step) -> None:
    """Somebody brings a list in, whole."""
    actor, content = stage.actor(step.by), step.said["list"].encode()
    told, rows = table_in(content)
    run = choose_list(
        actor=actor,
        headings=told["headings"],
        rows=spooled(rows),
        lines=told["rows"],
        sha256=sha256(content).hexdigest(),
        at=step.at,
    )
    start_list(actor=actor, run=run.pk, at=step.at)
    carry_on(actor=SYSTEM, run=run.pk, seconds=LONG_ENOUGH)


def compare(stage: Stage, step: Step) -> None:
    """Somebody has their organisation's list compared with itself. The worker does it when it next looks."""
    start_run(actor=stage.actor(step.by), at=step.at)


def match_privately(stage: Stage, step: Step) -> None:
    """Both sides agreed, one asked and the other said yes. The worker does it, a step at each turn."""
    asks, answers = stage.actor(step.by), stage.actor(step.said["accepted_by"])
    for name in step.said["agreed_by"]:
        actor = stage.actor(name)
        other = next(one.organisation for one in (asks, answers) if one.organisation != actor.organisation)
        agree_to_compare(
            actor=actor, at=step.at, other=other, purpose=step.said["purpose"], way=Way.PRIVATELY
        )
    ask_privately(actor=asks, at=step.at, other=answers.organisation)
    accept_privately(actor=answers, at=step.at, match=matches_of(answers)[0])
