"""A list that was brought in, and one that is compared with itself once the worker comes to it."""

from hashlib import sha256

from sharewell.apps.children.services.lists.choosing import choose_list
from sharewell.apps.children.services.lists.running import carry_on, start_list
from sharewell.apps.matching.services import start_run
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
