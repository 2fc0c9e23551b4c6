"""One press of every button, and the same press again: what each answered and left, for all sweeps to look at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sharewell.apps.audit.models import Event
from tests.integration.sweeps.answers import keyed
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import Flow, flows
from tests.integration.sweeps.snapshots import LOOKING, changed, snapshot, undone
from tests.integration.sweeps.world import World


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press: its answer, the tables that it changed, its events, and what was wrong when it came again."""

    flow: Flow
    answer: Any
    touched: frozenset[str]
    events: Sequence[Event]
    again: str


def press(flow: Flow, world: World, browsers: Browsers) -> Pressed:
    """Press a button, and press it again with the same key; all of it is taken back."""
    fields = keyed(flow.fields())
    with undone():
        start, began = snapshot(), Event.objects.count()
        first: Any = browsers[flow.who].post(flow.url, fields)
        then = snapshot()
        events = list(Event.objects.order_by("sequence")[began:])
        second: Any = browsers[flow.who].post(flow.url, fields)
        more = changed(then, snapshot()) - {"django_session", "organisations_signin"}
    more -= {"audit_event"} if flow.looks else set()
    same = (first.status_code, first.get("Location")) == (second.status_code, second.get("Location"))
    again = "" if same and not more else f"{flow.name}: {second.status_code}, {sorted(more)}"
    return Pressed(flow, first, frozenset(changed(start, then) - LOOKING), events, again)


def presses(world: World, browsers: Browsers) -> Iterator[Pressed]:
    """Every button, each in the world as it stood."""
    for flow in flows(world):
        yield press(flow, world, browsers)
