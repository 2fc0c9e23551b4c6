"""The migration operation that protects a table."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from sharewell.kit.append_only.triggers import protect, unprotect


def append_only_operations(table_name: str) -> list[Operation]:
    """The operations that make a table only grow; put them behind the one that creates or alters it."""
    return [ProtectTable(table_name)]


class ProtectTable(Operation):
    """Puts the triggers on a table, and takes them away when the migration is undone."""

    reversible = True

    def __init__(self, table_name: str) -> None:
        self.table_name = table_name

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Nothing changes in what Django knows of the table."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        """Put the triggers on."""
        # SQL that Django still holds back, unique constraints among it, must be there to be read.
        for statement in schema_editor.deferred_sql:
            schema_editor.execute(statement)
        schema_editor.deferred_sql.clear()
        protect(schema_editor.connection, self.table_name)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        """Take the triggers away."""
        unprotect(schema_editor.connection, self.table_name)

    def describe(self) -> str:
        """What `migrate` prints."""
        return f"Make {self.table_name} a table that only grows"
