"""Reading a fixture's options so that none is left unread: what we do not support is named, not passed over."""

from collections.abc import Iterator
from typing import Any

from django.utils.safestring import mark_safe


class Unsupported(Exception):
    """The fixture asks for something that our component does not offer."""


class Options:
    """A fixture's options; each is taken once, and `done` refuses if any is left."""

    def __init__(self, given: dict[str, Any] | None) -> None:
        self._given = dict(given or {})

    def take(self, name: str, default: Any = None) -> Any:
        return self._given.pop(name, default)

    def words(self, name: str = "") -> str:
        """`text` escaped, or `html` as it is; of the named part where a name is given."""
        part = self.part(name) if name else self
        text, html = part.take("text"), part.take("html")
        if name:
            part.done()
        if html:
            return mark_safe(html)  # noqa: S308
        return str(text) if text is not None else ""

    def part(self, name: str) -> "Options":
        return Options(self.take(name))

    def parts(self, name: str) -> list["Options"]:
        return [Options(item) for item in self.take(name) or () if item]

    def checked_parts(self, name: str) -> Iterator["Options"]:
        """Each part in turn; when the caller is through with one, nothing of it may be left."""
        for part in self.parts(name):
            yield part
            part.done()

    def peek(self, name: str) -> Any:
        return self._given.get(name)

    def has(self, name: str) -> bool:
        return self._given.get(name) is not None

    def one_of(self, name: str, permitted: dict[str, Any]) -> Any:
        """What stands for the given value among those that we know; raises Unsupported."""
        value = self.take(name, "") or ""
        if value not in permitted:
            raise Unsupported(f"{name}={value}")
        return permitted[value]

    def size(self, base: str) -> str:
        """The size letter in the classes of a label or legend."""
        return str(
            self.one_of("classes", {"": ""} | {f"{base}--{size}": size for size in ("s", "m", "l", "xl")})
        )

    def done(self) -> None:
        if left := sorted(name for name, value in self._given.items() if value is not None):
            raise Unsupported(", ".join(left))
