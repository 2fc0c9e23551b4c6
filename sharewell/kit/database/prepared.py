"""Queries that every page asks: Django makes their SQL once, and then only the database works."""

from collections.abc import Callable
from threading import local
from typing import Any
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import QuerySet


class Prepared:
    """A query by ids. `make` takes ids and gives a `values_list`; it is called once in each thread."""

    def __init__(self, make: Callable[..., QuerySet[Any, Any]], *, ids: int = 1) -> None:
        self._make, self._ids, self._made = make, ids, local()

    def rows(self, *given: UUID) -> list[Any]:
        """The rows for these ids, each a list of the values asked for."""
        compiler, sql, values = self._compiled()
        kept = [_as_stored(one) for one in given]
        with connection.cursor() as cursor:
            cursor.execute(sql, [kept[value] if place else value for place, value in values])
            found = cursor.fetchall()
        return list(compiler.results_iter([found])) if found else []

    def _compiled(self) -> tuple[Any, str, list[tuple[bool, Any]]]:
        """The compiler, its SQL, and each value in it: one of the query's own, or the place of an id."""
        made: tuple[Any, str, list[tuple[bool, Any]]] | None = getattr(self._made, connection.vendor, None)
        if made is None:
            stand_ins = [uuid4() for _ in range(self._ids)]
            compiler = self._make(*stand_ins).query.get_compiler(connection=connection)
            sql, values = compiler.as_sql()
            places = {_as_stored(one): place for place, one in enumerate(stand_ins)}
            made = (compiler, sql, [(value in places, places.get(value, value)) for value in values])
            setattr(self._made, connection.vendor, made)
        return made


def _as_stored(one: UUID) -> UUID | str:
    return one if connection.features.has_native_uuid_field else one.hex
