"""Running each registered tick once."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string

logger = logging.getLogger("sharewell.ticks")


class TickFailed(Exception):
    """At least one tick failed; the message names them and says nothing of what they worked on."""


@dataclass(frozen=True, slots=True)
class TickOutcome:
    """What one tick did: how many things, or the kind of error that ended it."""

    name: str
    did: int = 0
    error: str = ""


def run_ticks(at: datetime, names: Iterable[str] | None = None) -> tuple[TickOutcome, ...]:
    """Run every tick once as at `at`. One that fails does not stop the others; never raises for a tick."""
    return tuple(_run(name, at) for name in (settings.SHAREWELL_TICKS if names is None else names))


def require_all_done(outcomes: Iterable[TickOutcome]) -> None:
    """Raises TickFailed with the names of the ticks that failed."""
    failed = [outcome.name for outcome in outcomes if outcome.error]
    if failed:
        raise TickFailed(", ".join(failed))


def _run(name: str, at: datetime) -> TickOutcome:
    try:
        return TickOutcome(name, did=import_string(name)(at))
    except Exception as error:  # noqa: BLE001  whatever one tick raises, the others have their turn
        # The message and the traceback may hold a record's words, so only the kind of error is logged.
        kind = type(error).__name__
        logger.error("The tick %s failed: %s", name, kind)
        return TickOutcome(name, error=kind)
