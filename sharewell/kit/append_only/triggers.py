"""The triggers themselves, for each kind of database."""

from django.db.backends.base.base import BaseDatabaseWrapper

REFUSAL = "this table only grows: rows are never changed or deleted"
FUNCTION = "sharewell_refuse_change"


def protect(connection: BaseDatabaseWrapper, table: str) -> None:
    """Put the triggers on a table; harmless when they are there.

    Raises:
        NotImplementedError: the database is neither SQLite nor PostgreSQL.
    """
    unprotect(connection, table)
    with connection.cursor() as cursor:
        for statement in _statements(connection, table):
            cursor.execute(statement)


def unprotect(connection: BaseDatabaseWrapper, table: str) -> None:
    """Take the triggers away: for undoing a migration and for emptying a test database, nothing else."""
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        for name in trigger_names(connection, table):
            on = f" ON {quoted(table)}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {quoted(name)}{on}")


def trigger_names(connection: BaseDatabaseWrapper, table: str) -> list[str]:
    """The names of the triggers that a protected table has."""
    acts = {"sqlite": ("update", "delete", "replace"), "postgresql": ("change", "truncate")}
    if connection.vendor not in acts:
        raise NotImplementedError(f"append-only tables are not built for {connection.vendor}")
    return [f"{table}_refuse_{act}" for act in acts[connection.vendor]]


def _statements(connection: BaseDatabaseWrapper, table: str) -> tuple[str, ...]:
    return _postgresql(connection, table) if connection.vendor == "postgresql" else _sqlite(connection, table)


def _postgresql(connection: BaseDatabaseWrapper, table: str) -> tuple[str, ...]:
    quoted = connection.ops.quote_name
    change, truncate = (quoted(name) for name in trigger_names(connection, table))
    refuse = (
        f"RAISE EXCEPTION '{REFUSAL} (%)', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'"
    )
    each = f"EXECUTE FUNCTION {FUNCTION}()"
    function = (
        f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql "
        f"AS $$ BEGIN {refuse}; END $$"
    )
    on_change = f"CREATE TRIGGER {change} BEFORE UPDATE OR DELETE ON {quoted(table)} FOR EACH ROW {each}"
    on_truncate = f"CREATE TRIGGER {truncate} BEFORE TRUNCATE ON {quoted(table)} FOR EACH STATEMENT {each}"
    return function, on_change, on_truncate


def _sqlite(connection: BaseDatabaseWrapper, table: str) -> tuple[str, ...]:
    quoted = connection.ops.quote_name
    update, delete, replace = (quoted(name) for name in trigger_names(connection, table))
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    # INSERT OR REPLACE takes the old row away without firing any delete trigger.
    there = _already_there(connection, table)
    return (
        f"CREATE TRIGGER {update} BEFORE UPDATE ON {quoted(table)} {refuse}",
        f"CREATE TRIGGER {delete} BEFORE DELETE ON {quoted(table)} {refuse}",
        f"CREATE TRIGGER {replace} BEFORE INSERT ON {quoted(table)} WHEN {there} {refuse}",
    )


def _already_there(connection: BaseDatabaseWrapper, table: str) -> str:
    quoted = connection.ops.quote_name
    tests = [
        " AND ".join(f"{quoted(column)} = NEW.{quoted(column)}" for column in columns)
        for columns in [("rowid",), *_unique_columns(connection, table)]
    ]
    # Names from migrations and from the database's own catalogue, each quoted: nothing from a person.
    return " OR ".join(f"EXISTS (SELECT 1 FROM {quoted(table)} WHERE {test})" for test in tests)  # noqa: S608


def _unique_columns(connection: BaseDatabaseWrapper, table: str) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, table)
    unique = [
        tuple(found["columns"])
        for found in constraints.values()
        if found["columns"] and (found["unique"] or found["primary_key"])
    ]
    return sorted(set(unique))
