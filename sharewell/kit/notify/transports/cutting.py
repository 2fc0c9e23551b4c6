"""Ending a conversation that takes too long. A socket's own timeout begins anew with each byte that drips in."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Cutter:
    """Ends the watched sockets when the time is over; from then on they give no byte."""

    def __init__(self) -> None:
        self._watched: list[socket.socket] = []
        self._lock = threading.Lock()
        self.over = False

    def watch(self, connected: socket.socket) -> None:
        """End this one too. A copy of its handle is kept, for TLS puts another object in its place."""
        copy = socket.socket(fileno=os.dup(connected.fileno()))
        with self._lock:
            self._watched.append(copy)
            if self.over:
                _end(copy)

    def cut(self) -> None:
        """The time is over."""
        with self._lock:
            self.over = True
            for one in self._watched:
                _end(one)

    def release(self) -> None:
        """Let go of all that was watched."""
        with self._lock:
            for one in self._watched:
                one.close()
            self._watched.clear()


_current = threading.local()


@contextmanager
def cut_after(seconds: float) -> Iterator[Cutter]:
    """Whatever this thread connects to inside, through `watch`, is ended after so many seconds."""
    cutter = Cutter()
    timer = threading.Timer(seconds, cutter.cut)
    timer.daemon = True
    timer.start()
    _current.cutter = cutter
    try:
        yield cutter
    finally:
        timer.cancel()
        _current.cutter = None
        cutter.release()


def watch(connected: socket.socket) -> None:
    """Put a connected socket under this thread's limit, if there is one."""
    cutter: Cutter | None = getattr(_current, "cutter", None)
    if cutter is not None:
        cutter.watch(connected)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
