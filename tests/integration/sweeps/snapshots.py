"""The whole database as it stands, so that a test can say what a request changed."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

Row = tuple[Any, ...]
Snapshot = dict[str, list[Row]]

LOOKING = frozenset({"audit_event", "audit_logkey", "django_session", "organisations_signin"})
"""What a look may change: the log, and when somebody was last here."""


def snapshot() -> Snapshot:
    """Every row of every table."""
    return {table: list(rows_of(table)) for table in sorted(connection.introspection.table_names())}


def rows_of(table: str) -> Iterator[Row]:
    """The rows of one table, as the database holds them."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')
        if connection.vendor == "sqlite":  # which gives nothing but plain values
            yield from cursor.fetchall()
            return
        for row in cursor.fetchall():
            yield tuple(_plain(value) for value in row)


def changed(before: Snapshot, after: Snapshot) -> set[str]:
    """The tables whose rows are not what they were."""
    return {table for table in before | after if _differ(before.get(table, []), after.get(table, []))}


def _differ(before: list[Row], after: list[Row]) -> bool:
    """Whether they are other rows, in whatever order; rows that were left alone mostly come in the order of before."""
    return before != after and Counter(before) != Counter(after)


def new_rows(before: Snapshot, after: Snapshot) -> dict[str, list[Row]]:
    """The rows that were not there before, a changed one among them."""
    new = {table: Counter(after[table]) - Counter(before[table]) for table in changed(before, after)}
    return {table: list(rows.elements()) for table, rows in new.items()}


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is taken back at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


CHANCE = re.compile(
    r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{64}|[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}"
    r"|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[\d.+:]*"
)


def without_chance(row: Row) -> Row:
    """A row without its number and whatever is drawn or timed anew each time."""
    return tuple("" if isinstance(cell, bytes) else CHANCE.sub("*", str(cell)) for cell in row[1:])


def _plain(value: Any) -> Any:
    if isinstance(value, memoryview):
        return bytes(value)
    return repr(value) if isinstance(value, dict | list) else value
