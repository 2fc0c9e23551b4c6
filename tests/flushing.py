"""Clearing the test database after a test with real transactions, although some tables only grow.

The triggers that refuse changes are the product's; only the clearing between tests is let past them.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.management import create_contenttypes
from django.db import connection, transaction
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models.signals import post_migrate

TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


def let_flush_past_triggers() -> None:
    """Make Django's flush work on append-only tables, in this test process alone."""
    operations = type(connection.ops)
    original = operations.execute_sql_flush

    def execute_sql_flush(self: BaseDatabaseOperations, sql_list: Iterable[str]) -> Any:
        # What this process knows to be kept is gone with the rest.
        from sharewell.apps.decisions.services import _guidance

        _guidance._known.clear()
        _leave_out_permissions()
        if connection.vendor == "postgresql":
            # The test cluster's owner may say so; an application's account could not.
            around = ["SET session_replication_role = replica"], ["SET session_replication_role = origin"]
            return original(self, [*around[0], *sql_list, *around[1]])
        with transaction.atomic():
            triggers = _taken_away()
            original(self, sql_list)
            _put_back(triggers)
        return None

    operations.execute_sql_flush = execute_sql_flush  # type: ignore[method-assign]


def _leave_out_permissions() -> None:
    """Django's own permissions, which nothing here asks for, were most of what a flush took to write again."""
    post_migrate.disconnect(dispatch_uid="django.contrib.auth.management.create_permissions")
    post_migrate.disconnect(create_contenttypes)


def _taken_away() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS)
        triggers = [(name, sql) for name, sql in cursor.fetchall()]
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
    return triggers


def _put_back(triggers: list[tuple[str, str]]) -> None:
    with connection.cursor() as cursor:
        for _, sql in triggers:
            cursor.execute(sql)
