"""An installation of a test's own: the command run as the operator does, in processes of their own."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from sharewell.commands.ports import answers
from tests.template import TEMPLATE

STARTS_WITHIN = 30.0
Installation = Mapping[str, str]
"""The environment that its commands run in."""


def installation_in(folder: Path, **settings: str) -> Installation:
    """The environment of an installation in a folder; nothing is made yet."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith(("SHAREWELL_", "DJANGO_"))}
    ours = {
        "SHAREWELL_DATA_DIR": str(folder / "data"),
        "SHAREWELL_ROOT_KEY_FILE": str(folder / "keys" / "root.key"),
        "SHAREWELL_WORKERS": "1",
        "PYTHONPATH": str(Path(__file__).resolve().parents[1]),
    }
    return {**kept, **ours, **settings}


def migrate_by_copying(installation: Installation) -> None:
    """Give it the migrated database of the run, where one was made (tests/template.py); else `setup` migrates one."""
    template = Path(os.environ.get(TEMPLATE, ""))
    if template.is_file():
        data = Path(installation["SHAREWELL_DATA_DIR"])
        data.mkdir(mode=0o700, parents=True)
        shutil.copyfile(template, data / "sharewell.sqlite3")


def sharewell(installation: Installation, *words: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    command = [sys.executable, "-m", "sharewell", *words]
    return subprocess.run(command, env=installation, capture_output=True, text=True, timeout=60)


@contextmanager
def serving(installation: Installation) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """`sharewell serve`, once it answers; the process and its port. What it says is in the file `said`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "sharewell", "serve"]
    environment = {**installation, "SHAREWELL_PORT": str(port)}
    # A file and not a pipe: a pipe stays open as long as any process of the three lives.
    with said(installation).open("w") as file:
        process = subprocess.Popen(command, env=environment, stdout=file, stderr=file, text=True)
    try:
        wait_until(lambda: len(children(process)) == 2 or process.poll() is not None)
        wait_until(lambda: answers("127.0.0.1", port) or process.poll() is not None)
        yield process, port
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        process.wait(timeout=30)


def said(installation: Installation) -> Path:
    """The file with what the served processes said."""
    return Path(installation["SHAREWELL_DATA_DIR"]).parent / "said"


def wait_until(condition: Callable[[], bool]) -> None:
    """Return as soon as the condition holds; fail when it takes too long."""
    deadline = time.monotonic() + STARTS_WITHIN
    while not condition():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.1)


def children(process: subprocess.Popen[str]) -> list[int]:
    """The ids of the processes that it started and that still run."""
    try:
        listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    except FileNotFoundError:
        return []
    return [int(pid) for pid in listed.split()]
