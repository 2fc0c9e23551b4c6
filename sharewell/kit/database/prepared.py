"""Queries that every page asks: Django makes their SQL once, and then only the database works."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import local
from typing import Any
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import get_related_populators


@dataclass(frozen=True, slots=True)
class _Made:
    """A compiled query. Each of `values` is one of the query's own, or the place of a given one."""

    compiler: Any
    sql: str
    values: list[tuple[bool, Any]]
    converters: dict[int, Any]


class Prepared:
    """A query by ids and texts. `make` takes them and gives a queryset; it is called once in each thread."""

    def __init__(self, make: Callable[..., QuerySet[Any, Any]], *, takes: int = 1) -> None:
        self._make, self._takes, self._made = make, takes, local()

    def rows(self, *given: UUID | str) -> list[Any]:
        """The rows of a `values_list`, each with the values asked for, in order."""
        return list(self._found(given))

    def things(self, *given: UUID | str) -> list[Any]:
        """The models of a queryset, each with what `select_related` brings along."""
        compiler = self._compiled().compiler
        model, info = compiler.klass_info["model"], compiler.klass_info
        own = info["select_fields"]
        names = [compiler.select[place][0].target.attname for place in own]
        # The types that we check against are of a later Django, which asks for one thing more.
        related = get_related_populators(info, compiler.select, connection.alias)  # type: ignore[call-arg]
        things = []
        for row in self._found(given):
            thing = model.from_db(connection.alias, names, row[own[0] : own[-1] + 1])
            for one in related:
                one.populate(row, thing)
            things.append(thing)
        return things

    def _found(self, given: tuple[UUID | str, ...]) -> Iterable[Any]:
        made = self._compiled()
        kept = [_as_stored(one) for one in given]
        with connection.cursor() as cursor:
            cursor.execute(made.sql, [kept[value] if is_given else value for is_given, value in made.values])
            found: Iterable[Any] = cursor.fetchall()
        return made.compiler.apply_converters(found, made.converters) if made.converters else found

    def _compiled(self) -> _Made:
        made: _Made | None = getattr(self._made, connection.vendor, None)
        if made is None:
            stand_ins = [uuid4() for _ in range(self._takes)]
            compiler = self._make(*stand_ins).query.get_compiler(connection=connection)
            sql, values = compiler.as_sql()
            # In a column of ids a stand-in is kept as this database keeps ids, and in one of texts as its text.
            places = {one: at for at, id_ in enumerate(stand_ins) for one in (_as_stored(id_), str(id_))}
            placed = [(value in places, places.get(value, value)) for value in values]
            converters = compiler.get_converters([column[0] for column in compiler.select])
            made = _Made(compiler, sql, placed, converters)
            setattr(self._made, connection.vendor, made)
        return made


def _as_stored(one: UUID | str) -> UUID | str:
    return one.hex if isinstance(one, UUID) and not connection.features.has_native_uuid_field else one
