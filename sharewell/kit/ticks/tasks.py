"""The tick as a task of the worker's queue, and the clearing of finished tasks."""

from datetime import datetime, timedelta

from django_tasks import task

from sharewell.kit.clock import now
from sharewell.kit.ticks.runner import require_all_done, run_ticks

KEPT = timedelta(days=1)


@task()
def tick() -> int:
    """Run every tick once; answers how much was done. Raises TickFailed when one failed."""
    outcomes = run_ticks(now())
    require_all_done(outcomes)
    return sum(outcome.did for outcome in outcomes)


def enqueue_tick() -> bool:
    """Put a tick in the queue unless one waits there already; answers whether it did."""
    from django_tasks_db.models import DBTaskResult

    if DBTaskResult.objects.ready().filter(task_path=tick.module_path).exists():
        return False
    tick.enqueue()
    return True


def remove_finished(at: datetime) -> int:
    """A tick: forget tasks that ended more than a day ago; answers how many."""
    from django_tasks_db.models import DBTaskResult

    removed, _ = DBTaskResult.objects.finished().filter(finished_at__lt=at - KEPT).delete()
    return removed
