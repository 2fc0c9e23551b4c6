"""Between tests that commit, Django empties every table; append-only ones refuse, so their triggers step aside."""

from collections.abc import Iterator
from typing import Any

import pytest

from sharewell.kit.append_only import declared_tables, protect, unprotect


@pytest.fixture(scope="session", autouse=True)
def tables_can_be_emptied() -> Iterator[None]:
    """Take the triggers off while Django empties the tables, and put them back."""
    from django.db.backends.base.operations import BaseDatabaseOperations

    empty = BaseDatabaseOperations.execute_sql_flush

    def empty_all(operations: BaseDatabaseOperations, sql_list: list[str]) -> None:
        connection: Any = operations.connection
        tables = declared_tables()
        for table in tables:
            unprotect(connection, table)
        try:
            empty(operations, sql_list)
        finally:
            for table in tables:
                protect(connection, table)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", empty_all)
        yield
