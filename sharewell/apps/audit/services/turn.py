"""One writer at a time: places in the log have no gaps, so they are given out in turn."""

from django.db import connection

# Any fixed number; it names the log's lock among the advisory locks of the database.
LOG_LOCK = 7_318_411_002


def wait_for_turn() -> None:
    """Hold the log until the transaction ends. On SQLite a writer holds the whole database already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOG_LOCK])
