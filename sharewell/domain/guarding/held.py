"""Words that were stopped on their way out, as text to be sealed: with the form they stood in and their readers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

Fields = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """`texts` are what the guard looked at, by name; `path` and `fields` the form, as it was sent.

    `to` are the organisations that would have read it, `names` those that may not.
    """

    texts: Mapping[str, str]
    to: tuple[UUID, ...]
    names: tuple[str, ...]
    path: str = ""
    fields: Fields = field(default=())

    def to_json(self) -> str:
        """The text that is sealed."""
        plain = {
            "texts": dict(self.texts), "to": [str(one) for one in self.to], "names": self.names,
            "path": self.path, "fields": self.fields,
        }  # fmt: skip
        return json.dumps(plain, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Held":
        """The words in a text made by `to_json`."""
        plain = json.loads(text)
        return cls(
            texts=plain["texts"],
            to=tuple(UUID(one) for one in plain["to"]),
            names=tuple(plain["names"]),
            path=plain["path"],
            fields=tuple((name, tuple(values)) for name, values in plain["fields"]),
        )
