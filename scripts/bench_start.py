"""What the benches of the web layer share: the demo in a folder of its own, people signed in, and fair measuring."""

import atexit
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

WARM_UP = 5
TURNS, IN_A_TURN = 10, 6
QUICK_TO_SLOW = ("10 in 100", "Median", "90 in 100")
SHOWN = (200, 422)
"""A form that is shown again, with what was found or what is wrong, is answered with 422."""

Request = Callable[[], Any]


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What a request cost: processor time in milliseconds, and queries."""

    p10: float
    median: float
    p90: float
    queries: int

    @property
    def figures(self) -> tuple[str, str, str]:
        """The quickest tenth, the median, the slowest tenth."""
        return f"{self.p10:.1f} ms", f"{self.median:.1f} ms", f"{self.p90:.1f} ms"


def start_demo() -> float:
    """An installation in a temporary folder with the demo loaded; the processor time of loading it, in seconds."""
    folder = Path(tempfile.mkdtemp(prefix="sharewell-bench-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "keys").mkdir()
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "sharewell.config.settings",
        "SHAREWELL_MODE": "demo",
        "SHAREWELL_LOG_LEVEL": "ERROR",
        "SHAREWELL_DATA_DIR": str(folder / "data"),
        "SHAREWELL_ROOT_KEY_FILE": str(folder / "keys" / "root.key"),
    }
    from sharewell.commands.setup import set_up

    set_up()
    from sharewell.config import demo

    began = time.process_time()
    demo.load()
    return time.process_time() - began


def person(name: str) -> UUID:
    """The id of the demo's person of this name."""
    from sharewell.apps.organisations.selectors import demo_people

    return next(one.person for one in demo_people() if one.name == name)


def actor(name: str) -> Any:
    """The demo's person of this name, as an actor. Raises LookupError."""
    from sharewell.apps.organisations.selectors import actor_for

    found = actor_for(person(name))
    if found is None:
        raise LookupError(name)
    return found


def client_for(name: str = "") -> Any:
    """A browser in which this person is signed in through the demo's door; without a name, nobody is."""
    from django.conf import settings
    from django.test import Client
    from django.urls import reverse

    client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
    if name:
        client.post(reverse("organisations:sign_in_as"), {"person": str(person(name))})
    return client


def costs(requests: Mapping[str, Request]) -> dict[str, Cost]:
    """What each request costs, all in turns, so that a busy moment of the machine falls on each alike.

    Raises RuntimeError when one does not show its page.
    """
    queries = {name: queries_of(request) for name, request in requests.items()}
    taken: dict[str, list[float]] = {name: [] for name in requests}
    for _ in range(TURNS):
        for name, request in requests.items():
            taken[name] += [milliseconds(request) for _ in range(IN_A_TURN)]
    return {name: cost_of(figures, queries[name]) for name, figures in taken.items()}


def cost_of(taken: Sequence[float], queries: int) -> Cost:
    """Figures summed up."""
    figures = sorted(taken)
    least, most = figures[len(figures) // 10], figures[len(figures) * 9 // 10]
    return Cost(p10=least, median=statistics.median(figures), p90=most, queries=queries)


def queries_of(request: Request) -> int:
    """How many queries a request takes once it is warm. Raises RuntimeError when it does not show its page."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for _ in range(WARM_UP):
        answer = request()
        if answer.status_code not in SHOWN:
            raise RuntimeError(f"answered {answer.status_code}")
    with CaptureQueriesContext(connection) as captured:
        request()
        # Counted at once: the next request clears what the connection remembers.
        return _questions(captured.captured_queries)


def _questions(captured: Sequence[Mapping[str, str]]) -> int:
    """How many queries, without the words that open and close transactions."""
    marks = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")
    return sum(not query["sql"].startswith(marks) for query in captured)


def milliseconds(act: Callable[[], Any]) -> float:
    """The processor time that something took."""
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1e3
