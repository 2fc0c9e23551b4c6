"""A parcel as the text that is sealed while it waits, and back, field by field as it is declared."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from sharewell.domain.sharing.content import Parcel


def parcel_to_text(parcel: Parcel) -> str:
    """The whole parcel as text."""
    return json.dumps(asdict(parcel), default=_plain, sort_keys=True, ensure_ascii=False)


def parcel_from_text(text: str) -> Parcel:
    """The parcel in a text made by `parcel_to_text`. What a later version added has its usual value."""
    made: Parcel = _made(Parcel, json.loads(text))
    return made


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _made(kind: Any, value: Any) -> Any:
    options = [one for one in get_args(kind) if one is not NoneType]
    if value is None:
        return None
    if get_origin(kind) is tuple:
        return tuple(_made(options[0], one) for one in value)
    if options:
        return _made(options[0], value)
    if is_dataclass(kind):
        return _filled(kind, value)
    if kind is datetime:
        return datetime.fromisoformat(value)
    return kind(value) if kind is UUID or issubclass(kind, Enum) else value


def _filled(kind: Any, value: Mapping[str, Any]) -> Any:
    hints = get_type_hints(kind)
    return kind(
        **{one.name: _made(hints[one.name], value[one.name]) for one in fields(kind) if one.name in value}
    )
