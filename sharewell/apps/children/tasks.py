"""What the worker does for entries: lists that come in, and new ones that are like others."""

from datetime import datetime
from time import monotonic
from uuid import UUID

from django_tasks import task

from sharewell.apps.children.selectors.lists import lists_at_work
from sharewell.apps.children.services.likening import ask_about_new_entries
from sharewell.apps.children.services.lists.running import carry_on
from sharewell.apps.children.services.lists.settling import forget_lists
from sharewell.apps.children.services.lists.undoing import carry_on_undoing
from sharewell.apps.children.services.still_needed import remind_to_look_again
from sharewell.apps.children.services.tipping_off import remind_of_tip_off_locks
from sharewell.domain.access import SYSTEM
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.entries_file import RunState

SECONDS = 20.0
"""After so long others have their turn in the queue."""


@task()
def work_on_list(run: str) -> int:
    """Take a list further in, or back; and again, until it is done. Answers how far it has come."""
    one = UUID(run)
    kept = carry_on(actor=SYSTEM, run=one, seconds=SECONDS)
    if kept.state == RunState.UNDOING:
        kept = carry_on_undoing(actor=SYSTEM, run=one, seconds=SECONDS)
    if kept.state in (RunState.RUNNING, RunState.UNDOING):
        work_on_list.enqueue(run)
    return kept.taken


def go_on_with_lists(at: datetime) -> int:
    """A tick: put lists that are at work back in the queue, should their task be lost; answers how many."""
    from django_tasks_db.models import DBTaskResult

    waiting = DBTaskResult.objects.ready().filter(task_path=work_on_list.module_path)
    queued = {str(one) for row in waiting for one in row.args_kwargs["args"]}
    lost = [run for run in lists_at_work() if str(run) not in queued]
    for run in lost:
        work_on_list.enqueue(str(run))
    return len(lost)


def ask_about_alike(at: datetime) -> int:
    """A tick: ask about new entries that are like others, for as long as others can wait; answers how many it saw."""
    until = monotonic() + SECONDS
    return ask_about_new_entries(actor=SYSTEM, at=at, goes_on=lambda: monotonic() < until)


def forget_old_lists(at: datetime) -> int:
    """A tick: destroy what is kept of lists that nobody needs any more; answers how many."""
    return forget_lists(actor=SYSTEM, at=at)


def remind_of_protections(at: datetime) -> int:
    """A tick: remind leads to look again at what is protected and who is shut out; answers of how many."""
    return remind_to_look_again(actor=SYSTEM, at=at, on=local_day(at))


def remind_of_locks(at: datetime) -> int:
    """A tick: remind people to look again whether a family must not be told; answers of how many."""
    return remind_of_tip_off_locks(actor=SYSTEM, at=at, on=local_day(at))
