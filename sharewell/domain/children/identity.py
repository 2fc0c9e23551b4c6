"""Who somebody is, as one organisation knows them."""

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from sharewell.domain.identifiers import IdentifierKind


class Kind(StrEnum):
    """Whether an entry is about a child, a child not yet born, or an adult."""

    CHILD = "child"
    UNBORN_CHILD = "unborn_child"
    ADULT = "adult"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Names, dates and numbers. `born` is the date of birth, `due` the expected date; either may be unknown.

    `age_guessed` is in years, for a child of whom no more is known. Nothing here says where somebody lives.
    """

    kind: Kind = Kind.CHILD
    given_names: str = ""
    family_name: str = ""
    known_as: str = ""
    born: date | None = None
    due: date | None = None
    age_guessed: int | None = None
    identifiers: tuple[tuple[IdentifierKind, str], ...] = field(default=())

    @property
    def name(self) -> str:
        """The name to show; for an unborn child its mother's family name may be all there is."""
        return " ".join(part for part in (self.given_names, self.family_name) if part) or self.known_as

    def to_json(self) -> str:
        """The text that is sealed."""
        plain = asdict(self)
        plain["born"] = self.born.isoformat() if self.born else None
        plain["due"] = self.due.isoformat() if self.due else None
        return json.dumps(plain, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Identity":
        """The identity in a text made by `to_json`."""
        plain: dict[str, Any] = json.loads(text)
        plain["kind"] = Kind(plain["kind"])
        plain["born"] = date.fromisoformat(plain["born"]) if plain["born"] else None
        plain["due"] = date.fromisoformat(plain["due"]) if plain["due"] else None
        plain["identifiers"] = tuple((IdentifierKind(kind), value) for kind, value in plain["identifiers"])
        return cls(**plain)


def years_old(born: date, on: date) -> int:
    """The age in full years on a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
