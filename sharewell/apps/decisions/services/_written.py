"""Plain data as the text that is sealed."""

import json
from collections.abc import Mapping
from typing import Any


def as_text(data: Mapping[str, Any] | None) -> str:
    """Plain data as the text that is sealed; nothing as an empty object."""
    return json.dumps(data or {}, sort_keys=True, ensure_ascii=False, default=str)
