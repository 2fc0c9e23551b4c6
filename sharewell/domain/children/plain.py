"""Between the frozen parts of an identity and the plain values that are sealed as JSON."""

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any


def to_plain(one: Any) -> Any:
    """The value as JSON knows it. What is empty is left out, so that a part that came later changes no older text."""
    if isinstance(one, str):
        return one
    kind: Any = type(one)
    if names := _names(kind):
        pairs = ((name, getattr(one, name)) for name in names)
        # An age of 0 is not empty; False is no int here.
        return {name: to_plain(value) for name, value in pairs if value or type(value) is int}
    if isinstance(one, tuple):
        return [to_plain(value) for value in one]
    return one.isoformat() if isinstance(one, date) else one


def from_plain(kind: Any, plain: Any) -> Any:
    """A value of this type from what `to_plain` made of one. Raises KeyError, TypeError or ValueError."""
    if isinstance(kind, type) and is_dataclass(kind):
        made: Any = kind
        return made(**_arguments(kind, plain))
    if typing.get_origin(kind) is tuple:
        return _tuple(typing.get_args(kind), plain)
    if kind is date:
        return date.fromisoformat(plain)
    return kind(plain) if issubclass(kind, StrEnum) else plain


def _arguments(kind: type, plain: Mapping[str, Any]) -> dict[str, Any]:
    # An older text says null for what is not known; the field's own empty value stands for it.
    types_of = _types(kind)
    return {name: from_plain(types_of[name], value) for name, value in plain.items() if value is not None}


def _tuple(inside: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:
    if len(inside) == 2 and inside[1] is Ellipsis:
        return tuple(from_plain(inside[0], value) for value in plain)
    return tuple(from_plain(kind, value) for kind, value in zip(inside, plain, strict=True))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


@cache
def _types(kind: type) -> Mapping[str, Any]:
    return {name: _known(found) for name, found in typing.get_type_hints(kind).items()}


def _known(kind: Any) -> Any:
    """The type without its None."""
    if isinstance(kind, types.UnionType):
        return next(part for part in typing.get_args(kind) if part is not type(None))
    return kind
