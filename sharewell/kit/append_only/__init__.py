"""Tables that only grow: triggers in the database refuse to change, replace or delete a row, whoever asks.

In a migration, after the operation that creates the table:

    operations = [migrations.CreateModel(…), *append_only_operations("decisions_decisionversion")]

A later migration that alters the table on SQLite builds it anew without its triggers: it must end with the
same operations again. `unprotected_tables` names a table where that was forgotten.
"""

from sharewell.kit.append_only.operations import ProtectTable, append_only_operations
from sharewell.kit.append_only.state import declared_tables, unprotected_tables
from sharewell.kit.append_only.triggers import protect, unprotect

__all__ = [
    "ProtectTable",
    "append_only_operations",
    "declared_tables",
    "protect",
    "unprotect",
    "unprotected_tables",
]
