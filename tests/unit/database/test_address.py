"""Reading database addresses."""

import pytest

from sharewell.kit.database.address import django_databases, read_address


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:///var/data/s.sqlite3", "var/data/s.sqlite3"),
        ("sqlite:////srv/s.sqlite3", "/srv/s.sqlite3"),
        ("sqlite:////srv/a%20b.sqlite3", "/srv/a b.sqlite3"),
    ],
)
def test_three_slashes_are_relative_and_four_are_from_the_root(url: str, name: str) -> None:
    assert read_address(url).name == name


def test_a_postgresql_address_is_taken_apart() -> None:
    address = read_address("postgresql://u%40x:p%2Fw@db.example.org:6432/name?sslmode=verify-full")

    assert (address.user, address.password, address.host, address.port) == (
        "u@x",
        "p/w",
        "db.example.org",
        "6432",
    )
    assert (address.name, address.options) == ("name", {"sslmode": "verify-full"})
    assert not address.is_local


def test_a_socket_is_local() -> None:
    address = read_address("postgresql://u@/name?host=/var/run/postgresql")

    assert address.host == "/var/run/postgresql"
    assert address.is_local


@pytest.mark.parametrize(
    "url",
    [
        "",
        "sqlite:/x",
        "sqlite://",
        "mysql://h/x",
        "postgresql://h",
        "postgresql://h:port/x",
        "/srv/s.sqlite3",
    ],
)
def test_any_other_address_is_refused_with_what_to_write(url: str) -> None:
    with pytest.raises(ValueError, match=r"write|name the database"):
        read_address(url)


def test_a_password_is_not_shown() -> None:
    assert "canary" not in repr(read_address("postgresql://u:canary@db/x"))


def test_sqlite_is_opened_with_wal_full_and_immediate_transactions() -> None:
    options = django_databases("sqlite:///s.sqlite3")["default"]["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]


def test_postgresql_commits_synchronously_whatever_the_server_says() -> None:
    options = django_databases("postgresql://u@/x")["default"]["OPTIONS"]

    assert "synchronous_commit=on" in options["options"]
