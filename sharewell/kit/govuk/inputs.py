"""Django's commonest widgets as markup: what its own templates write, many times quicker."""

from collections.abc import Callable, Mapping
from typing import Any

from sharewell.kit.govuk.markup import attributes, escaped


def _input(widget: Mapping[str, Any]) -> str:
    value = "" if widget["value"] is None else f' value="{escaped(widget["value"])}"'
    start = f'<input type="{escaped(widget["type"])}" name="{escaped(widget["name"])}"'
    return f"{start}{value}{attributes(widget['attrs'])}>"


def _textarea(widget: Mapping[str, Any]) -> str:
    words = escaped(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{escaped(widget["name"])}"{attributes(widget["attrs"])}>\n{words}</textarea>'


def _select(widget: Mapping[str, Any]) -> str:
    groups = "".join(_group(name, options) for name, options, _ in widget["optgroups"])
    return f'<select name="{escaped(widget["name"])}"{attributes(widget["attrs"])}>{groups}\n</select>'


def _group(name: Any, options: list[dict[str, Any]]) -> str:
    inside = "".join(f"\n  {_option(option)}" for option in options)
    return f'\n  <optgroup label="{escaped(name)}">{inside}\n  </optgroup>' if name else inside


def _option(option: Mapping[str, Any]) -> str:
    start = f'<option value="{escaped(option["value"])}"{attributes(option["attrs"])}>'
    return f"{start}{escaped(option['label'])}</option>"


WRITERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    f"django/forms/widgets/{name}.html": writer
    for names, writer in (
        (("input", "text", "number", "email", "password", "hidden", "date", "time"), _input),
        (("textarea",), _textarea),
        (("select",), _select),
    )
    for name in names
}
"""By the name of the template that each stands for."""
