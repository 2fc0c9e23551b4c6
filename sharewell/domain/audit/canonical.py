"""One byte form for one meaning: JSON with sorted keys, no spaces, and only text, whole numbers and yes/no.

Within these types it equals RFC 8785. Floats are refused: two machines may write one number in two ways.
"""

import json
from collections.abc import Mapping

Value = str | int | bool
SAFE_INTEGER = 2**53 - 1
"""Larger whole numbers do not survive every JSON reader (RFC 7493 section 2.2)."""


class NotCanonical(ValueError):
    """A value has no one byte form."""


def canonical(entry: Mapping[str, Value]) -> bytes:
    """The canonical bytes of a flat mapping.

    Raises:
        NotCanonical: a value is not text, a whole number or yes/no, or cannot be written as UTF-8.
    """
    for key, value in entry.items():
        _check(key, value)
    # RFC 8785 sorts by UTF-16 code unit and Python by code point; for ASCII keys they are the same.
    text = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8")


def _check(key: str, value: object) -> None:
    if not isinstance(key, str) or not key.isascii():
        raise NotCanonical("a key must be plain ASCII text")
    if isinstance(value, str):
        _check_text(key, value)
    elif isinstance(value, int):
        if abs(value) > SAFE_INTEGER:
            raise NotCanonical(f"{key}: the number is too large")
    else:
        raise NotCanonical(f"{key}: only text, whole numbers and yes/no, not {type(value).__name__}")


def _check_text(key: str, value: str) -> None:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as broken:
        raise NotCanonical(f"{key}: half a character cannot be kept") from broken
