"""Refusing a database that could lose what it has acknowledged: at start-up and in `sharewell check`."""

from collections.abc import Iterator
from typing import Any

from django.db import connection as default_connection
from django.db.backends.base.base import BaseDatabaseWrapper

SYNCHRONOUS_FULL = 2
# Each would let a power cut take back an acknowledged write, or tear a page.
POSTGRESQL_MUST_NOT_BE_OFF = ("fsync", "full_page_writes", "synchronous_commit")


class UnsafeDatabase(Exception):
    """The database's settings could lose acknowledged work. `problems` has one plain line for each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def unsafe_settings(connection: BaseDatabaseWrapper | None = None) -> tuple[str, ...]:
    """What is unsafe in the database as it runs now, one plain line each; empty when it is safe."""
    asked = connection or default_connection
    problems = _sqlite(asked) if asked.vendor == "sqlite" else _postgresql(asked)
    return tuple(problems)


def refuse_unsafe(connection: BaseDatabaseWrapper | None = None) -> None:
    """Raises UnsafeDatabase unless the database keeps what it acknowledges."""
    problems = unsafe_settings(connection)
    if problems:
        raise UnsafeDatabase(problems)


def without_checksums(connection: BaseDatabaseWrapper | None = None) -> bool:
    """Whether a PostgreSQL cluster runs without page checksums: allowed, but worth telling."""
    asked = connection or default_connection
    return asked.vendor == "postgresql" and _shown(asked, "data_checksums") == "off"


def _sqlite(connection: BaseDatabaseWrapper) -> Iterator[str]:
    journal = _pragma(connection, "journal_mode")
    if journal != "wal":
        yield f"SQLite's journal_mode is {journal}, not wal: keep the file on a local disk that allows WAL."
    if int(_pragma(connection, "synchronous")) < SYNCHRONOUS_FULL:
        yield "SQLite's synchronous is below FULL: a power cut would lose acknowledged work; set it to FULL."
    if int(_pragma(connection, "foreign_keys")) != 1:
        yield "SQLite's foreign_keys is off: set it to ON."


def _postgresql(connection: BaseDatabaseWrapper) -> Iterator[str]:
    for setting in POSTGRESQL_MUST_NOT_BE_OFF:
        if _shown(connection, setting) == "off":
            yield f"PostgreSQL's {setting} is off: a power cut would lose acknowledged work; set it to on."


def _pragma(connection: BaseDatabaseWrapper, name: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return cursor.fetchone()[0]


def _shown(connection: BaseDatabaseWrapper, name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {name}")
        return str(cursor.fetchone()[0])
