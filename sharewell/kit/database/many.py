"""Many rows of one table in one go, without Django's work on each. For tables of plain columns alone."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import AutoField, Model

_AS_THEY_ARE = frozenset({int, str, bytes, bool, type(None)})


def insert_things(things: Sequence[Model]) -> None:
    """Write new things of one model, all their columns; what the database numbers is numbered, and not told.

    Raises IntegrityError as a single one would.
    """
    if things:
        fields = [one for one in things[0]._meta.concrete_fields if not isinstance(one, AutoField)]
        names = [one.attname for one in fields]
        rows = ([getattr(thing, name) for name in names] for thing in things)
        insert_rows(type(things[0]), [one.name for one in fields], rows)


def insert_rows(model: type[Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write rows of these fields, each with its ids, numbers, texts, bytes, moments and yes or no as Python has them.

    Raises:
        TypeError: a value is of another kind.
        IntegrityError: as a single one would.
    """
    quote = connection.ops.quote_name
    columns = ", ".join(quote(_column(model, name)) for name in fields)
    into = f"{quote(model._meta.db_table)} ({columns})"
    write = _writer()
    stored: Any = ([write(value) for value in row] for row in rows)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            _copy(cursor, into, stored)
        else:
            marks = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {into} VALUES ({marks})", stored)  # noqa: S608 (names of our own)


def _column(model: type[Model], name: str) -> str:
    field: Any = model._meta.get_field(name)
    return str(field.column)


def _copy(cursor: Any, into: str, rows: Iterable[Sequence[Any]]) -> None:
    with connection.wrap_database_errors, cursor.copy(f"COPY {into} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _writer() -> Callable[[Any], Any]:
    """From a value to what this database keeps. Asked of the connection once, not for each of millions of values."""
    native, adapt = connection.features.has_native_uuid_field, connection.ops.adapt_datetimefield_value

    def written(value: Any) -> Any:
        kind = type(value)
        if kind in _AS_THEY_ARE or (native and kind is UUID):
            return value
        if kind is UUID:
            return value.hex
        if isinstance(value, datetime):
            return adapt(value)
        if isinstance(value, StrEnum):
            return str(value)
        raise TypeError(f"{kind.__name__} is not written many at a time")

    return written
