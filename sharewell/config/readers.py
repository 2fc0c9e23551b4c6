"""How the text of a setting becomes a value. Each raises ValueError with what to write instead."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from sharewell.kit.database.address import read_address

UUID_WORDS = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
NOTIFY_KEY = re.compile(rf"(?:.+-)?{UUID_WORDS}-{UUID_WORDS}")


def plain_text(raw: str) -> str:
    """The words. Raises ValueError with what to write."""
    return raw.strip()


def path(raw: str) -> Path:
    """An absolute path. Raises ValueError with what to write."""
    return Path(raw).expanduser().absolute()


def one_of(*allowed: str) -> Callable[[str], str]:
    """One of a few words. Raises ValueError with what to write."""

    def read(raw: str) -> str:
        if raw not in allowed:
            raise ValueError(f"write one of: {', '.join(allowed)}")
        return raw

    return read


def whole_number(lowest: int, highest: int) -> Callable[[str], int]:
    """A whole number within bounds. Raises ValueError with what to write."""

    def read(raw: str) -> int:
        if not raw.isascii() or not raw.isdigit() or not lowest <= int(raw) <= highest:
            raise ValueError(f"write a whole number from {lowest} to {highest}")
        return int(raw)

    return read


def switch(raw: str) -> bool:
    """On or off. Raises ValueError with what to write."""
    return one_of("on", "off")(raw) == "on"


def hosts(raw: str) -> tuple[str, ...]:
    """Host names. Raises ValueError with what to write."""
    hosts = tuple(host.strip() for host in raw.split(",") if host.strip())
    if any("/" in host or "*" in host or " " in host for host in hosts):
        raise ValueError("write plain host names with commas between, no addresses and no *")
    return hosts


def public_address(raw: str) -> str:
    """The address that people type. Raises ValueError with what to write."""
    parts = urlsplit(raw)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise ValueError("write the address that people type, such as https://sharewell.example.org")
    return raw.rstrip("/")


def database_url(raw: str) -> str:
    """The address of a database. Raises ValueError with what to write."""
    read_address(raw)
    return raw


def email_url(raw: str) -> str:
    """The address of a mail server or folder. Raises ValueError with what to write."""
    parts = urlsplit(raw)
    if parts.scheme == "file" and parts.path:
        return raw
    if parts.scheme in {"smtp", "smtps"} and parts.hostname:
        return raw
    raise ValueError(
        "write smtps://user:password@mail.example.org:465, smtp://mail.example.org:587 or file:///a/folder"
    )


def email_address(raw: str) -> str:
    """One e-mail address. Raises ValueError with what to write."""
    name, at, domain = raw.strip().rpartition("@")
    if not (name and at and "." in domain) or any(letter.isspace() for letter in raw.strip()):
        raise ValueError("write one e-mail address, such as noreply@sharewell.example.org")
    return raw.strip()


def id_or_nothing(raw: str) -> str:
    """A template's id. Raises ValueError with what to write."""
    try:
        return str(UUID(raw.strip())) if raw.strip() else ""
    except ValueError:
        raise ValueError(
            "write the template's id as Notify shows it, such as 9d751e0e-f929-4891-82a1-a3e1c3c18ee3"
        ) from None


def notify_key(raw: str) -> str:
    """Notify's key. Raises ValueError with what to write."""
    key = raw.strip()
    if key and not NOTIFY_KEY.fullmatch(key):
        raise ValueError(
            "write the whole key as Notify showed it once: its name, the service's id, and the secret"
        )
    return key


def scanner_address(raw: str) -> str:
    """Where a scanner listens. Raises ValueError with what to write."""
    if not raw:
        return raw
    parts = urlsplit(raw)
    if (parts.scheme == "unix" and parts.path.startswith("/")) or (parts.scheme == "tcp" and parts.hostname):
        return raw
    raise ValueError("write unix:/run/clamav/clamd.ctl or tcp://127.0.0.1:3310")
