"""Reading a database address (`sqlite:///…` or `postgresql://…`) and turning it into Django's settings.

Whether a running database really is safe is looked at in `safety`, not here.
"""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE = "sqlite"
POSTGRESQL = "postgresql"

# FULL is not a matter of taste: with NORMAL a power cut loses acknowledged writes (ADR 0003).
SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; "
    "PRAGMA journal_size_limit=27103364; PRAGMA cache_size=-8000; PRAGMA mmap_size=134217728"
)
# Seconds that a request waits for a lock or a connection: whatever hangs, a request ends within ten.
LOCK_WAIT = 8
CONNECT_WAIT = 5
# Said at each connection, so that a server's own defaults cannot weaken it.
POSTGRESQL_START = "-c synchronous_commit=on -c lock_timeout=8000 -c statement_timeout=9000"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseAddress:
    """Where the database is. `name` is a file for SQLite and a database's name for PostgreSQL."""

    engine: str
    name: str
    host: str = ""
    port: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    options: dict[str, str] = field(default_factory=dict)

    @property
    def is_sqlite(self) -> bool:
        return self.engine == SQLITE

    @property
    def is_local(self) -> bool:
        """Whether no network stands between us and the database."""
        return (
            self.is_sqlite or self.host in {"", "localhost", "127.0.0.1", "::1"} or self.host.startswith("/")
        )


def read_address(url: str) -> DatabaseAddress:
    """The address in `url`. Raises ValueError with what to write instead."""
    scheme, _, rest = url.partition("://")
    if scheme == SQLITE:
        return _sqlite(rest)
    if scheme in {POSTGRESQL, "postgres"}:
        return _postgresql(url)
    raise ValueError("write sqlite:///path/to/file.sqlite3 or postgresql://user:password@host:5432/name")


def _sqlite(rest: str) -> DatabaseAddress:
    path = unquote(rest.removeprefix("/"))
    if not rest.startswith("/") or not path:
        raise ValueError(
            "write sqlite:///path/to/file.sqlite3, with three slashes (four for a path from the root)"
        )
    return DatabaseAddress(engine=SQLITE, name=path)


def _postgresql(url: str) -> DatabaseAddress:
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise ValueError("name the database at the end: postgresql://user:password@host:5432/name")
    try:
        port = str(parts.port or "")
    except ValueError as wrong:
        raise ValueError("write the port as a number from 1 to 65535") from wrong
    options = dict(parse_qsl(parts.query))
    return DatabaseAddress(
        engine=POSTGRESQL,
        name=name,
        host=options.pop("host", "") or unquote(parts.hostname or ""),
        port=options.pop("port", "") or port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        options=options,
    )


def django_databases(url: str, *, test_name: str | None = None) -> dict[str, dict[str, Any]]:
    """Django's DATABASES for the address in `url`. Raises ValueError as `read_address` does."""
    address = read_address(url)
    settings = _sqlite_settings(address) if address.is_sqlite else _postgresql_settings(address)
    settings["TEST"] = {"NAME": test_name} if test_name else {}
    # Set by hand in each service; a transaction round a whole request would hold SQLite's one writer.
    settings["ATOMIC_REQUESTS"] = False
    return {"default": settings}


def _sqlite_settings(address: DatabaseAddress) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": address.name,
        "CONN_MAX_AGE": 600,
        # IMMEDIATE: two readers that both turn writer would otherwise fail at once instead of queueing.
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": LOCK_WAIT, "init_command": SQLITE_START},
    }


def _postgresql_settings(address: DatabaseAddress) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": address.name,
        "HOST": address.host,
        "PORT": address.port,
        "USER": address.user,
        "PASSWORD": address.password,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": CONNECT_WAIT, "options": POSTGRESQL_START, **address.options},
    }
