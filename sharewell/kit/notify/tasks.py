"""What the worker does for the outbox at each tick."""

from datetime import datetime

from sharewell.kit.notify.sending import send_waiting_notices


def send_waiting(at: datetime) -> int:
    """Send what waits; returns how many went."""
    return send_waiting_notices(at)
