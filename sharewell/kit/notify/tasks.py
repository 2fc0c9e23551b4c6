"""What the worker does for the outbox at each tick."""

from datetime import datetime

from sharewell.kit.notify.following import follow_up
from sharewell.kit.notify.sending import send_waiting_notices


def send_waiting(at: datetime) -> int:
    """Send what waits; returns how many went."""
    return send_waiting_notices(at)


def ask_what_arrived(at: datetime) -> int:
    """Ask Notify about what it took; returns of how many something became known."""
    return follow_up(at)
