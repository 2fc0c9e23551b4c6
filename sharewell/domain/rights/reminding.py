"""When whoever has a request is reminded of it. These lengths are Sharewell's own; no law sets them."""

from datetime import datetime, timedelta

BEFORE = (timedelta(days=10), timedelta(days=3), timedelta(0))
AGAIN = timedelta(days=7)
"""How often somebody is reminded of what is late, and of what stands still."""


def next_look(due_at: datetime | None, *, at: datetime) -> datetime:
    """The next moment after `at` at which somebody is reminded. There always is one while a request is open."""
    if due_at is None:
        return at + AGAIN
    return min((due_at - one for one in BEFORE if due_at - one > at), default=at + AGAIN)
