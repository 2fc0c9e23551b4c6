"""What was decided: who was there, what was said, and each decision with who does it by when."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sharewell.domain.sharing.text import checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One decision."""

    what: str
    who: str
    by_when: date | None = None
    agreed_by: str = ""
    other_view: str = ""

    def __post_init__(self) -> None:
        checked(self.what, required=True)
        checked(self.who, required=True)
        checked(self.agreed_by)
        checked(self.other_view)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The record of a discussion. `present` are the ids of the organisations that were there.

    `without` says why it went ahead although somebody who must be there was not.
    """

    present: tuple[str, ...]
    words: str
    decisions: tuple[Decided, ...]
    without: str = ""
    restricted: str = ""

    def __post_init__(self) -> None:
        checked(self.words, required=True)
        checked(self.without)
        checked(self.restricted)

    def to_text(self) -> str:
        """The text that is sealed."""
        return json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, default=date.isoformat)

    @classmethod
    def from_text(cls, text: str) -> "Minutes":
        """From the text that was sealed."""
        plain: dict[str, Any] = json.loads(text)
        decisions = tuple(_decided(row) for row in plain.pop("decisions"))
        return cls(present=tuple(plain.pop("present")), decisions=decisions, **plain)


def _decided(row: dict[str, Any]) -> Decided:
    day = row.pop("by_when")
    return Decided(by_when=date.fromisoformat(day) if day else None, **row)
