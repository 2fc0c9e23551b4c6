"""Sealing texts under the key of a request or an ask, each to its own place."""

from collections.abc import Mapping
from uuid import UUID

from sharewell.kit.crypto import keyring


def sealed_under(
    record: UUID, holder: UUID, texts: Mapping[str, str], *, version: int = 1
) -> dict[str, bytes]:
    """Each text sealed under a record's key, by its name and version, with one look for the key."""
    ring = keyring(holder=holder, records=[record])
    return {
        name: ring.seal(record=record, field=name, text=text, version=version) for name, text in texts.items()
    }
