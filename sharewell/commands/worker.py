"""`sharewell worker`: does the queue's tasks, and enqueues a tick every so often. Ends cleanly on Ctrl-C."""

import argparse
import os

from sharewell.config.environment import load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--parent", type=int, default=0, help="end when the process with this id has ended")
    parser.add_argument("--batch", action="store_true", help="run a tick and what waits, then end")


def run(arguments: argparse.Namespace) -> int:
    """0 after a clean end."""
    from sharewell.commands import installation

    installation.start_django()
    from django.core.management import call_command

    from sharewell.kit.database.safety import refuse_unsafe
    from sharewell.kit.ticks.scheduler import Scheduler
    from sharewell.kit.ticks.tasks import enqueue_tick

    refuse_unsafe()
    if arguments.batch:
        enqueue_tick()
        call_command("db_worker", batch=True, verbosity=0, reload=False, startup_delay=False)
        return 0
    scheduler = Scheduler(seconds=load(os.environ).tick_seconds, parent=arguments.parent)
    scheduler.start()
    try:
        call_command("db_worker", verbosity=0, reload=False, startup_delay=False)
    finally:
        scheduler.end()
    return 0
