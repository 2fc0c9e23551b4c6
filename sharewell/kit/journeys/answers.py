"""What a person has answered so far, as a mapping that nobody can change."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any


class Answers(Mapping[str, Any]):
    """Page slug to cleaned answers: a mapping of field to value, or a tuple of such mappings for a list page.

    Values are what JSON can hold: text, numbers, true and false, None, and lists and mappings of these.
    """

    __slots__ = ("_frozen",)

    def __init__(self, values: Mapping[str, Any] | None = None) -> None:
        self._frozen: Mapping[str, Any] = MappingProxyType(
            {name: frozen(value) for name, value in (values or {}).items()}
        )

    def __getitem__(self, slug: str) -> Any:
        return self._frozen[slug]

    def __iter__(self) -> Iterator[str]:
        return iter(self._frozen)

    def __len__(self) -> int:
        return len(self._frozen)

    def __repr__(self) -> str:
        # Answers may be about a child, and a repr ends up in logs.
        return f"<Answers to {', '.join(self) or 'nothing'}>"

    def value(self, slug: str, field: str, default: Any = None) -> Any:
        """One field of one page; `default` where the page or the field has no answer."""
        page = self._frozen.get(slug)
        return page.get(field, default) if isinstance(page, Mapping) else default

    def items_of(self, slug: str) -> tuple[Mapping[str, Any], ...]:
        """The items of a list page, each with its `id`; none where the page has no answer."""
        items = self._frozen.get(slug, ())
        return items if isinstance(items, tuple) else ()

    def plain(self) -> dict[str, Any]:
        """A copy made of dicts and lists, ready for JSON."""
        return {name: _thaw(value) for name, value in self._frozen.items()}

    def fingerprint(self) -> str:
        """SHA-256 of the answers, in hexadecimal: the same for the same answers, whatever their order."""
        text = json.dumps(self.plain(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def frozen(value: Any) -> Any:
    """The value as nobody can change it. What is frozen already is taken as it is: a long way stays cheap."""
    if isinstance(value, MappingProxyType):
        return value
    if isinstance(value, Mapping):
        return MappingProxyType({name: frozen(inner) for name, inner in value.items()})
    if isinstance(value, list | tuple):
        return tuple(frozen(inner) for inner in value)
    return value


def _thaw(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _thaw(inner) for name, inner in value.items()}
    return [_thaw(inner) for inner in value] if isinstance(value, tuple) else value
