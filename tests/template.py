"""A database that every migration was applied to, made once for a whole run and copied for each worker.

`python -m tests.template` makes it where TEST_TEMPLATE says: a file beside SQLite, a database's name with
PostgreSQL. Migrations still run on the copy, and find nothing to do; without the variable they do all of it.
"""

import os
import shutil
from pathlib import Path
from typing import Any

from django.db import connection

TEMPLATE = "TEST_TEMPLATE"


def start_from_template() -> None:
    """Let the test databases of this process begin as the template, where one was made."""
    template = Path(os.environ.get(TEMPLATE, ""))
    if connection.vendor != "sqlite" or not template.is_file():
        return  # PostgreSQL copies its own: tests/settings.py names it
    creation: Any = connection.creation
    create = creation._create_test_db

    def create_and_fill(verbosity: int, autoclobber: bool, keepdb: bool = False) -> str:
        name: str = create(verbosity, autoclobber, keepdb)
        shutil.copyfile(template, name)
        return name

    creation._create_test_db = create_and_fill


def make() -> None:
    """Make the template."""
    from django.core.management import call_command

    name = os.environ[TEMPLATE]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{name}"')
        connection.close()
    connection.settings_dict["NAME"] = name
    call_command("migrate", verbosity=0)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


if __name__ == "__main__":
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    make()
