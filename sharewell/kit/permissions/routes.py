"""Making routes that carry their permission, and listing them."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver, path

from sharewell.kit.permissions.allows import Allows

View = Callable[..., HttpResponseBase]


def route(pattern: str, view: View, *, name: str, allows: Allows) -> URLPattern:
    """A Django path whose view is open to those that `allows` admits, and nobody else."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return view(request, *args, **kwargs)

    guarded.allows = allows  # type: ignore[attr-defined]
    return path(pattern, guarded, name=name)


def allows_for(view: object, view_name: str) -> Allows | None:
    """What the register says of a view; None where it says nothing."""
    own = getattr(view, "allows", None)
    return own if isinstance(own, Allows) else settings.THIRD_PARTY_ROUTES.get(view_name)


def registered_routes() -> list[tuple[str, str, Allows | None]]:
    """Every route as (full pattern, view name, who may come), in address order."""
    return sorted(_walk(get_resolver().url_patterns, "", ""), key=lambda row: row[0])


def _walk(patterns: list[Any], prefix: str, namespace: str) -> Iterator[tuple[str, str, Allows | None]]:
    for entry in patterns:
        where = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry.url_patterns, where, inner)
        else:
            name = f"{namespace}{entry.name}"
            yield where, name, allows_for(entry.callback, name)
