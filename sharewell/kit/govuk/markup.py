"""Small pieces of markup without a template: a form has hundreds, and each lookup in a template costs."""

from collections.abc import Mapping
from html import escape
from typing import Any


def escaped(value: Any) -> str:
    """The words of anything as `{{ value }}` writes them into a page; safe strings stay as they are."""
    words = value if isinstance(value, str) else str(value)
    return words if hasattr(words, "__html__") else escape(words)


def attribute(name: str, value: Any) -> str:
    """One attribute with a space before it; nothing where there is no value."""
    return f' {name}="{escaped(value)}"' if value else ""


def attributes(given: Mapping[str, Any]) -> str:
    """A widget's attributes in Django's sense: True stands by its name alone, False is left out."""
    return "".join(
        f" {name}" if value is True else f' {name}="{escaped(value)}"'
        for name, value in given.items()
        if value is not False
    )
