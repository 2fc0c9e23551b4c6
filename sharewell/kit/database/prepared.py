"""Queries that every page asks: Django makes their SQL once, and then only the database works."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import local
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import get_related_populators

Given = UUID | str | datetime
Asked = tuple[str, list[Any]]
MOST_IN_A_LIST = 256
STAND_IN = datetime(1999, 1, 1, tzinfo=UTC)
"""A moment that no query has of its own."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A compiled query. Each of `values` is one of the query's own, or the place of a given one."""

    compiler: Any
    sql: str
    values: list[tuple[bool, Any]]
    converters: dict[int, Any]


class Prepared:
    """A query by ids and texts, and after them by moments. `make` takes them all and gives a queryset.

    It is called once in each thread, with stand-ins, so it must not look at what it is given.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]], *, takes: int = 1, moments: int = 0) -> None:
        self._make, self._takes, self._moments, self._made = make, takes, moments, local()

    def rows(self, *given: Given) -> list[Any]:
        """The rows of a `values_list`, each with the values asked for, in order."""
        made = self._compiled()
        return list(_found(made, given)) if made else []

    def things(self, *given: Given) -> list[Any]:
        """The models of a queryset, each with what `select_related` and `annotate` bring along."""
        made = self._compiled()
        return _things(made.compiler, _found(made, given)) if made else []

    def asked(self, *given: Given) -> Asked | None:
        """The query's text and values, to be part of another; None for one that can find nothing."""
        made = self._compiled()
        return (made.sql, _filled(made, given)) if made else None

    def _compiled(self) -> _Made | None:
        if not hasattr(self._made, connection.vendor):
            setattr(self._made, connection.vendor, self._compile())
        made: _Made | None = getattr(self._made, connection.vendor)
        return made

    def _compile(self) -> _Made | None:
        moments = [STAND_IN + timedelta(microseconds=place) for place in range(self._moments)]
        stand_ins: list[Given] = [*(uuid4() for _ in range(self._takes)), *moments]
        compiler = self._make(*stand_ins).query.get_compiler(connection=connection)
        try:
            sql, values = compiler.as_sql()
        except EmptyResultSet:
            return None
        # In a column of ids a stand-in is kept as this database keeps ids, and in one of texts as its text.
        places = {one: at for at, given in enumerate(stand_ins) for one in (_as_stored(given), str(given))}
        placed = [(value in places, places.get(value, value)) for value in values]
        converters = compiler.get_converters([column[0] for column in compiler.select])
        return _Made(compiler, sql, placed, converters)


class PreparedList:
    """A query by ids or texts and then a list of them, made once for each size that lists are filled up to."""

    def __init__(self, make: Callable[..., QuerySet[Any, Any]], *, takes: int = 1) -> None:
        self._make, self._takes = make, takes
        self._sizes: dict[int, Prepared] = {}

    def rows(self, *given: UUID | str, among: Iterable[UUID | str]) -> list[Any]:
        """The rows of a `values_list`; none, and no query, for an empty list."""
        listed = list(dict.fromkeys(among))
        if not listed:
            return []
        if len(listed) > MOST_IN_A_LIST:
            return list(self._make(*given, listed))
        size = 1 << (len(listed) - 1).bit_length()
        # The same id once more changes nothing that is found.
        return self._of(size).rows(*given, *listed, *(listed[-1:] * (size - len(listed))))

    def _of(self, size: int) -> Prepared:
        if size not in self._sizes:
            self._sizes[size] = Prepared(self._with_list, takes=self._takes + size)
        return self._sizes[size]

    def _with_list(self, *given: UUID) -> QuerySet[Any, Any]:
        return self._make(*given[: self._takes], given[self._takes :])


def _found(made: _Made, given: Sequence[Given]) -> Iterable[Any]:
    with connection.cursor() as cursor:
        cursor.execute(made.sql, _filled(made, given))
        found: Iterable[Any] = cursor.fetchall()
    return made.compiler.apply_converters(found, made.converters) if made.converters else found


def _filled(made: _Made, given: Sequence[Given]) -> list[Any]:
    kept = [_as_stored(one) for one in given]
    return [kept[value] if is_given else value for is_given, value in made.values]


def _things(compiler: Any, found: Iterable[Any]) -> list[Any]:
    model, info = compiler.klass_info["model"], compiler.klass_info
    own = info["select_fields"]
    names = [compiler.select[place][0].target.attname for place in own]
    # The types that we check against are of a later Django, which asks for one thing more.
    related = get_related_populators(info, compiler.select, connection.alias)  # type: ignore[call-arg]
    things = []
    for row in found:
        thing = model.from_db(connection.alias, names, row[own[0] : own[-1] + 1])
        for one in related:
            one.populate(row, thing)
        for name, place in compiler.annotation_col_map.items():
            setattr(thing, name, row[place])
        things.append(thing)
    return things


def _as_stored(one: Given) -> Any:
    if isinstance(one, datetime):
        return connection.ops.adapt_datetimefield_value(one)
    return one.hex if isinstance(one, UUID) and not connection.features.has_native_uuid_field else one
