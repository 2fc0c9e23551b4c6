"""Addresses with a question behind them."""

from collections.abc import Mapping
from urllib.parse import urlencode


def with_query(path: str, asked: Mapping[str, object]) -> str:
    """The path with what is asked of it; what is empty is left out."""
    given = {name: value for name, value in asked.items() if value not in ("", None)}
    return f"{path}?{urlencode(given)}" if given else path
