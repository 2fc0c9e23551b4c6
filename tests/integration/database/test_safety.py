"""A database that could lose acknowledged work is refused: tried on real databases with each unsafe setting."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

from sharewell.kit.database.address import django_databases
from sharewell.kit.database.safety import UnsafeDatabase, refuse_unsafe, unsafe_settings

pytestmark = pytest.mark.django_db


def opened(databases: dict[str, dict[str, Any]]) -> BaseDatabaseWrapper:
    return ConnectionHandler(databases)["default"]


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[BaseDatabaseWrapper]:
    """An SQLite database of its own, opened as Sharewell opens its own."""
    wrapper = opened(django_databases(f"sqlite:///{tmp_path}/own.sqlite3"))
    yield wrapper
    wrapper.close()


def test_the_database_of_this_run_is_safe() -> None:
    refuse_unsafe(connection)


def test_sqlite_as_we_open_it_is_safe(sqlite: BaseDatabaseWrapper) -> None:
    assert unsafe_settings(sqlite) == ()


@pytest.mark.parametrize(
    ("pragma", "says"),
    [
        ("synchronous=NORMAL", "synchronous is below FULL"),
        ("synchronous=OFF", "synchronous is below FULL"),
        ("journal_mode=DELETE", "journal_mode is delete, not wal"),
        ("journal_mode=MEMORY", "journal_mode is memory, not wal"),
        ("foreign_keys=OFF", "foreign_keys is off"),
    ],
)
def test_each_unsafe_sqlite_setting_is_refused(pragma: str, says: str, sqlite: BaseDatabaseWrapper) -> None:
    with sqlite.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")

    with pytest.raises(UnsafeDatabase) as refusal:
        refuse_unsafe(sqlite)
    assert says in str(refusal.value)


@pytest.mark.postgresql
def test_postgresql_that_commits_without_waiting_is_refused() -> None:
    settings = {**connection.settings_dict, "OPTIONS": {"options": "-c synchronous_commit=off"}}
    wrapper = opened({"default": settings})

    assert any("synchronous_commit is off" in problem for problem in unsafe_settings(wrapper))
    wrapper.close()


@pytest.mark.postgresql
@pytest.mark.parametrize("setting", ["fsync", "full_page_writes"])
def test_postgresql_that_does_not_reach_the_disk_is_refused(
    setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cluster's own switches cannot be turned for one connection, so what it shows is turned instead."""
    from sharewell.kit.database import safety

    shown = safety._shown
    monkeypatch.setattr(
        safety, "_shown", lambda asked, name: "off" if name == setting else shown(asked, name)
    )

    assert [problem for problem in unsafe_settings(connection) if setting in problem]
