"""What the worker does for this kit."""

from datetime import datetime, timedelta

from sharewell.kit.idempotency.models import GivenAnswer

KEPT = timedelta(days=7)


def remove_old_answers(at: datetime) -> int:
    """Remove answers given 7 days before `at` or earlier; how many there were. Twice does no harm."""
    return GivenAnswer.objects.filter(created_at__lte=at - KEPT).delete()[0]
