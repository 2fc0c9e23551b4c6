"""The thread beside the worker that puts a tick in the queue every so often."""

import logging
import os
import signal
import threading

from django.db import DatabaseError, close_old_connections

from sharewell.kit.ticks.tasks import enqueue_tick

logger = logging.getLogger("sharewell.ticks")


class Scheduler(threading.Thread):
    """Enqueues a tick each `seconds`. Ends this process when `parent` (a process id) is no more."""

    def __init__(self, *, seconds: float, parent: int = 0) -> None:
        super().__init__(name="scheduler", daemon=True)
        self._seconds = seconds
        self._parent = parent
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.is_set():
            self._enqueue()
            if self._wait() and not self._ended.is_set():
                os.kill(os.getpid(), signal.SIGTERM)
                return

    def end(self) -> None:
        """Stop enqueuing; the thread ends within a second."""
        self._ended.set()

    def _enqueue(self) -> None:
        close_old_connections()
        try:
            enqueue_tick()
        except DatabaseError as error:
            # The next turn tries again: a tick that is late does no harm.
            logger.warning("No tick could be enqueued: %s", type(error).__name__)
        finally:
            close_old_connections()

    def _wait(self) -> bool:
        """Wait until the next turn; True when the parent has gone."""
        waited = 0.0
        while waited < self._seconds and not self._ended.wait(timeout=min(1.0, self._seconds)):
            waited += 1.0
            if self._parent and os.getppid() != self._parent:
                return True
        return False
