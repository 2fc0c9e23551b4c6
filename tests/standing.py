"""What stands before many tests, made by the services once and put back as the very rows that they wrote.

Only an empty database is given rows: its log must begin where the kept log begins. Under another clock, or after
LASTS, it is made anew.
"""

import pickle
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.apps import apps
from django.db import connection, transaction

from sharewell.apps.audit.selectors import Event
from sharewell.kit import clock

LASTS = 300.0
"""Seconds that kept rows are used for under the running clock: what they call now is never long ago. Nothing in them
runs out sooner, and a module keeps its world as long."""
Thing = TypeVar("Thing")
Rows = dict[str, tuple[tuple[str, ...], list[tuple[Any, ...]]]]


@dataclass(frozen=True, slots=True)
class Kept:
    """What was made, as bytes, so that no test changes it for the next; the new rows by table; and since when."""

    made: bytes
    rows: Rows
    since: float


_kept: dict[tuple[str, object], Kept] = {}


def standing(name: str, make: Callable[[], Thing]) -> Thing:
    """What `make` makes, put back from its rows where they are kept. Needs a database."""
    if Event.objects.exists():
        return make()
    key = (name, _frozen_at())
    kept = _kept.get(key)
    if kept is None or time.monotonic() - kept.since > LASTS:
        return _made(key, make)
    with transaction.atomic():
        _put_back(kept.rows)
    thing: Thing = pickle.loads(kept.made)  # noqa: S301 - written by this process
    return thing


def _frozen_at() -> object:
    """The moment at which a test holds the clock; None under the running one."""
    return None if clock._clock.get() is clock._system else clock.now()


def _made(key: tuple[str, object], make: Callable[[], Thing]) -> Thing:
    """Make it, and keep its rows unless rows that stood before were changed."""
    since, before = time.monotonic(), _all_rows()
    thing = make()
    after = _all_rows()
    new: Rows = {}
    for table, (columns, rows) in after.items():
        stood = before[table][1]
        if any(row not in rows for row in stood):
            return thing
        if added := [row for row in rows if row not in stood]:
            new[table] = (columns, added)
    _kept[key] = Kept(pickle.dumps(thing), new, since)
    return thing


def _all_rows() -> Rows:
    found: Rows = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            columns, rows = [column[0] for column in cursor.description], cursor.fetchall()
            kept = [place for place, name in enumerate(columns) if (table, name) not in _generated()]
            whole = len(kept) == len(columns)
            names = tuple(columns[place] for place in kept)
            found[table] = (names, rows if whole else [tuple(row[one] for one in kept) for row in rows])
    return found


@cache
def _generated() -> frozenset[tuple[str, str]]:
    """The columns that the database works out itself, and into which nothing is put."""
    return frozenset(
        (model._meta.db_table, field.column)
        for model in apps.get_models()
        for field in model._meta.local_concrete_fields
        if field.generated
    )


def _put_back(rows: Rows) -> None:
    with connection.cursor() as cursor:
        for table, (columns, added) in rows.items():
            names = ", ".join(f'"{name}"' for name in columns)
            values = ", ".join(["%s"] * len(columns))
            cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({values})', added)
