"""Who wants to be told when the rules change, what was told when, and to whom. The rules themselves are files."""

from sharewell.apps.guidance.models.subscription import Subscription
from sharewell.apps.guidance.models.telling import Alert, Telling

__all__ = ["Alert", "Subscription", "Telling"]
