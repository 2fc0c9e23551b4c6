"""Lists of children as they are brought in."""

from sharewell.apps.children.models import ListRun
from sharewell.apps.children.services.lists.choosing import choose_list
from sharewell.apps.children.services.lists.running import carry_on, start_list
from sharewell.domain.access import SYSTEM, Actor
from sharewell.kit.clock import now
from sharewell.kit.files.spool import spooled
from sharewell.kit.files.tabling import table_in


def choose(actor: Actor, text: str) -> ListRun:
    """A list that somebody has chosen, as CSV."""
    told, rows = table_in(text.encode())
    return choose_list(
        actor=actor,
        headings=told["headings"],
        rows=spooled(rows),
        lines=told["rows"],
        sha256="0" * 64,
        at=now(),
    )


def bring_in(actor: Actor, text: str) -> ListRun:
    """A list that was taken in whole."""
    run = choose(actor, text)
    start_list(actor=actor, run=run.pk, at=now())
    return carry_on(actor=SYSTEM, run=run.pk, seconds=60)
