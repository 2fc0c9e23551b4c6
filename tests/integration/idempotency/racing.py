"""Many threads at once against the real database: SQLite in a file with production's settings, or PostgreSQL."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Barrier
from typing import TypeVar

from django.db import connection, connections

Result = TypeVar("Result")


@contextmanager
def shared_database(folder: Path) -> Iterator[None]:
    """A database that threads may share, with all that was committed so far; for SQLite in memory, a file."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    path = folder / "race.sqlite3"
    with closing(sqlite3.connect(path)) as file:
        connection.connection.backup(file)
    settings = connections.settings["default"]
    before = settings["NAME"]
    settings["NAME"] = str(path)
    try:
        yield
    finally:
        settings["NAME"] = before


def at_once(jobs: Sequence[Callable[[], Result]]) -> list[Result]:
    """Run all jobs from the same moment, each in its own thread and with its own connection."""
    barrier = Barrier(len(jobs))

    def run(job: Callable[[], Result]) -> Result:
        try:
            barrier.wait(timeout=30)
            return job()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=len(jobs)) as pool:
        return list(pool.map(run, jobs))


def alone(job: Callable[[], Result]) -> Result:
    """One job in a thread of its own, to look at what the others have left."""
    return at_once([job])[0]
