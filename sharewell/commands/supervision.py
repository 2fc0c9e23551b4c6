"""Running several processes as one: they start together and end together."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import FrameType

from sharewell.commands.ports import answers

LOOK_AGAIN = 0.2
TIME_TO_END = 10.0
_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of Linux


@dataclass(frozen=True, slots=True)
class Supervised:
    """One of the processes: what to call it to people, its command line, and whether it waits for the others."""

    name: str
    words: tuple[str, ...]
    when_ready: bool = False


def supervise(processes: Sequence[Supervised], *, ready: tuple[str, int], greeting: str) -> int:
    """Run the processes until Ctrl-C, SIGTERM (answers 0) or until one ends by itself (answers 1).

    As soon as something answers at `ready`, a host and a port, those that wait are started and `greeting` is printed.
    """
    told = threading.Event()
    _end_when_told(told)
    running = [(process, _start(process.words)) for process in processes if not process.when_ready]
    waiting = [process for process in processes if process.when_ready]
    greeted = False
    try:
        while not told.wait(LOOK_AGAIN):
            if _one_ended(running):
                return 1
            if not greeted and answers(*ready):
                print(greeting, flush=True)
                running += [(process, _start(process.words)) for process in waiting]
                greeted = True
        return 0
    finally:
        _stop([started for _, started in running])


def _one_ended(running: Sequence[tuple[Supervised, subprocess.Popen[bytes]]]) -> bool:
    for process, started in running:
        code = started.poll()
        if code is not None:
            print(f"{process.name} ended by itself (code {code}), so all is stopped.", file=sys.stderr)
            return True
    return False


def _end_when_told(told: threading.Event) -> None:
    def tell(signum: int, frame: FrameType | None) -> None:
        told.set()

    signal.signal(signal.SIGINT, tell)
    signal.signal(signal.SIGTERM, tell)


def _start(words: Sequence[str]) -> subprocess.Popen[bytes]:
    # A session of its own: Ctrl-C reaches this process alone, which then ends the others in order.
    return subprocess.Popen(words, start_new_session=True, preexec_fn=_end_with_parent)  # noqa: PLW1509  no thread runs here


def _end_with_parent() -> None:
    """On Linux the kernel ends the child when this process is killed outright; elsewhere nothing is done."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGTERM)


def _stop(started: Sequence[subprocess.Popen[bytes]]) -> None:
    """End each process, and whatever of its own children outlived it and would hold the port."""
    for process in started:
        if process.poll() is None:
            process.terminate()
        else:
            _signal_group(process.pid, signal.SIGTERM)
    deadline = time.monotonic() + TIME_TO_END
    for process in started:
        while time.monotonic() < deadline and (process.poll() is None or _signal_group(process.pid, 0)):
            time.sleep(0.05)
        _signal_group(process.pid, signal.SIGKILL)
        process.wait()


def _signal_group(leader: int, number: int) -> bool:
    """Signal the processes that `leader` began (0 asks only); answers whether there are any."""
    try:
        os.killpg(leader, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True
