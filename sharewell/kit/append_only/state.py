"""Whether the tables that should only grow do."""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader

from sharewell.kit.append_only.operations import ProtectTable
from sharewell.kit.append_only.triggers import trigger_names


def declared_tables() -> list[str]:
    """Every table that some migration made append-only."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    operations = [step for migration in loader.disk_migrations.values() for step in migration.operations]
    return sorted({step.table_name for step in operations if isinstance(step, ProtectTable)})


def unprotected_tables(connection: BaseDatabaseWrapper) -> list[str]:
    """The declared tables that stand in this database without all of their triggers, enabled."""
    with connection.cursor() as cursor:
        present = set(connection.introspection.table_names(cursor))
        cursor.execute(_LISTING[connection.vendor])
        triggers = {(str(table), str(name)) for table, name in cursor.fetchall()}
    return [
        table
        for table in declared_tables()
        if table in present
        and any((table, name) not in triggers for name in trigger_names(connection, table))
    ]


_LISTING = {
    "sqlite": "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
    "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')",
}
