"""Being told when the rules change: choosing, stopping, telling, and having read it."""

from sharewell.apps.guidance.services.reading import mark_read
from sharewell.apps.guidance.services.subscribing import subscribe, unsubscribe
from sharewell.apps.guidance.services.telling import tell_of_changes

__all__ = ["mark_read", "subscribe", "tell_of_changes", "unsubscribe"]
