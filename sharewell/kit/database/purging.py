"""Making the database give up what was overwritten or deleted, beyond its own good time."""

from collections.abc import Sequence

from django.db import connection


def purge(tables: Sequence[str]) -> bool:
    """Cut off SQLite's write-ahead log, or vacuum PostgreSQL's tables; whether it could be done now.

    SQLite overwrites pages as it frees them (`secure_delete`). An open transaction, or a reader that still needs the
    log, makes it impossible; then it is tried again later.
    """
    if connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, _log, _moved = cursor.fetchone()
            return not busy
        for table in tables:
            cursor.execute(f"VACUUM {connection.ops.quote_name(table)}")
    return True
