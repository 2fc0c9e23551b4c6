"""Sealing several texts of one record at once."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sharewell.kit.crypto import keyring


def sealed_fields(
    texts: Mapping[str, str], *, record: UUID, holder: UUID, prefix: str, version: int = 1
) -> dict[str, bytes]:
    """Each text sealed to its own place (`prefix.name`) in the record, with one look for the key."""
    ring = keyring(holder=holder, records=[record])
    return {
        name: ring.seal(record=record, field=f"{prefix}.{name}", text=text, version=version)
        for name, text in texts.items()
    }


def as_text(data: Mapping[str, Any] | None) -> str:
    """Plain data as the text that is sealed; nothing as an empty object."""
    return json.dumps(data or {}, sort_keys=True, ensure_ascii=False, default=str)
