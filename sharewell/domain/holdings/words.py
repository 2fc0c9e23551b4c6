"""A structure that was kept as data, in plain words for whoever reads it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any


def plain_words(text: str) -> str:
    """Each thing that is said in a JSON text, one a line with its name. What is no JSON stays as it is."""
    try:
        read = json.loads(text)
    except ValueError:
        return text
    return "\n".join(_lines(read, ""))


def _lines(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _lines(one, str(key).replace("_", " "))
    elif isinstance(value, list):
        for one in value:
            yield from _lines(one, name)
    elif value not in ("", None, False):
        yield f"{name}: {value}" if name else str(value)
